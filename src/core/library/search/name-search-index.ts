export { nameAnswering, nameWords } from './name-words';
export { type NameQuery, NameSearch } from './name-search';
