export type { FinderOptions, Mention, NameDictionary, NameFinder, NameForm, TextFormat } from './finder';
export { createNameFinder } from './dictionary';
