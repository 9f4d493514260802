export type { FinderOptions, Mention, NameDictionary, NameFinder, NameForm, TextFormat } from './finder';
export { createNameFinder, readNameFinder } from './dictionary';
export { NoteMentions } from './note-mentions';
export { SoleNameFinder } from './sole-names';
export type { FormSense } from './longer-name';
