export { citedBy } from './cited';
export { type FootnoteDefinition, definitionsOf } from './definition';
export { definitionHash, recordHash } from './hash';
export { acceptRecord } from './rewritten';
export { staleDefinition } from './stale';
export { updateDefinitions } from './update';
