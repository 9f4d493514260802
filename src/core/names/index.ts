export type { EntityNumbers, FinderOptions, Mention, NameDictionary, NameFinder, NameForm } from './finder';
export { createNameFinder } from './dictionary';
export { furtherSpellings } from './spellings';
export { NoteMentions } from './note-mentions';
export { SoleNameFinder } from './context/sole-names';
export type { FormSense } from './context/longer-name';
