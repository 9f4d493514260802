export { citedBy } from './cited';
export { type FootnoteDefinition, definitionsOf } from './definition';
export { definitionHash, recordHash } from '../../base/hash';
export { acceptRecord } from './rewritten';
export { staleDefinition } from './stale';
export { updateDefinitions } from './update';
