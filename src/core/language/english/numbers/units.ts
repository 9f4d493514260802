import { currencyCode, currencyNoun, currencySign } from './currencies';
import { touches } from './tokens';
import type { NamedUnit, Token } from '../../figure';

/** A unit of a number. */
export interface UnitBeside {
  readonly unit: NamedUnit;
  /** Index of the token after it, or of its first if it stands before the number. */
  readonly at: number;
}

const percentWords: readonly (readonly [words: string, isPoints: boolean])[] = [
  ['percentage points', true],
  ['percentage point', true],
  ['per cent', false],
  ['p . c .', false],
  ['percent', false],
  ['percentage', false],
  ['pct', false],
  ['pc', false],
  ['pp', true],
  ['%', false],
];
const percents = percentWords.map(([words, isPoints]) => ({ words: words.split(' '), isPoints }));
/** Words before the noun of a currency: "US dollars", "South Korean won". */
const mostWords = 3;

/** Returns the unit after a number, "per cent" or "Syrian pounds"; `undefined` for none. */
export function unitAfter(tokens: readonly Token[], at: number): UnitBeside | undefined {
  const percent = percents.find(({ words }) =>
    words.every((word, index) => tokens[at + index]?.word === word),
  );
  if (percent) {
    const unit = { kind: 'percent' as const, ...(percent.isPoints && { isPoints: true as const }), scale: 1 };
    return { unit, at: at + percent.words.length };
  }
  return moneyAfter(tokens, at);
}

function moneyAfter(tokens: readonly Token[], at: number): UnitBeside | undefined {
  // "500-dollar", "2.5bn€"
  const from = tokens[at]?.text === '-' && touches(tokens[at], tokens[at + 1]) ? at + 1 : at;
  const token = tokens[from];
  const sign = token && touches(tokens[from - 1], token) ? currencySign(token.text) : undefined;
  const own = token && (currencyCode(token.text) ?? sign);
  if (own) return money(own, from + 1);
  const before: string[] = [];
  for (let next = from; next < from + mostWords; next++) {
    const word = tokens[next]?.kind === 'word' ? (tokens[next]?.word ?? '') : '';
    const currencies = currencyNoun(word, before);
    // "500 pounds of explosives" are a weight, "12 US soldiers" none.
    if (currencies) return isWeight(tokens, next) ? undefined : money(currencies, next + 1);
    if (word === '' || !/^\p{Lu}/u.test(tokens[next]?.text ?? '')) return undefined;
    before.push(word);
  }
  return undefined;
}

function isWeight(tokens: readonly Token[], at: number): boolean {
  return /^pounds?$/.test(tokens[at]?.word ?? '') && tokens[at + 1]?.word === 'of';
}

/** Returns the currency before a number, "US$" or "EUR"; `undefined` for none. */
export function unitBefore(tokens: readonly Token[], at: number): UnitBeside | undefined {
  const stop = tokens[at - 1]?.text === '.' ? 1 : 0;
  const last = at - 1 - stop;
  const token = tokens[last];
  if (!token) return undefined;
  const letters = touches(tokens[last - 1], token) ? tokens[last - 1] : undefined;
  const sign = stop === 0 ? currencySign(token.text, letters?.text) : undefined;
  if (sign) return money(sign, letters?.kind === 'word' ? last - 1 : last);
  const code = stop === 0 || token.text === 'Rs' ? currencyCode(token.text) : undefined;
  return code && money(code, last);
}

function money(currencies: readonly string[], at: number): UnitBeside {
  return { unit: { kind: 'money', currencies, scale: 1 }, at };
}
