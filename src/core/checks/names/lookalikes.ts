import { foldTwin } from '../../base/twin';
import type { Span } from '../../base/span';
import { mostSimilar } from '../../base/similar';
import type { BlockView } from '../block-view';
import type { CheckContext } from '../check';
import { type SoundingName, leastLetters, soundingNames } from './sounding-names';

/** Words that no pack has, and that sound like a name in a pack. Offsets in the block. */
export interface Lookalike extends Span {
  readonly id: string;
  readonly written: string;
  /** The similar name, in the spelling of the packs. */
  readonly form: string;
}

/** A word with a capital, or one in small letters that may be a particle. */
const nameWord =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}[\p{L}\p{M}'’‘ʼʾʿ]{1,40}|\p{Ll}{1,5})(?![\p{L}\p{M}\p{N}])/gu;
const mostInRun = 13;
const word = /[\p{L}\p{M}'’‘ʼʾʿ]+/gu;
/** A single word at the beginning of a sentence is always capitalized: a shorter one may be any word. */
const leastAtBeginning = 8;

const known = new WeakMap<BlockView, readonly Lookalike[]>();

/** Returns the lookalikes in a block, in order, none overlapping another. */
export function lookalikesIn(view: BlockView, context: CheckContext): readonly Lookalike[] {
  const before = known.get(view);
  if (before) return before;
  const found = view.isOwnText ? find(view, context) : [];
  known.set(view, found);
  return found;
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
}

function find(view: BlockView, context: CheckContext): Lookalike[] {
  const names = soundingNames(context.library);
  const distinct = new Set(context.frontMatter.distinct.map(({ value }) => foldTwin(value)));
  const found: Lookalike[] = [];
  for (const { run, start } of runsIn(view)) {
    const words = [...run.matchAll(word)].map(({ 0: text, index }): Word => {
      const bare = text.replace(/['’‘ʼ]s?$/, '');
      return { start: start + index, end: start + index + bare.length, folded: foldTwin(bare) };
    });
    for (let from = 0; from < words.length; from++)
      // Try the longest first: “Basher Assad” rather than a part of it.
      for (let count = Math.min(names.mostWords, words.length - from); count > 0; count--) {
        const some = words.slice(from, from + count);
        const [first, last] = [some[0], some.at(-1)];
        if (!first || !last) continue;
        const span = { start: first.start, end: last.end };
        const name = meantBy(view, context, span, some, names.alike(some.map(({ folded }) => folded)));
        if (!name) continue;
        const written = view.text.slice(span.start, span.end).replace(/\s+/g, ' ');
        if (!distinct.has(foldTwin(written))) found.push({ ...span, id: name.id, written, form: name.form });
        from += count - 1;
        break;
      }
  }
  return found;
}

function meantBy(
  view: BlockView,
  { library }: CheckContext,
  span: Span,
  words: readonly Word[],
  alike: readonly SoundingName[],
): SoundingName | undefined {
  const [name] = alike;
  if (!name || alike.some(({ id }) => id !== name.id)) return undefined;
  const folded = words.map((one) => one.folded).join(' ');
  // A name that differs only in diacritics is a twin, which the name finder reports unless a pack calls it weak.
  if (alike.some((other) => other.folded === folded)) return undefined;
  if (words.length === 1 && !isLongEnough(view, span, folded)) return undefined;
  const near = mostSimilar(
    folded,
    alike.map((other) => other.folded),
  );
  if (near === undefined || (words.length === 1 && !isOneLetterOff(folded, near))) return undefined;
  const covering = view.mentions.filter(({ start, end }) => start < span.end && span.start < end);
  const isFree = covering.every((mention) => {
    const isPart = mention.start >= span.start && mention.end <= span.end;
    const isWhole = mention.start === span.start && mention.end === span.end;
    const meant = library.meant(mention);
    return isPart && !isWhole && meant.length === 1 && meant[0] === name.id;
  });
  return isFree ? alike.find((other) => other.folded === near) : undefined;
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
