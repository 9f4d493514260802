import type { Span } from '../../pack/model';
import { SpanSet } from '../spans';
import { boundBefore, boundBehind } from './bounds';
import { isNoCount } from './exempt';
import type { Bound, NoteFigure } from './figure';
import { type ReadNumber, readNumber } from './numbers';
import { type Token, tokensOf } from './tokens';

/** What ends the words that a number is of. */
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
    if (found?.figure && !passed.touches(found.number)) figures.push(found.figure);
    at = found?.next ?? at + 1;
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
  const first = readNumber(tokens, at);
  const token = tokens[at];
  if (!first || !token) return undefined;
  const range = rangeAt(tokens, at, first);
  const { low, high } = range ?? first;
  const numberEnd = range?.next ?? first.next;
  const number = { start: token.start, end: tokens[numberEnd - 1]?.end ?? token.end };
  if (isNoCount(text, tokens, at, numberEnd)) return { number, next: numberEnd };
  const before = range ? undefined : boundBefore(tokens, at);
  const behind = boundBehind(tokens, numberEnd);
  const bound: Bound = first.isVague ? 'vague' : (before?.bound ?? behind?.bound ?? 'exact');
  const kind = kindOf(tokens, at, numberEnd);
  const countEnd = behind?.next ?? numberEnd;
  const start = tokens[before?.first ?? range?.first ?? at]?.start ?? token.start;
  // "Dozens of civilians": "of" goes with the number.
  const last = first.isVague && tokens[countEnd]?.word === 'of' ? countEnd : countEnd - 1;
  return {
    figure: {
      start,
      end: tokens[last]?.end ?? token.end,
      low,
      high,
      bound,
      kind,
      inWords: token.kind === 'word',
      of: wordsBehind(tokens, last + 1),
      isPart: isPart(tokens, before?.first ?? at, last + 1),
    },
    number,
    next: last + 1,
  };
}

/** "10–12", "10 to 12", "between 10 and 12"; where it begins with a word, that is part of it. */
function rangeAt(
  tokens: readonly Token[],
  at: number,
  { low, next, isVague }: ReadNumber,
):
  { readonly low: number; readonly high: number; readonly first: number; readonly next: number } | undefined {
  if (isVague) return undefined;
  const joint = tokens[next]?.word ?? '';
  const opening = tokens[at - 1]?.word ?? '';
  const isBetween = opening === 'between' && joint === 'and';
  if (!/^(?:[-‐‑–—]|to|or)$/.test(joint) && !isBetween) return undefined;
  const second = readNumber(tokens, next + 1);
  if (!second || second.isVague || second.high <= low) return undefined;
  // "from 10 to 12" may tell of a rise; taken as a range it speaks of both all the same.
  const first = isBetween || (opening === 'from' && joint === 'to') ? at - 1 : at;
  return { low, high: second.high, first, next: second.next };
}

function kindOf(tokens: readonly Token[], at: number, next: number): NoteFigure['kind'] {
  const behind = tokens[next]?.word ?? '';
  if (/^(?:%|percent|percentage)$/.test(behind)) return 'percent';
  if (behind === 'per' && tokens[next + 1]?.word === 'cent') return 'percent';
  const before = tokens[at - 1]?.text ?? '';
  const isMoney =
    /^[$€£¥₽]$/.test(before) || /^(?:dollars?|euros?|pounds?|roubles?|rubles?|lira)$/.test(behind);
  return isMoney ? 'money' : 'count';
}

function wordsBehind(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let index = at; words.length < mostOf; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || ends.has(token.word)) break;
    if (token.word !== 'of' && token.word !== 'the') words.push(token.word);
  }
  return words;
}

function isPart(tokens: readonly Token[], first: number, next: number): boolean {
  const before = tokens[first - 1]?.word ?? '';
  const earlier = tokens[first - 2]?.word ?? '';
  if (/^(?:including|includes?|included|among|of|other|another|further|additional|first|last)$/.test(before))
    return !(before === 'of' && /^(?:total|toll|deaths?|number|killing|killings)$/.test(earlier));
  if (before === 'them' && earlier === 'among') return true;
  const [one, two] = [tokens[next]?.word ?? '', tokens[next + 1]?.word ?? ''];
  if (/^(?:other|others|more|further|additional)$/.test(one)) return true;
  return one === 'of' && /^(?:them|whom|which|these|those|the|its|their|his|her)$/.test(two);
}
