import type { Span } from '../../../base/span';
import { SpanSet } from '../../../base/spans';
import { boundAfter, boundBefore } from './bounds';
import { isNoCount, shareEnd } from './exempt';
import { type Bound, type NoteFigure, type Reading, type Token, roughlyAround } from '../../figure';
import { type ReadNumber, readNumber } from './numbers';
import { type NumberRange, doubtAfter, rangeAt, withOther } from './ranges';
import { tokensOf } from './tokens';
import { type UnitBeside, unitAfter, unitBefore } from './units';

/** Words that end the noun phrase of a number. */
const ends = new Set(
  (
    'is are was were be been being has have had do does did will would could can may might must should to in on at by for ' +
    'from with without near during after before since until into onto over under between among against across around ' +
    'while when where who whom whose which that and or but as because although though if than including amid'
  ).split(' '),
);
const mostOf = 5;
/** Longer sentences are no sentences; what stands beyond is not looked at. */
const maxSentence = 1_000;

/**
 * The figures of a sentence of English, in digits or words, in the order of the text. What names or dates something
 * ("Article 5", "T-72", "10 a.m.", "2024") is none, nor is an ordinal.
 *
 * @param exempt what is looked at as no figure: dates, names
 */
export function figuresIn(sentence: string, exempt: readonly Span[] = []): NoteFigure[] {
  const text = sentence.slice(0, maxSentence);
  const tokens = tokensOf(text);
  const passed = new SpanSet(exempt);
  const figures: NoteFigure[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = figureAt(text, tokens, at);
    const isExempt = found !== undefined && passed.touches(found.number);
    if (found?.figure && !isExempt) figures.push(found.figure);
    // "On 2 December 2024, 13 or 14 people": the year is no part of the list after it.
    const isYear = isExempt && tokens[at + 1]?.text === ',';
    at = found && !isYear ? found.next : at + 1;
  }
  return figures;
}

interface Found {
  /** `undefined` for a number that counts nothing. */
  readonly figure?: NoteFigure;
  /** The number without the words around it. */
  readonly number: Span;
  readonly next: number;
}

function figureAt(text: string, tokens: readonly Token[], at: number): Found | undefined {
  const { read, range } = numberAt(tokens, at);
  const token = tokens[at];
  if (!read || !token) return undefined;
  const numberEnd = range?.next ?? read.next;
  const number = { start: token.start, end: tokens[numberEnd - 1]?.end ?? token.end };
  const [reading, ...others] = range?.readings ?? read.readings;
  if (!reading || isNoCount(text, tokens, at, numberEnd))
    return { number, next: shareEnd(tokens, numberEnd) ?? numberEnd };
  const sign = unitBefore(tokens, at);
  const before = boundBefore(tokens, sign?.at ?? at);
  const after = boundAfter(tokens, numberEnd);
  const countEnd = after?.next ?? numberEnd;
  // "Dozens of civilians": "of" goes with the number.
  const next = read.isVague && tokens[countEnd]?.word === 'of' ? countEnd + 1 : countEnd;
  const first = Math.min(before?.first ?? at, range?.first ?? at);
  const unit = unitAfter(tokens, next) ?? sign;
  const { words, next: wordsEnd } = wordsAfter(tokens, next);
  const nounEnd = words.length === 0 && unit && unit !== sign ? unit.at : wordsEnd;
  const tail = after || nounEnd === next ? undefined : tailAt(tokens, nounEnd);
  const bounds = [...(before?.bounds ?? []), ...[after ?? tail].flatMap((one) => one?.bound ?? [])];
  const readings = tail?.others ? withOther([reading, ...others], tail.others) : [reading, ...others];
  const figure: NoteFigure = {
    start: tokens[first]?.start ?? token.start,
    end: tokens[next - 1]?.end ?? token.end,
    ...(tail && { tail: { start: tokens[nounEnd - 1]?.end ?? 0, end: tokens[tail.next - 1]?.end ?? 0 } }),
    ...bounded(readings as [Reading, ...Reading[]], boundsOf(read, range, bounds)),
    ...quantity(read, unit),
    inWords: token.kind === 'word',
    of: words,
    isPart: read.isShare !== true && isPart(tokens, before?.first ?? at, next),
    ...(isMore(tokens, before?.first ?? at, next) && { isMore: true }),
    ...(read.isShare && { isShare: true }),
  };
  return { figure, number, next: tail?.next ?? next };
}

interface Tail {
  readonly bound?: Bound;
  /** Readings of another count of the same: "10 people, possibly 12". */
  readonly others?: readonly Reading[];
  readonly next: number;
}

function tailAt(tokens: readonly Token[], at: number): Tail | undefined {
  const bound = boundAfter(tokens, at);
  if (bound) return bound;
  const doubt = doubtAfter(tokens, at, true);
  return doubt && { others: doubt.number.readings, next: doubt.next };
}

function boundsOf(
  read: ReadNumber,
  range: NumberRange | undefined,
  bounds: readonly Bound[],
): readonly Bound[] {
  if (read.isVague) return ['vague'];
  if (range?.bound) return [range.bound];
  return read.isShare && bounds.length === 0 ? ['about'] : bounds;
}

function quantity(
  { isShare }: ReadNumber,
  found: UnitBeside | undefined,
): Pick<NoteFigure, 'kind' | 'currencies' | 'isPoints'> {
  if (isShare) return { kind: 'percent' };
  const { kind = 'count', currencies, isPoints } = found?.unit ?? {};
  return { kind, ...(currencies && { currencies }), ...(isPoints && { isPoints }) };
}

function numberAt(tokens: readonly Token[], at: number): { read?: ReadNumber; range?: NumberRange } {
  // "Between three thousand and four thousand": "and" is not within the first.
  const isBetween = tokens[at - 1]?.word === 'between';
  for (const mayAdd of isBetween ? [false, true] : [true]) {
    const read = readNumber(tokens, at, mayAdd);
    if (!read) return {};
    const range = rangeAt(tokens, at, read);
    if (range || mayAdd) return { read, ...(range && { range }) };
  }
  return {};
}

/** Widens the range of a number that is both approximate and bounded: "at least about 10". */
function bounded(
  readings: readonly [Reading, ...Reading[]],
  [bound = 'exact', ...others]: readonly Bound[],
): Pick<NoteFigure, 'readings' | 'bound'> {
  // "Perhaps as many as 1,500"
  if (bound === 'about') return { readings, bound: others[0] ?? bound };
  if (!others.includes('about')) return { readings, bound };
  const [first, ...rest] = readings;
  return { readings: [roughlyAround(first), ...rest.map(roughlyAround)], bound };
}

function wordsAfter(tokens: readonly Token[], at: number): { words: string[]; next: number } {
  const words: string[] = [];
  let next = at;
  for (; words.length < mostOf; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || ends.has(token.word)) break;
    if (boundAfter(tokens, next)) break;
    if (token.word === 'of' || token.word === 'the' || adding.test(token.word)) continue;
    // "74 km/h" is a speed, "74 km" is not.
    const per =
      tokens[next + 1]?.text === '/' && tokens[next + 2]?.kind === 'word' ? tokens[next + 2] : undefined;
    words.push(per ? `${token.word}/${per.word}` : token.word);
    if (per) next += 2;
  }
  return { words, next };
}

/** Words that add a number to another. */
const adding = /^(?:other|another|more|further|additional)$/;

function isMore(tokens: readonly Token[], first: number, next: number): boolean {
  const beside = [tokens[first - 1], tokens[next]];
  return beside.some((token) => token && (adding.test(token.word) || token.word === 'others'));
}

const parted = new Set(
  'out some all most many none each any half third quarter rest one two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

function isPart(tokens: readonly Token[], first: number, next: number): boolean {
  const before = tokens[first - 1]?.word ?? '';
  const earlier = tokens[first - 2]?.word ?? '';
  if (/^(?:including|includes?|included|among|first|last)$/.test(before)) return true;
  // "Three of 12", not "a convoy of 12 lorries".
  if (before === 'of' && (tokens[first - 2]?.kind === 'digits' || parted.has(earlier))) return true;
  if (before === 'them' && earlier === 'among') return true;
  const [one, two] = [tokens[next]?.word ?? '', tokens[next + 1]?.word ?? ''];
  // "11 out of 12", "11 of the 12", "11 of 12"
  if (one === 'out' && two === 'of') return true;
  if (one !== 'of') return false;
  return (
    /^(?:them|whom|which|these|those|the|its|their|his|her)$/.test(two) || tokens[next + 1]?.kind === 'digits'
  );
}
