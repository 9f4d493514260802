import type { NoteContext } from '../../ledger/context';
import { foldTwin } from '../../base/twin';
import type { Span } from '../../base/span';
import { mostSimilar } from '../../base/similar';
import type { BlockView } from '../../ledger/block-view';
import { soundOf } from './sound';
import { type SoundingName, leastLetters, soundingNames, wordsOf } from './sounding-names';

/** Words that no pack has, and that sound like a name in a pack. Offsets in the block. */
export interface Lookalike extends Span {
  readonly id: string;
  readonly written: string;
  /** The similar name, in the spelling of the packs. */
  readonly form: string;
  /** The written words as `foldTwin` returns them. */
  readonly folded: string;
}

/** A word with a capital, or one in small letters that may be a particle. */
const nameWord =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}[\p{L}\p{M}'’‘ʼʾʿ]{1,40}|\p{Ll}{1,5})(?![\p{L}\p{M}\p{N}])/gu;
const mostInRun = 13;
const word = /[\p{L}\p{M}'’‘ʼʾʿ]+/gu;
/** A single word at the beginning of a sentence is always capitalized: a shorter one may be any word. */
const leastAtBeginning = 8;

/** The lookalikes in a block, and names in it that are of others. */
interface Read {
  readonly found: readonly Lookalike[];
  /** Names that the block gives with the first name of another, as `foldTwin` returns them. */
  readonly others: ReadonlySet<string>;
}

const nothing: Read = { found: [], others: new Set() };
const known = new WeakMap<BlockView, Read>();

/** Returns the lookalikes in a block, in order, none overlapping another. */
export function lookalikesIn(view: BlockView, context: NoteContext): readonly Lookalike[] {
  return readIn(view, context).found;
}

/** Returns the names in a block that are like one of a pack, and of somebody else: “Erik Solberg-Hass”. */
export function othersIn(view: BlockView, context: NoteContext): ReadonlySet<string> {
  return readIn(view, context).others;
}

function readIn(view: BlockView, context: NoteContext): Read {
  const before = known.get(view);
  if (before) return before;
  const read = view.isOwnText ? find(view, context) : nothing;
  known.set(view, read);
  return read;
}

/** Capitalised words in a row, with the particles of names between them. */
function runsIn({ own, language }: BlockView): { readonly run: string; readonly start: number }[] {
  const runs: { start: number; end: number; count: number }[] = [];
  let next: { start: number; end: number; count: number } | undefined;
  for (const { 0: found, index } of own.matchAll(nameWord)) {
    const isName = /^\p{Lu}/u.test(found);
    const isBeside = next && /^[ \n\p{Pd}]$/u.test(own.slice(next.end, index)) && next.count < mostInRun;
    if (!isName && !language.names.isParticle(found)) next = undefined;
    else if (next && isBeside) {
      next.end = index + found.length;
      next.count++;
    } else if (isName) runs.push((next = { start: index, end: index + found.length, count: 1 }));
    else next = undefined;
  }
  return runs.map(({ start, end }) => ({ run: own.slice(start, end), start }));
}

interface Word extends Span {
  readonly folded: string;
  /** The same with a possessive: “St Brannoc's Hospital”. */
  readonly whole: string;
  readonly sound: string;
  readonly wholeSound: string;
}

function find(view: BlockView, context: NoteContext): Read {
  const names = soundingNames(context.library);
  const distinct = new Set(context.frontMatter.distinct.map(({ value }) => foldTwin(value)));
  const found: Lookalike[] = [];
  const others = new Set<string>();
  for (const { run, start } of runsIn(view)) {
    const words = [...run.matchAll(word)].map(({ 0: text, index }): Word => {
      const bare = text.replace(/['’‘ʼ]s?$/, '');
      const end = start + index + bare.length;
      const folded = foldTwin(bare);
      const whole = bare === text ? folded : foldTwin(text);
      const sound = soundOf(folded);
      const wholeSound = whole === folded ? sound : soundOf(whole);
      return { start: start + index, end, folded, whole, sound, wholeSound };
    });
    for (let from = 0; from < words.length; from++)
      // Try the longest first: “Basher Assad” rather than a part of it.
      for (let count = Math.min(names.mostWords, words.length - from); count > 0; count--) {
        const some = words.slice(from, from + count);
        const [first, last] = [some[0], some.at(-1)];
        if (!first || !last) continue;
        const span = { start: first.start, end: last.end };
        const folded = some.map((one) => (one === last ? one.folded : one.whole));
        const sounds = some.map((one) => (one === last ? one.sound : one.wholeSound));
        const written = folded.join(' ');
        if (others.has(written)) continue;
        const name =
          meantBy(view, context, span, folded, names.alike(sounds)) ??
          slippedFrom(view, context, span, folded, names.slipped(folded));
        if (!name) continue;
        if (isOfOther(view, context, words[from - 1], words[from + count], name)) {
          others.add(written);
          continue;
        }
        const shown = view.text.slice(span.start, span.end).replace(/\s+/g, ' ');
        if (!distinct.has(foldTwin(shown)))
          found.push({ ...span, id: name.id, written: shown, form: name.form, folded: written });
        from += count - 1;
        break;
      }
  }
  return { found: found.filter(({ folded }) => !others.has(folded)), others };
}

/** Returns the name that the words are, but for a slip of the pen; `undefined` if they are no name. */
function slippedFrom(
  view: BlockView,
  context: NoteContext,
  span: Span,
  words: readonly string[],
  slipped: readonly SoundingName[],
): SoundingName | undefined {
  const [name] = slipped;
  if (!name || slipped.some(({ id }) => id !== name.id)) return undefined;
  const [alone = '', more] = words;
  if (more === undefined && (isCommon(view, span) || !isLongEnough(view, span, alone))) return undefined;
  return isFree(view, context, span, name) ? name : undefined;
}

/** Returns whether a word is an adjective of a country, or one of every day. */
function isCommon({ text, language: { names } }: BlockView, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  return names.isEverydayWord(written) || names.isAdjective(written) || names.isFunctionWord(written);
}

/** Returns whether a word before a name or after it makes it one of somebody else: “Erik Hansen”, “Meridien Hotel”. */
function isOfOther(
  view: BlockView,
  { library }: NoteContext,
  before: Word | undefined,
  after: Word | undefined,
  { id }: SoundingName,
): boolean {
  const { names } = view.language;
  const forms = library.namesOf(id)?.forms ?? [];
  const isOther = (word: Word) =>
    !names.isTitle(view.text.slice(word.start, word.end)) &&
    !forms.some((form) => wordsOf(form).map(foldTwin).includes(word.folded)) &&
    !view.mentions.some(({ start, end }) => start < word.end && word.start < end);
  if (before && isOther(before) && !isCommon(view, before)) return true;
  return (
    after !== undefined && isOther(after) && !names.isCommonWord(view.text.slice(after.start, after.end))
  );
}

function meantBy(
  view: BlockView,
  context: NoteContext,
  span: Span,
  words: readonly string[],
  alike: readonly SoundingName[],
): SoundingName | undefined {
  const [name] = alike;
  if (!name || alike.some(({ id }) => id !== name.id)) return undefined;
  const folded = words.join(' ');
  // A name that differs only in diacritics is a twin, which the name finder reports unless a pack calls it weak.
  if (alike.some((other) => other.folded === folded)) return undefined;
  if (words.length === 1 && !isLongEnough(view, span, folded)) return undefined;
  const near = mostSimilar(
    folded,
    alike.map((other) => other.folded),
  );
  if (near === undefined || (words.length === 1 && !isOneLetterOff(folded, near))) return undefined;
  return isFree(view, context, span, name) ? alike.find((other) => other.folded === near) : undefined;
}

/** Returns whether nothing in a span is found as a name, but for parts of it that are found as the same. */
function isFree(view: BlockView, { library }: NoteContext, span: Span, { id }: SoundingName): boolean {
  const covering = view.mentions.filter(({ start, end }) => start < span.end && span.start < end);
  return covering.every((mention) => {
    const isPart = mention.start >= span.start && mention.end <= span.end;
    const isWhole = mention.start === span.start && mention.end === span.end;
    const meant = library.meant(mention);
    return isPart && !isWhole && meant.length === 1 && meant[0] === id;
  });
}

function isLongEnough(view: BlockView, { start }: Span, folded: string): boolean {
  const isAtBeginning = view.sentences.some(
    (sentence) => view.own.slice(sentence.start, start).trim() === '' && start >= sentence.start,
  );
  return folded.length >= (isAtBeginning ? leastAtBeginning : leastLetters);
}

/**
 * Returns whether single words are similar enough: short ones may differ by at most one letter, as they are more
 * often similar by chance.
 */
function isOneLetterOff(one: string, other: string): boolean {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  if (longer.length >= leastAtBeginning) return true;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  const rest = longer.slice(at + 1);
  return rest === shorter.slice(at) || (longer.length === shorter.length && rest === shorter.slice(at + 1));
}
