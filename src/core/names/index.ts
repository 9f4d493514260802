export type { EntityNumbers, FinderOptions, Mention, NameDictionary, NameFinder, NameForm } from './finder';
export { createNameFinder } from './dictionary';
export { NoteMentions } from './note-mentions';
export { SoleNameFinder } from './sole-names';
export type { FormSense } from './longer-name';
