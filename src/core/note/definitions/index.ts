export { definitionHash, recordHash } from './hash';
