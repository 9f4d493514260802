import { nameWords } from '../../library/search/name-words';
import type { Mention } from '../../names';
import type { Span } from '../../base/span';
import type { TextFormat } from '../../base/text-format';
import { isProseAt } from '../../markdown/place/prose-at';

/** A span of a note, on one line, that a name may replace. */
export interface NamePlace extends Span {
  /** The text from the start to the cursor. */
  readonly typed: string;
  /** The words to search for, as `nameWords` returns them. */
  readonly words: readonly string[];
  /** True for words that were not typed as a search; they match only as consecutive words of a name. */
  readonly isPhrase: boolean;
  /** The parts of the name on other lines, which are removed with it. */
  readonly beside: readonly Span[];
}

/** A note with a cursor in it. */
export interface NoteAt {
  readonly text: string;
  /** The cursor, in UTF-16 code units. */
  readonly offset: number;
  readonly format: TextFormat;
}

/** The limits of a name, in words and in UTF-16 code units. */
const mostWords = 6;
const longest = 120;

/** `@cham`, `@mohammed shia`, `@`; not in an address, after a backslash or within a word. */
const atName =
  /(?<![\p{L}\p{M}\p{N}_@/\\^])@(?<name>(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'‘’ʼ.-]*(?: (?! )|$)){0,6})$/u;
const wordsBefore =
  // eslint-disable-next-line regexp/no-super-linear-move -- of no more than `longest` units
  /(?<![\p{L}\p{M}\p{N}@\\]|[\p{L}\p{M}\p{N}][_'‘’ʼ]+)(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'‘’ʼ.]*[ \u00a0-])*[\p{L}\p{N}][\p{L}\p{M}\p{N}'‘’ʼ.]*[ \u00a0-]?$/u;
/** `l'`, `d’` */
const elided = /^\p{L}['‘’ʼ]/u;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'‘’ʼ.]*/gu;
/** Matches the rest of the word; a possessive ending is excluded. */
const wordAfter =
  /^(?:[\p{L}\p{M}\p{N}]|[-‐‑](?=[\p{L}\p{N}])|['‘’ʼ](?=[\p{L}\p{N}])(?!s(?![\p{L}\p{M}\p{N}])))*/u;
/** Matches the start of a name in a sentence: anything but a lower-case word that is not an article. */
const beginsName = /^(?:[^\p{Ll}]|(?:al|el)(?![\p{L}\p{M}\p{N}]))/u;

/**
 * Returns the spans around the cursor that a name may replace, in the order in which to try them: the text after an
 * `@`, the `@` included; the name that is already there; the words before the cursor, the most words first; otherwise
 * the cursor itself. Empty outside prose: in code, front matter, link targets, tags, citations (`[@id`, `[^id`), and
 * in an incomplete one of these.
 *
 * @param mention the name at the cursor, as the name finder has it
 * @param find returns the names in a text of one line
 */
export function namePlaces(
  note: NoteAt,
  mention: Span | undefined,
  find: (line: string) => readonly Mention[],
): NamePlace[] {
  const { text, offset, format } = note;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = lineEndOf(text, offset);
  const from = Math.max(lineStart, offset - longest);
  const before = text.slice(from, offset);
  const after = text.slice(offset, Math.min(lineEnd, offset + longest));
  const at = atName.exec(before);
  const start = at
    ? from + at.index
    : mention
      ? Math.max(lineStart, mention.start)
      : startOfWords(before, from);
  if (format === 'markdown' && !(isOpenProse(text.slice(lineStart, offset)) && isProse(note, start)))
    return [];
  const end = offset + (wordAfter.exec(after)?.[0].length ?? 0);
  const place = (begin: number, name: string, isPhrase = false): NamePlace => {
    return {
      start: begin,
      end,
      typed: text.slice(begin, offset),
      words: nameWords(name),
      isPhrase,
      beside: [],
    };
  };
  const places: NamePlace[] = [];
  if (at) {
    const name = at.groups?.['name'] ?? '';
    // The name finder does not find a name after `@`, which makes it a citation.
    const line = `${name}${after}`;
    const written = find(line).find((one) => one.start === 0 && one.end >= name.length);
    const whole = written ? start + '@'.length + written.end : end;
    places.push({ ...place(start, name), end: Math.max(end, whole) });
  }
  if (mention && mention.start < offset && offset <= mention.end)
    places.push(placeOfMention(note, mention, lineStart, lineEnd));
  for (const begin of beginnings(before)) places.push(place(from + begin, before.slice(begin), true));
  if (places.length === 0 && !/[\p{L}\p{M}\p{N}]$/u.test(before))
    places.push({ ...place(offset, ''), end: offset });
  return places;
}

/** Returns the span of the name that is already there; editors replace on one line only. */
function placeOfMention(
  { text, offset }: NoteAt,
  { start, end }: Span,
  lineStart: number,
  lineEnd: number,
): NamePlace {
  const [first, last] = [Math.max(start, lineStart), Math.min(end, lineEnd)];
  const beside = [
    { start, end: first },
    { start: last, end },
  ];
  return {
    start: first,
    end: last,
    typed: text.slice(first, offset),
    words: nameWords(text.slice(start, offset)),
    isPhrase: false,
    beside: beside.filter((span) => span.start < span.end),
  };
}

/** Returns the offsets in the line at which a name may begin, the farthest first. */
function beginnings(before: string): number[] {
  const [run = ''] = wordsBefore.exec(before) ?? [];
  if (run === '' || /[ \u00a0]$/.test(run)) return [];
  const first = before.length - run.length;
  const all = [...run.matchAll(word)].map(({ index }) => first + index).slice(-mostWords);
  const last = all.at(-1) ?? before.length;
  const begun = all.filter((begin) => begin === last || beginsName.test(before.slice(begin)));
  const [prefix] = elided.exec(before.slice(last)) ?? [];
  return prefix ? [...begun, last + prefix.length] : begun;
}

function startOfWords(before: string, from: number): number {
  return from + (beginnings(before).at(-1) ?? before.length);
}

function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** Returns whether the line has no open markup that is not prose once it is closed. */
function isOpenProse(line: string): boolean {
  const bracket = line.lastIndexOf('[');
  const inBracket = bracket < 0 || line.includes(']', bracket) ? undefined : line.slice(bracket + 1);
  if (inBracket !== undefined && (/^\^|@/.test(inBracket) || line.charAt(bracket - 1) === '[')) return false;
  return !/\]\([^)]*$|\]\[[^\]]*$|<[a-z/!][^<>]*$/iu.test(line);
}

/** Returns whether the text from the start to the cursor is prose, apart from an `@` there. */
function isProse({ text, offset }: NoteAt, start: number): boolean {
  const skipped = start === offset || text.charAt(start) !== '@' ? 0 : 1;
  return isProseAt(text, start, offset, text.slice(start + skipped, offset));
}
