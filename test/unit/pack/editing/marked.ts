import assert from 'node:assert/strict';

/** A text with the cursor as `|`, taken apart. */
export function withCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0 && !marked.includes('|', offset + 1), `one cursor in ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
