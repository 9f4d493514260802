import type { Span } from '../../base/span';
import type { Attribution } from '../../language/clauses';
import type { Library } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { Mention } from '../../names';
import type { BlockView } from '../../ledger/block-view';

/** Who says what a sentence quotes. */
export interface Speaker {
  readonly id: string;
  readonly mention: Mention;
}

/**
 * Returns the known actor that an attribution names as who says so: in “the Minister, Jane Roe” it is she, in “Jane Roe of the
 * union” as well, and in “the head of the union” nobody.
 */
export function speakerIn(view: BlockView, { who }: Attribution, library: Library): Speaker | undefined {
  if (!who) return undefined;
  const speakers = partsOf(view, who).flatMap((part): Speaker[] => {
    const mentions = view.mentionsIn(part);
    return mentions.flatMap((mention, index): Speaker[] => {
      const [id, other] = library.meant(mention);
      if (id === undefined || other !== undefined || mention.folded || view.isQuoted(mention)) return [];
      const isActor = library.namesOf(id)?.type === 'actor';
      return isActor && isHead(view, part, mention, mentions[index + 1]) ? [{ id, mention }] : [];
    });
  });
  const [first] = speakers;
  return first && speakers.every(({ id }) => library.isSame(id, first.id)) ? first : undefined;
}

/** Returns the parts of a span between commas. */
function partsOf({ own }: BlockView, { start, end }: Span): Span[] {
  let at = start;
  return own
    .slice(start, end)
    .split(',')
    .map((part) => {
      const span = { start: at, end: at + part.length };
      at = span.end + 1;
      return span;
    });
}

/** Returns whether a name is what the words name: nothing governs it, and nothing but “of” another name follows. */
function isHead(
  { own, language }: BlockView,
  part: Span,
  { start, end }: Span,
  next: Span | undefined,
): boolean {
  const { governsName } = language.speech;
  if (governsName(own.slice(part.start, start))) return false;
  if (!/\p{L}/u.test(own.slice(end, part.end))) return true;
  const between = next && own.slice(end, next.start);
  return between !== undefined && governsName(between) && !/\p{Lu}|['’]/u.test(between);
}

/**
 * Returns the known actor that a sentence surely has as the one who speaks the words of a quotation; `undefined` for none, or
 * more than one.
 */
export function speakerOf(
  view: BlockView,
  sentence: NoteSentence,
  quotation: Span,
  library: Library,
): Speaker | undefined {
  const clause = view
    .clausesIn(sentence)
    .findLast(({ start, end }) => start <= quotation.start && quotation.start < end);
  const saying = clause?.attributions.filter(({ kind }) => kind !== 'hedging') ?? [];
  const speakers = saying.map((one) => speakerIn(view, one, library));
  const [first] = speakers;
  if (!first || saying.some(({ isNegated }) => isNegated)) return undefined;
  return speakers.every((one) => one && library.isSame(one.id, first.id)) ? first : undefined;
}
