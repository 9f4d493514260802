export type { Mention, NameFinder, NameForm, TextFormat } from './finder';
export { createNameFinder } from './trie-finder';
