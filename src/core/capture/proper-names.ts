import type { Token } from './tokens';
import type { NameWords } from '../language/language';

/** Words that belong together as a name, with the title before it if there is one. */
export interface Run {
  readonly tokens: readonly Token[];
  /** Index of the first of them among the tokens of the paragraph. */
  readonly at: number;
}

const maxWords = 10;

/**
 * The runs of capitalised words in a paragraph, with the particles inside ("Bashar al Assad", "Institute for the Study
 * of War"), in order. A body that is named by a country's adjective and a common noun ("Syrian army") is one too.
 */
export function runsIn(tokens: readonly Token[], words: NameWords): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const end = runEnd(tokens, at, words);
    if (end === at) continue;
    runs.push({ at, tokens: tokens.slice(at, end) });
    at = end - 1;
  }
  return runs;
}

/** Index after the run that begins at the token; the index itself if no run begins there. */
function runEnd(tokens: readonly Token[], at: number, words: NameWords): number {
  const { isBody, isDemonym, isPlaceKind, isStarter } = words;
  const first = tokens[at];
  if (!first || !isName(first, words) || (first.isFirst && isStarter(first.text))) return at;
  let end = at + 1;
  while (end < tokens.length && end - at < maxWords) {
    if (tokens[end - 1]?.isPossessive) break;
    const next = joined(tokens, at, end, words);
    if (next === end) break;
    end = next;
  }
  const noun = tokens[end];
  const isOfCountry = tokens.slice(at, end).every(({ text }) => isDemonym(text));
  if (isOfCountry && noun?.gap === ' ' && !noun.isCapital && isBody(noun.text)) return end + 1;
  // "Idlib province", "Aleppo governorate"
  if (
    noun?.gap === ' ' &&
    !isOfCountry &&
    !noun.isCapital &&
    isPlaceKind(noun.text) &&
    !tokens[end - 1]?.isPossessive
  )
    return end + 1;
  return end;
}

/** Index after the words that continue the run, or `end` if the run ends there. */
function joined(tokens: readonly Token[], at: number, end: number, words: NameWords): number {
  const { isOffice, isParticle, kindByWords } = words;
  const goesOn = (index: number) => {
    const token = tokens[index];
    return token?.gap === ' ' && isName(token, words);
  };
  if (goesOn(end)) return end + 1;
  const token = tokens[end];
  if (token?.gap !== ' ') return end;
  // al Assad, bin Abdul al Rashid
  let next = end;
  while (next < end + 3 && tokens[next]?.gap === ' ' && isParticle(tokens[next]?.text ?? '')) next++;
  if (next > end && goesOn(next)) return next + 1;
  // of, for the: after the word for a body or an office only
  const so = tokens.slice(at, end).map(({ text }) => text);
  const hasHead = kindByWords(so) !== undefined || so.some(isOffice);
  if (!hasHead || !/^(?:of|for)$/.test(token.text)) return end;
  const after = tokens[end + 1]?.text === 'the' && tokens[end + 1]?.gap === ' ' ? end + 2 : end + 1;
  return goesOn(after) ? after + 1 : end;
}

function isName({ text, isCapital }: Token, { isWall }: NameWords): boolean {
  return isCapital && !isWall(text) && !/^\p{N}/u.test(text);
}

/** Returns whether the words can name somebody: not only adjectives, not only one word that is no state. */
export function isProperName(tokens: readonly Token[], { isAdjective, statesByName }: NameWords): boolean {
  const own = tokens.map(({ text }) => text);
  if (statesByName().has(own.join(' '))) return true;
  return own.length > 1 && !own.every(isAdjective);
}
