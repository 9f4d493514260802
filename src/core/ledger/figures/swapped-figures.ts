import type { Span } from '../../base/span';
import type { Language } from '../../language/language';
import type { Library } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { actorMeant } from '../speakers';
import { voicesOf } from '../voices';
import { agreementOf } from './agreement';
import type { KnownFigure } from './known-figures';
import { type SaidFigure, closeness, shifted } from './said-figures';

/** A number of a sentence with the numbers of records that count the same. */
export interface Candidates {
  readonly one: SaidFigure;
  readonly like: readonly KnownFigure[];
}

/**
 * Returns the numbers that stand with the name to which the number of another belongs, while that other stands with theirs:
 * "4,000 according to the government, 2,500 according to the union" for the contrary. Each with the record's number for the
 * name.
 */
export function swappedFigures(
  view: BlockView,
  sentence: NoteSentence,
  all: readonly Candidates[],
  library: Library,
): ReadonlyMap<SaidFigure, KnownFigure> {
  const swapped = new Map<SaidFigure, KnownFigure>();
  if (all.length < 2) return swapped;
  swapByWords(all, view.language, swapped);
  const owners = all.map((_, index) => ownersOf(view, sentence, all, index, library));
  all.forEach((first, one) => {
    all.forEach((second, other) => {
      const [ofOne = [], ofOther = []] = [owners[one], owners[other]];
      if (one === other || swapped.has(first.one)) return;
      const right = rightOf(first, second, ofOne, ofOther, library);
      if (right) swapped.set(first.one, right);
      const alone = right ?? besideUnknown(first, second, ofOne, ofOther, library);
      const theirs = alone && second.like.find((known) => known !== alone && fits(first.one, known));
      if (alone && theirs) swapped.set(first.one, alone).set(second.one, theirs);
    });
  });
  return swapped;
}

/**
 * Adds the numbers that stand with the words of each other's record: "18 Karvenians and 31 Tolmark soldiers" for the
 * contrary. The words after the two numbers count first, then those before them.
 */
function swapByWords(
  all: readonly Candidates[],
  language: Language,
  swapped: Map<SaidFigure, KnownFigure>,
): void {
  for (const [index, first] of all.entries())
    for (const second of all.slice(index + 1)) {
      const pair =
        pairBySide(first, second, 'after', language) ?? pairBySide(first, second, 'before', language);
      if (pair) swapped.set(first.one, pair[0]).set(second.one, pair[1]);
    }
}

function pairBySide(
  first: Candidates,
  second: Candidates,
  side: 'after' | 'before',
  language: Language,
): readonly [KnownFigure, KnownFigure] | undefined {
  // "Five of nine"
  if (first.one.figure.isPart || second.one.figure.isPart) return undefined;
  const near = ({ one }: Candidates, known: KnownFigure) => closeness(one, one[side], known, language);
  for (const right of first.like)
    for (const other of second.like) {
      const isCrossed =
        fits(first.one, other) &&
        fits(second.one, right) &&
        !fits(first.one, right) &&
        !fits(second.one, other);
      if (!isCrossed || right.record !== other.record || !areOfOneKind(right, other)) continue;
      // "Tolmark released 31": these are prisoners from elsewhere.
      if (side === 'before' && [right, other].some(({ isOfOrigin }) => isOfOrigin)) continue;
      if (near(first, right) > near(first, other) && near(second, other) > near(second, right))
        return [right, other];
    }
  return undefined;
}

/** Returns whether two numbers of a record are of the same unit, or of the same things: not a price and a number of books. */
function areOfOneKind(one: KnownFigure, other: KnownFigure): boolean {
  if (one.nouns.size !== other.nouns.size) return false;
  if (one.nouns.size > 0) return [...one.nouns].every((stem) => other.nouns.has(stem));
  return [...one.head].some((stem) => other.head.has(stem));
}

/** The first two ways are sure enough by themselves: who says so, and the subject. */
const surest = 2;

/** Ids of the actors to whom a sentence may give a number, one per way to tell; the surest way first. */
type Owners = readonly (string | undefined)[];

/** Returns the record's number for the first if the two are swapped; the surest way that tells their actors apart decides. */
function rightOf(
  first: Candidates,
  second: Candidates,
  ofFirst: Owners,
  ofSecond: Owners,
  library: Library,
): KnownFigure | undefined {
  for (const [way, owner] of ofFirst.entries()) {
    const rival = ofSecond[way];
    if (owner === undefined || rival === undefined || library.isSame(owner, rival)) continue;
    const [right, other] = [ownOf(first, owner, library), ownOf(second, rival, library)];
    if (!right || !other) continue;
    if (fits(first.one, right) || fits(second.one, other)) return undefined;
    return fits(first.one, other) && fits(second.one, right) ? right : undefined;
  }
  return undefined;
}

/**
 * Returns the record's number for the first if it stands with an actor to whom the second belongs, and the second with
 * nobody who is known: "the government said 4,000, the marchers 2,500".
 */
function besideUnknown(
  first: Candidates,
  second: Candidates,
  ofFirst: Owners,
  ofSecond: Owners,
  library: Library,
): KnownFigure | undefined {
  const owner = ofFirst.slice(0, surest).find((id) => id !== undefined);
  if (owner === undefined) return undefined;
  const isNamed = (id: string | undefined, way: number) =>
    id !== undefined && (way < surest || !library.isSame(id, owner));
  if (ofSecond.some(isNamed)) return undefined;
  const right = ownOf(first, owner, library);
  if (!right || fits(first.one, right) || !fits(second.one, right)) return undefined;
  const isAnothers = (known: KnownFigure) =>
    known.figure.according !== undefined || known.record.value.type === 'claim';
  return first.like.some((known) => isAnothers(known) && fits(first.one, known)) ? right : undefined;
}

/** Returns whether a number is that of a record: a bound alone, "at most 2,300" for 1,100, fits too much. */
function fits({ figure }: SaidFigure, known: KnownFigure): boolean {
  const [[from, to]] = figure.readings;
  const [low, high] = known.range;
  const isPlain = figure.bound === 'exact' || figure.bound === 'about';
  const isEnd = from === to ? from === low || to === high : from === low && to === high;
  return isEnd || (isPlain && agreementOf(figure, known) === 'fits');
}

/** Returns the record's number that belongs to an actor; `undefined` if there is none, or more than one. */
function ownOf({ like }: Candidates, owner: string, library: Library): KnownFigure | undefined {
  const own = like.filter((known) => belongs(known, owner, library));
  const [first] = own;
  return own.every(({ range }) => range[0] === first?.range[0] && range[1] === first.range[1])
    ? first
    : undefined;
}

function belongs(
  { figure, record, isField, isOfOrigin }: KnownFigure,
  owner: string,
  library: Library,
): boolean {
  const names = library.namesOf(owner)?.forms ?? [];
  const isMeasured = !isOfOrigin && names.some((name) => figure.measure.includes(name));
  const voices = figure.according === undefined ? voicesOf(record) : [figure.according];
  const isSaid = (isField || record.value.type === 'claim') && voices.some((id) => library.isSame(id, owner));
  return isMeasured || isSaid;
}

/** Returns who says so, the subject of the clause, and who is named next before and after the number. */
function ownersOf(
  view: BlockView,
  sentence: NoteSentence,
  all: readonly Candidates[],
  index: number,
  library: Library,
): Owners {
  const place = (at: number) => {
    const figure = all[at]?.one.figure;
    return figure && shifted(figure, sentence.start);
  };
  const span = place(index);
  if (!span) return [];
  const actors = actorsIn(view, sentence, library);
  const meant = (part: Span | undefined) => part && actorMeant(view, part, library)?.id;
  const clause = view
    .clausesIn(sentence)
    .filter(({ start, end }) => start <= span.start && span.end <= end)
    .at(-1);
  const saying =
    clause?.attributions.filter(({ kind }) => kind === 'saying').map(({ who }) => meant(who)) ?? [];
  const from = place(index - 1)?.end ?? sentence.start;
  const to = place(index + 1)?.start ?? sentence.end;
  return [
    saying.findLast((id) => id !== undefined),
    meant(clause?.subject),
    actors.findLast(({ mention }) => mention.start >= from && mention.end <= span.start)?.id,
    actors.find(({ mention }) => mention.start >= span.end && mention.end <= to)?.id,
  ];
}

function actorsIn(view: BlockView, sentence: NoteSentence, library: Library) {
  return view.mentionsIn(sentence).flatMap((mention) => {
    const [id, other] = library.meant(mention);
    const isActor = id !== undefined && other === undefined && library.namesOf(id)?.type === 'actor';
    return isActor ? [{ mention, id }] : [];
  });
}
