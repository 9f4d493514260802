import type { TextEdit } from '../base/text-edit';
import { quotedText } from './scalar-text';

/** The quotation marks of print, which are letters to YAML. */
export const curlyMark = /^[“”„‟«»‘’‚‛‹›＂]/;
const closingMark = /[“”„‟«»‘’‚‛‹›＂"]$/;
/** The text after a value in a map or list in brackets: the next field. */
const nextField = /,\s*["']?[\w-]+["']?\s*:(?:\s|$)/y;
const key = /(?:[\w-]|["'])\s*:\s+(?=\S)/g;

/**
 * Puts a value in quotation marks as its writer will have meant it: from the offset to the end of the line, or in brackets to the
 * next field or to what closes them. Straight marks inside are escaped, printed ones around it replaced. `undefined` for what
 * goes on in the next line, and for no value.
 *
 * @param isInFlow if the value is in brackets
 */
export function quotedValue(text: string, start: number, isInFlow: boolean): TextEdit | undefined {
  const end = isInFlow ? endInFlow(text, start) : endInBlock(text, start);
  const written = end === undefined ? '' : text.slice(start, end).trimEnd();
  if (written === '') return undefined;
  return { start, end: start + written.length, text: quoted(written) };
}

/** Returns `true` if a bracket is open in the line before the offset. */
export function isInFlow(text: string, offset: number): boolean {
  let depth = 0;
  for (const [mark] of text.slice(lineStart(text, offset), offset).matchAll(/[[\]{}]/g)) {
    if (mark === '[' || mark === '{') depth++;
    else if (depth > 0) depth--;
  }
  return depth > 0;
}

/**
 * Returns the offset at which the value around the offset begins, after the last key of its line; `undefined` if there
 * is no key before it.
 */
export function valueStartBefore(text: string, offset: number): number | undefined {
  const from = lineStart(text, offset);
  const last = [...text.slice(from, offset).matchAll(key)].at(-1);
  return last && from + last.index + last[0].length;
}

function quoted(written: string): string {
  const [mark, inner] = [written.charAt(0), written.slice(1, -1)];
  if (curlyMark.test(written) && closingMark.test(inner === '' ? '' : written)) return quotedText(inner);
  // In `"no" to "yes"` the second mark closes, in `"he said "no" to it"` it opens.
  const isAround =
    written.length > 1 && written.endsWith(mark) && /[\s([{]$/.test(inner.split(mark)[0] ?? '');
  if (mark === '"' && isAround)
    return `"${inner.replace(/\\[^]|"/g, (found) => (found === '"' ? '\\"' : found))}"`;
  if (mark === "'" && (isAround || /^'[^']*\w'\w/.test(written)) && written.endsWith("'"))
    return `'${inner.replace(/'+/g, (found) => (found.length % 2 === 1 ? `${found}'` : found))}'`;
  return quotedText(written);
}

function endInBlock(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  return start + (/\s#/.exec(line)?.index ?? line.length);
}

function endInFlow(text: string, start: number): number | undefined {
  const end = Math.min(lineEnd(text, start), start + longestLine);
  let depth = 0;
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    nextField.lastIndex = at;
    if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') {
      if (depth === 0) return at;
      depth--;
    } else if (mark === ',' && depth === 0 && nextField.test(text)) return at;
  }
  return undefined;
}

/** More of a line is not looked at. */
const longestLine = 10_000;

function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - longestLine);
  return from + text.slice(from, offset).lastIndexOf('\n') + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : text.charAt(end - 1) === '\r' && end > offset ? end - 1 : end;
}
