import type { ErrorCode, YAMLError } from 'yaml';
import { type FaultKind, type YamlFault, codePoint } from './faults';
import { curlyMark, valueStartBefore } from './written-value';

/**
 * The kinds of the library's errors whose code is specific enough: the library's own sentences are written for
 * programmers.
 */
const kinds: Readonly<Partial<Record<ErrorCode, FaultKind>>> = {
  ALIAS_PROPS: 'anchor',
  BAD_ALIAS: 'anchor',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indentation',
  BAD_PROP_ORDER: 'anchor',
  BLOCK_AS_IMPLICIT_KEY: 'indentation',
  BLOCK_IN_FLOW: 'no-comma',
  KEY_OVER_1024_CHARS: 'long-key',
  MISSING_CHAR: 'no-comma',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_DOCS: 'second-document',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'key-not-word',
  RESOURCE_EXHAUSTION: 'depth',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
};

/** More of a line is not looked at. */
const longestLine = 2_000;

/**
 * An error of the library as a fault at the place where the writer has to change something.
 *
 * @param openings where each node with a closing mark begins, by where it ends
 */
export function libraryFault(
  error: YAMLError,
  text: string,
  openings: ReadonlyMap<number, number>,
): YamlFault {
  const { code, message } = error;
  const start = Math.min(error.pos[0], text.length);
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  const opening = openingOf(error, openings);
  if (opening !== undefined)
    return { kind: 'not-closed', what: text.charAt(opening), start: opening, end: opening + 1 };
  const own = text.slice(start, end);
  const [line = ''] = /^.*/.exec(text.slice(start, start + longestLine)) ?? [];
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      if (wrongComma.test(line)) return wrongMark(line, start);
      // Where a map begins within a line that has a key already: `title: Syria: the offensive`.
      if (/\S:(?:\s|$)/.test(line)) return { kind: 'colon-in-text', start, end };
      break;
    case 'BAD_SCALAR_START':
      return { kind: 'reserved-start', what: text.charAt(start), start, end };
    case 'BAD_DQ_ESCAPE':
      return { kind: 'escape', what: own || line.slice(0, 2), start, end };
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      if (/^[\w-]+:\S/.test(line)) return { kind: 'no-space', what: line.split(':')[0] ?? '', start, end };
      if (wrongColon.test(line)) return wrongMark(line, start);
      if (message.startsWith('Implicit map keys')) return { kind: 'no-colon', start, end };
      break;
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, text, start, end, openings);
    default:
      break;
  }
  return { kind: kinds[code] ?? 'unreadable', start, end };
}

/** `title： A`, `kind: person； cite: src#1`: marks of other scripts, and a semicolon before the next field. */
const wrongColon = /^[\w-]+\s?(：)/;
const wrongComma = /([;；，、])\s*[a-z][\w-]*:\s/;

function wrongMark(line: string, lineStart: number): YamlFault {
  const found = wrongColon.exec(line) ?? wrongComma.exec(line);
  const mark = found?.[1] ?? '';
  const start = lineStart + (found?.index ?? 0) + (found?.[0].indexOf(mark) ?? 0);
  return { kind: 'wrong-mark', what: `${mark} (${codePoint(mark)})`, start, end: start + mark.length };
}

/** The offset at which the text is no YAML. */
export function brokenAt(error: YAMLError, length: number, openings: ReadonlyMap<number, number>): number {
  return openingOf(error, openings) ?? Math.min(error.pos[0], length);
}

/** A closing mark is missed at whatever follows, often the end of the file; the opening one shows what lacks it. */
function openingOf({ message, pos }: YAMLError, openings: ReadonlyMap<number, number>): number | undefined {
  return /^Missing closing| end with a [\]}]$/.test(message) ? openings.get(pos[0]) : undefined;
}

/**
 * Returns `true` if the library gives up the node, or the document, that it was in: the text after it is not read, or
 * read as something else.
 */
export function leavesNode({ code, message }: YAMLError): boolean {
  return code === 'UNEXPECTED_TOKEN' && / at node end$| in YAML stream/.test(message);
}

export function leavesDocument({ code, message }: YAMLError): boolean {
  return code === 'UNEXPECTED_TOKEN' && message.includes(' in YAML stream');
}

function unexpected(
  message: string,
  text: string,
  start: number,
  end: number,
  openings: ReadonlyMap<number, number>,
): YamlFault {
  const own = text.charAt(start);
  if (/^Block scalar header|^Not a YAML token/.test(message)) return blockHeader(text, start, end);
  if (message.startsWith('Unexpected , in') || message.startsWith('Unexpected empty item'))
    return { kind: 'comma', start, end };
  if (message.endsWith(' at node end')) {
    const before = text.slice(0, start).trimEnd().length;
    const at = openings.get(before) ?? valueStartBefore(text, start);
    if (at !== undefined) return valueFault(text, at);
  }
  if (own === '}' || own === ']') return { kind: 'not-opened', what: own, start, end };
  return { kind: message.includes(' in YAML stream') ? 'beyond-end' : 'unreadable', start, end };
}

/** A value that ended before its writer wanted it to. */
function valueFault(text: string, start: number): YamlFault {
  const mark = text.charAt(start);
  const place = { start, end: start + 1 };
  if (mark === '*')
    return {
      kind: 'alias-unknown',
      what: /^[^\s,[\]{}]*/.exec(text.slice(start + 1, start + 100))?.[0] ?? '',
      ...place,
    };
  if (mark === '"' || mark === "'") return { kind: 'inner-quotes', what: mark, ...place };
  if (curlyMark.test(mark)) return { kind: 'curly-quotes', what: `${mark} (${codePoint(mark)})`, ...place };
  return { kind: 'text-after', what: mark, ...place };
}

/** `note: >5 dead`: the sign begins a block of lines, and is meant as a sign. */
function blockHeader(text: string, start: number, end: number): YamlFault {
  const at = Math.max(text.lastIndexOf('>', start), text.lastIndexOf('|', start));
  if (at < 0 || text.slice(at, start).includes('\n')) return { kind: 'unreadable', start, end };
  return { kind: 'reserved-start', what: text.charAt(at), start: at, end: at + 1 };
}
