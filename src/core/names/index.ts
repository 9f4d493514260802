export type { Mention, NameDictionary, NameFinder, NameForm, TextFormat } from './finder';
export { createNameFinder } from './trie-finder';
