import type { Run } from './proper-names';
import type { Token } from './tokens';
import type { NameWords } from '../language/language';

/** A name with what the text calls its bearer. */
export interface TitledName {
  /** The words of the name; empty where the run is a title alone. */
  readonly name: readonly Token[];
  /** The office in the words of the text: “Syrian President”, “Jordanian counterpart”. */
  readonly title?: string;
  /** True if the words show that it is a person's name. */
  readonly isPerson: boolean;
  /** Start of the title and name. */
  readonly start: number;
}

const afterOf =
  /^(?:State|Affairs|Staff|Relations|Foreign|Defen[cs]e|Interior|Finance|Health|Justice|Energy|Information|the|and)$/;

/** Parts a run into title and name, and takes the title's words before the run ("Kremlin spokesman") with it. */
export function titled(
  text: string,
  all: readonly Token[],
  { tokens, at }: Run,
  words: NameWords,
): TitledName {
  const { isAddress, isOffice, kindByWords } = words;
  const split = titleLength(tokens, words);
  const name = tokens.slice(split);
  if (name.length === 0 || kindByWords(name.map((token) => token.text))) {
    // "Main Directorate of …", "General Staff": the words of an office are part of a body's name.
    const isTitle = name.length === 0;
    return { name: isTitle ? [] : tokens, isPerson: false, start: tokens[0]?.start ?? 0 };
  }
  const first = startOfTitle(all, at, split, words);
  const own = all.slice(first, at + split);
  const isPerson = own.some((token) => isOffice(token.text));
  if (!isPerson) return { name, isPerson: false, start: name[0]?.start ?? 0 };
  const start = own[0]?.start ?? 0;
  const title = text.slice(start, own.at(-1)?.end).replace(/\s+/g, ' ');
  const isRole = !own.every((token) => isAddress(token.text));
  return { name, isPerson, start, ...(isRole && { title }) };
}

/** Counts the words of the title at the beginning of the run: all of them for a title alone, 0 without one. */
function titleLength(
  tokens: readonly Token[],
  { isAdjective, isDemonym, isOffice, isQualifier, statesByName }: NameWords,
): number {
  const words = tokens.map((token) => token.text);
  let last = -1;
  words.forEach((word, index) => {
    if (isOffice(word)) last = index;
  });
  if (last < 0) return 0;
  let end = last + 1;
  if (/^(?:of|for)$/.test(words[end] ?? '')) {
    end++;
    const state = statesByName();
    while (
      end < words.length &&
      (afterOf.test(words[end] ?? '') || isQualifier(words[end] ?? '') || isDemonym(words[end] ?? ''))
    )
      end++;
    for (let count = 4; count > 0; count--) {
      if (end + count <= words.length && state.has(words.slice(end, end + count).join(' '))) {
        end += count;
        break;
      }
    }
  }
  // A name that merely ends with such a word ("Al Mayor") is a name unless all of it is a title.
  const isTitle = (word: string) => isOffice(word) || isQualifier(word) || isAdjective(word);
  if (end >= words.length)
    return words.slice(0, last + 1).every(isTitle) || words.length > last + 1 ? words.length : 0;
  return end;
}

/** Index of the first word of the title that the name has, over lower-case words before the run: "Kremlin spokesman". */
function startOfTitle(
  all: readonly Token[],
  at: number,
  split: number,
  { isDemonym, isOffice, isQualifier, isStarter, isWall }: NameWords,
): number {
  let first = at;
  let isAfterComma = false;
  let hasOffice = all.slice(at, at + split).some((token) => isOffice(token.text));
  for (let index = at - 1; index >= 0 && at - index <= 10; index--) {
    const token = all[index];
    const next = all[index + 1];
    // The name may follow its title after a comma: "the Iranian Minister of Foreign Affairs, Abbas Araghchi".
    isAfterComma ||= next?.gap === ', ' && index === at - 1 && split === 0;
    const isBeside = next?.gap === ' ' || (isAfterComma && index === at - 1);
    if (!token || !isBeside) break;
    const word = token.text;
    const isPart = isOffice(word) || isQualifier(word) || (isDemonym(word) && token.isCapital);
    const isOwner =
      token.isCapital && !(token.isFirst && isStarter(word)) && !isWall(word) && (hasOffice || isAfterComma);
    // "The president of France" is not what France is called.
    if (index === at - 1 && split === 0 && /^(?:of|for)$/.test(word)) break;
    const isOf = /^(?:of|for)$/.test(word) && (next?.isCapital === true || next?.text === 'the');
    const isThe = word === 'the' && /^(?:of|for)$/.test(all[index - 1]?.text ?? '');
    if (!isPart && !isOwner && !isOf && !isThe) break;
    hasOffice ||= isOffice(word);
    first = index;
  }
  // A word that governs nothing is no part of it: "of Foreign Affairs", "for President".
  while (first < at && /^(?:of|for)$/.test(all[first]?.text ?? '')) first++;
  // "President Assad, Abbas Araghchi" are two persons.
  const after = all.slice(first, at).findLastIndex((token) => isOffice(token.text));
  const isOfAnother =
    isAfterComma && first + after + 1 < at && !/^(?:of|for)$/.test(all[first + after + 1]?.text ?? '');
  return hasOffice && !isOfAnother ? first : at;
}

/** The office that follows a name between commas: ", the Jordanian foreign minister,". */
export function titleAfter(
  text: string,
  end: number,
  { isAdjective, isOffice, isQualifier }: NameWords,
): string | undefined {
  // ", the Iranian foreign minister, Abbas Araghchi": the title of the next name.
  const [, words = ''] =
    /^, (?:the |a |an )?([^,.;:()“”"]{3,80})(?=[.;)]|$|,(?! \p{Lu}))/u.exec(text.slice(end, end + 90)) ?? [];
  const parts = words.trim().split(/\s+/);
  if (parts.length > 9) return undefined;
  const office = parts.findLastIndex((part) => isOffice(part));
  const isOf = /^(?:of|for|in|at|to)$/.test(parts[office + 1] ?? '');
  const isBefore = parts
    .slice(0, office)
    .every(
      (part) => isQualifier(part) || isAdjective(part) || isOffice(part) || /['’]s$|^\p{Lu}/u.test(part),
    );
  return office >= 0 && isBefore && (isOf || office === parts.length - 1) ? parts.join(' ') : undefined;
}
