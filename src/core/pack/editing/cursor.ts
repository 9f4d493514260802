import type { Span } from '../../base/span';
import { type YamlNode, type YamlPath, nodeAt } from '../../yaml/tree';
import { pack } from '../format';
import type { Field, FieldsShape, Shape } from '../shape';
import { fieldOf, isMapLike, shapeAt } from './layout';
import { cursorMark } from '../../yaml/loose/loose-lines';
import { type Found, mapAround } from '../../yaml/loose/loose-words';
import { LooseReader } from '../../yaml/loose/loose-yaml';

/** The position of the cursor in YAML that is being written. Offsets count UTF-16 units in the text. */
export interface Cursor {
  readonly role: 'key' | 'value';
  /** The path to the map of a key, or to the value itself. */
  readonly path: YamlPath;
  /** The shape that the format expects at the path; `undefined` if the format has none. */
  readonly shape: Shape | undefined;
  /** The field of the value, or the field that the key as written names. */
  readonly field: Field | undefined;
  /** The word to replace, without its quotes. */
  readonly word: Span;
  /** The word up to the cursor. */
  readonly typed: string;
  readonly quote: '"' | "'" | undefined;
  /** `true` within brackets or braces. */
  readonly flow: boolean;
  /** `true` if a value follows its key's colon without the space that YAML needs. */
  readonly needsSpace: boolean;
  /** `true` if a colon follows the word. */
  readonly hasColon: boolean;
  /** `true` if the word is alone on its line, except for dashes. */
  readonly alone: boolean;
  /**
   * The number of columns from the indentation of the line to the word, if only dashes precede it; 0 if other text
   * does.
   */
  readonly dashWidth: number;
  /** The other keys of the map: around a key, or around the value's own key. */
  readonly siblings: ReadonlySet<string>;
  /** The document without the cursor's word, as far as it can be read. */
  readonly root: YamlNode | undefined;
}

/**
 * Returns the cursor, or `undefined` in a comment, in a block of text, or after a closing quote or bracket. Half-typed
 * YAML is expected; never throws.
 * @param format the format of the document: a pack by default
 */
export function cursorAt(text: string, offset: number, format: FieldsShape = pack): Cursor | undefined {
  const marked = `${text.slice(0, offset)}${cursorMark}${text.slice(offset)}`;
  const found: Caught[] = [];
  const reader = new LooseReader(marked, {
    mark: offset,
    isKeyHere: (tree) => isMapLike(shapeAt(tree.path(true), format)),
    found: (word) => found.push(caught(word)),
  });
  const root = reader.read();
  const [first] = found;
  return first && cursorOf(marked, offset, first, root, format);
}

/** The state of the reader while the collections around the cursor are open. */
interface Caught extends Pick<Found, 'token' | 'role'> {
  readonly path: YamlPath;
  readonly flow: boolean;
  /** Fills up after the cursor. */
  readonly siblings: () => Iterable<string>;
}

function caught({ tree, token, role }: Found): Caught {
  const map = mapAround(tree);
  const own = map?.entries.at(-1);
  return {
    token,
    role,
    path: tree.path(role === 'value'),
    flow: tree.inFlow,
    siblings: () => (map?.entries ?? []).filter((entry) => entry !== own).map(({ key }) => key.source),
  };
}

function cursorOf(
  marked: string,
  offset: number,
  { token, role, path, flow, siblings }: Caught,
  root: YamlNode | undefined,
  format: FieldsShape,
): Cursor {
  const start = token.start + (token.quote ? 1 : 0);
  const end = token.end - (token.quote && token.closed ? 1 : 0);
  const source = marked.slice(start, end).replace(cursorMark, '');
  const shape = shapeAt(path, format);
  const owner = role === 'key' ? shape : shapeAt(path.slice(0, -1), format);
  const name = role === 'key' ? source : path.findLast((step) => typeof step === 'string');
  const lineStart = Math.max(marked.lastIndexOf('\n', start), marked.lastIndexOf('\r', start)) + 1;
  const rest = marked.slice(token.end, token.end + 200);
  const [dashes] = /^[ \t]*(?=-)[ \t-]*$/.exec(marked.slice(lineStart, token.start)) ?? [];
  return {
    role,
    path,
    shape,
    field:
      name === undefined
        ? undefined
        : (fieldOf(owner, name) ?? fieldOf(shapeAt(path.slice(0, -2), format), name)),
    word: { start, end: end - 1 },
    typed: marked.slice(start, offset),
    quote: token.quote,
    flow,
    needsSpace: role === 'value' && marked.charAt(token.start - 1) === ':',
    hasColon: /^[ \t]*:/.test(rest),
    alone: /^[ \t-]*$/.test(marked.slice(lineStart, token.start)) && /^[ \t]*(?:[\r\n#]|$)/.test(rest),
    dashWidth: dashes === undefined ? 0 : dashes.trimStart().length,
    siblings: new Set(siblings()),
    root,
  };
}

/** The text of a scalar of the document; `undefined` where there is none. */
export function textAt(root: YamlNode | undefined, path: YamlPath): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && node.source !== '' && !node.source.includes(cursorMark)
    ? node.source
    : undefined;
}
