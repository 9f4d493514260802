export type { EntityNames, EntityRelation, FromPack, LibraryEntity } from './entity';
export { conflictsOf } from './conflicts';
export { Library } from './library';
export { type Offer, inOrderOfTime, offered } from './search/offer';
export type { LibraryPack } from './open-packs';
export type { PackPlace } from './shelf';
export { RecordList } from './record-list';
export type { Selection } from './record-table';
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
export { type LibraryItem, LibrarySearch } from './search/search';
