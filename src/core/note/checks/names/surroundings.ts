import type { Span } from '../../../pack/model';
import type { BlockView } from '../block-view';
import { withoutEnd } from '../../../trimmed';

/** Brackets that begin further away are not looked for. */
const farthest = 300;
/** Words that tell of another form without choosing it. */
const telling =
  /(?<![\p{L}\p{N}])(?:also|or|formerly|previously|once|known as|called|named|styled|spell?ed|spelt|written|transliterated|rendered|transcribed|alias|a\.?k\.?a\.?|now)(?: as)?[\s:,“"'‘*_]*$/iu;

/**
 * Whether a form is told beside another of the same actor or place: in brackets behind it, with it in brackets, or after
 * words such as “also”.
 *
 * @param meant whom each mention of the block means
 */
export function isGlossed(view: BlockView, index: number, meant: readonly (string | undefined)[]): boolean {
  const mention = view.mentions[index];
  if (!mention) return false;
  const { prose } = view;
  const before = prose.slice(Math.max(0, mention.start - farthest), mention.start);
  if (telling.test(before.slice(-40))) return true;
  const open = before.lastIndexOf('(');
  if (open > before.lastIndexOf(')')) {
    const at = mention.start - before.length + open;
    const named = view.mentions.findLastIndex(({ end }) => end <= at);
    const other = view.mentions[named];
    if (other && meant[named] === meant[index] && isBlank(prose.slice(other.end, at))) return true;
  }
  const next = view.mentions[index + 1];
  return (
    next !== undefined &&
    meant[index + 1] === meant[index] &&
    /^['’]?\s*\($/.test(prose.slice(mention.end, next.start))
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Titles before a name, which are no part of it. */
const titles =
  /^(?:President|Presidents|Premier|Chancellor|Minister|Ministers|Secretary|Ambassador|General|Generals|Colonel|Colonel-General|Lieutenant-General|Major-General|Lieutenant|Major|Captain|Admiral|Marshal|Commander|Spokesman|Spokeswoman|Spokesperson|Director|Chairman|Chair|Chief|Head|Leader|King|Queen|Prince|Emir|Sheikh|Sultan|Governor|Mayor|Senator|Judge|Professor|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Prof|Sir|Lord|Lady|Dictator|Ayatollah|Imam|Comrade)$/iu;
/** What may begin a sentence, or stand in capitals in a heading, before a name that goes on by itself. */
const functionWords =
  /^(?:when|while|after|before|since|until|as|if|but|and|or|yet|so|nor|for|in|on|at|by|with|without|from|to|of|that|though|although|because|whether|both|neither|either|like|unlike|only|even|today|yesterday|then|now|here|there|how|why|what|where|who|whom|whose|which|the|this|these|those|both|according|despite|against|under|over|between|among|across|near|outside|inside|around|during|about|behind|beyond|through|via|toward|towards|per|once|later|earlier|meanwhile|however|is|was|has|had|did|does|will|would|can|could|should|may|might|must|said|says|told|met|asked|all|most|some|many|no|not|also|still|instead|thus|hence|its|his|her|their|our|exiled?|former|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/iu;
/** “At Aleppo” has none. */
const particle = /^(?:(?:al|el|ad|ar|as|ash|at|az)-|(?:al|el|bin|ibn|abu|von|van|de|der|den)-?)$/iu;

/**
 * Whether the words around a mention make another name of it, of somebody whom no pack may know: “Hafez al-Assad”, “Lake
 * Assad”, “Moscow Times”.
 *
 * @param isShort whether it is a form that others share, as a family name is
 */
export function isPartOfAnother(view: BlockView, { start, end }: Span, isShort: boolean): boolean {
  const { prose } = view;
  const word = /(?<![\p{L}\p{M}\p{N}])(\p{Lu}[\p{L}\p{M}'’.-]{0,40}|\p{L}{2,3}-?)(?:[ \n]|(?<=-))$/u.exec(
    prose.slice(Math.max(0, start - 60), start),
  )?.[1];
  if (isShort && word !== undefined && /^\p{Lu}/u.test(word) && !isAside(word)) return true;
  if (word !== undefined && particle.test(word)) return true;
  if (/[\p{L}\p{N}][-‐‑]$/u.test(prose.slice(Math.max(0, start - 2), start))) return true;
  const next = /^[ \n](\p{Lu}[\p{L}\p{M}'’-]{0,40})/u.exec(prose.slice(end, end + 50))?.[1];
  // In a heading in capitals, or in that style, a capital means little, but a finding would mean no more.
  return next !== undefined && !view.mentions.some((other) => other.start === end + 1);
}

function isAside(word: string): boolean {
  const bare = withoutEnd(word, /[.’'-]/);
  return titles.test(bare) || functionWords.test(bare) || /^\p{Lu}+$/u.test(bare);
}
