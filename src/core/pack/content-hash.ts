import { checksum } from '../base/checksum';

/**
 * Fields left out of the hash: the position of a record and its citations are not its content; its id is what it is
 * cited by.
 */
const notContent = new Set(['id', 'span', 'cite']);

/**
 * Eight hexadecimal digits that tell whether a record, an actor or a place says what it said before. They do not depend on
 * its id, its place in the pack, its citations, the order of its keys and lists, or the white space in its texts. The
 * ids that it names do count: another actor is another content.
 */
export function contentHash(value: object): string {
  const said = Object.entries(value).filter(([key]) => !notContent.has(key));
  const bytes = new TextEncoder().encode(canonical(Object.fromEntries(said)));
  return checksum(bytes).toString(16).padStart(8, '0');
}

function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.replace(/\s+/g, ' ').trim());
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    // The lists of a record are sets. A pair of numbers is a point, whose order tells them apart.
    return `[${(value.every((item) => typeof item === 'number') ? items : items.sort()).join()}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value)
    // A field that a later version of the format adds must not make all records others.
    .filter(([, field]) => field !== undefined && !(Array.isArray(field) && field.length === 0))
    .map(([key, field]) => `${key}:${canonical(field)}`);
  return `{${fields.sort().join()}}`;
}
