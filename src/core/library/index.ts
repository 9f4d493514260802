export type { EntityRelation, FromPack, LibraryEntity } from './entity';
export { conflictsOf } from './conflicts';
export { Library } from './library';
export {
  type LibraryClaim,
  type LibraryEvent,
  type LibraryQuote,
  type LibraryRecord,
  aboutOf,
  actorsOf,
  isClaim,
  isEvent,
  isQuote,
  placeOf,
} from './record';
export { LibrarySearch } from './search';
