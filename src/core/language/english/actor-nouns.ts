import type { ActorNoun } from '../language';
import { Phrases } from '../phrases';

const piece = /[\p{L}\p{M}\p{N}]+(?:[-'’‑][\p{L}\p{M}\p{N}]+)*/gu;
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const owning = words('its his her their');
const articles = words('the this that these those');
/** One of several, or nobody known. */
const indefinite = words(
  'a an another some one any no every each both several many most few other others all two three our your my',
);
const determiners = new Set([...articles, ...owning, ...indefinite]);
const joining = words('of for at in into from on to with by against between among over under');
const spokesman = /^spokes(?:man|men|woman|women|person|persons|people)$/;
const sexed = /^(chair|spokes|vice-chair|deputy-chair)(?:man|woman|person)$/;

/**
 * Returns the noun that words name an actor by: “the provincial council”, “the union’s chairman”, “the Board of Elections”.
 *
 * @returns `undefined` if they are one of several, more than one, or no noun phrase
 */
export function actorNounIn(text: string): ActorNoun | undefined {
  const found = [...text.matchAll(piece)].map(([word]) => word.replaceAll('’', "'"));
  const first = found[0]?.toLowerCase() ?? '';
  const noun = nounOf(found.slice(determiners.has(first) ? 1 : 0), owning.has(first) ? first : undefined);
  if (
    (indefinite.has(first) && !noun?.isSpokesman) ||
    /(?:\band|\bor|&)\s+(?:the|its|his|her|their|an?)\b/i.test(text)
  )
    return undefined;
  return noun;
}

/** Returns the noun that a name, a title or a description ends in, or that stands before “of”. */
export function nounOfName(text: string): ActorNoun | undefined {
  const [phrase = ''] = text.split(/[.,;:(–—]|\b(?:that|which|who|whose)\b/, 1);
  const found = [...phrase.matchAll(piece)].map(([word]) => word.replaceAll('’', "'"));
  const first = found[0]?.toLowerCase() ?? '';
  return nounOf(articles.has(first) || /^an?$/.test(first) ? found.slice(1) : found, undefined);
}

function nounOf(found: readonly string[], owner: string | undefined): ActorNoun | undefined {
  const end = found.findIndex((word) => joining.has(word.toLowerCase()));
  const core = end < 0 ? found : found.slice(0, end);
  const last = core.at(-1);
  if (last === undefined || /['’]s?$/.test(last)) return undefined;
  const others = [...core.slice(0, -1), ...found.slice(core.length)]
    .map((word) => word.replace(/['’]s?$/, ''))
    .filter((word) => !joining.has(word.toLowerCase()) && !articles.has(word.toLowerCase()));
  const head = last.toLowerCase();
  return {
    head: sexed.exec(head)?.[1] ?? head,
    others: others.filter((word) => !/^(?:and|or)$/i.test(word)),
    ...(owner !== undefined && { owner }),
    isSpokesman: spokesman.test(head),
  };
}

/** Returns whether two words are of one place: “Karvenian” and “Karvenia”. */
export function isSameOrigin(one: string, other: string): boolean {
  return /^\p{Lu}/u.test(one) && originOf(one) === originOf(other);
}

function originOf(word: string): string {
  return word.toLowerCase().replace(/(?<=\p{L}{4})(?:ians?|eans?|ans?|ese|ish|ia|ey|s|i|a|e|y)$/u, '');
}

/** Returns whether a pronoun stands for a person or for a body; `undefined` for other words. */
export function pronounFor(text: string): 'person' | 'body' | undefined {
  const word = text.trim().toLowerCase();
  if (/^(?:he|she|his|her)$/.test(word)) return 'person';
  return word === 'it' || word === 'its' ? 'body' : undefined;
}

/** Returns whether the words between two names set them side by side: “Roe and Hall”. */
export function setsBeside(between: string): boolean {
  return /(?:^|\s)(?:and|or|with|&)(?:\s|$)/i.test(between);
}

const speakersHead = new Phrases([
  '^ according|attributed to $',
  '^ ?the source|speaker|claimant|voice $',
  '^ said|reported|claimed|counted|given|stated|estimated|alleged by $',
  '^ who ?says|said|claims|reports ?so|it $',
]);

/** Returns whether a column of a table with this head says who says so. */
export function namesSpeakers(head: string): boolean {
  return speakersHead.test(head.trim());
}

const reference = new Phrases(['^ to the|a|an|its|his|her|their|this|that|these|those']);

/** Returns whether the words after a verb make it refer to what others say: “points to the finding that”. */
export function refersAfter(words: string): boolean {
  return reference.test(words.trimStart());
}
