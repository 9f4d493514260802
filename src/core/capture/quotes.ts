import type { Paragraph } from './article/article';
import type { DayOrder } from '../dates/day-order';
import type { FoundDate, Sentence } from '../language/found';
import type { Language } from '../language/language';
import type { FoundNames, NameMention, ProposedName } from './names';
import { type Quotation, quotationsIn } from './quotations';

/** Words spoken, as an article prints them. */
export interface ProposedQuote {
  readonly text: string;
  /** Number of the paragraph, from 1. */
  readonly passage: number;
  /** Index of the speaker among the names; `undefined` where the text names none. */
  readonly speaker?: number;
  /** The pronoun by which the text names the speaker; who that is, was taken from the sentence before. */
  readonly pronoun?: string;
  /** True if the words are a sentence of their own: the previous speaker of the paragraph is taken as their speaker. */
  readonly isContinued?: true;
  /** The one date in the sentence around the words. */
  readonly date?: FoundDate;
}

/** A paragraph with more of them is no text of an article. */
const maxQuotations = 50;

/**
 * Finds the quotations of an article with their speakers: the person whom the sentence names beside a verb of saying.
 * Words in quotation marks without such a verb are no speech, nor are headings.
 */
export function findQuotes(
  paragraphs: readonly Paragraph[],
  { names, mentions }: FoundNames,
  published: string | undefined,
  order: DayOrder | undefined,
  language: Language,
): ProposedQuote[] {
  return paragraphs.flatMap(({ text }, index) => {
    const quotations = quotationsIn(text);
    if (quotations.length === 0 || quotations.length > maxQuotations) return [];
    const isSpoken = (at: number) => quotations.some(({ start, end }) => start <= at && at < end);
    const here = (mentions[index] ?? []).filter(({ start }) => !isSpoken(start));
    const sentences = joinedSentences(language.sentencesOf(text), quotations);
    let last: number | undefined;
    return quotations.flatMap((quotation) => {
      const at = sentences.findIndex(({ text: own, start }) => start + own.length > quotation.start);
      const around = sentences[at];
      if (!around) return [];
      const outside = masked(around, quotations);
      const spoken =
        speakerOf(around, sentences[at - 1], quotation, quotations, here, names, language) ??
        continued(quotation, outside, last);
      if (!spoken) return [];
      last = spoken.speaker;
      const dates = language.dates.datesIn(outside, published, order);
      const [date] = dates;
      return [
        { text: quotation.text, passage: index + 1, ...spoken, ...(date && dates.length === 1 && { date }) },
      ];
    });
  });
}

/** “We go,” he said. “We stay.”: the second sentence has no verb of saying, and needs none. */
function continued({ text }: Quotation, outside: string, speaker: number | undefined) {
  if (/[\p{L}\p{N}]/u.test(outside) || !/^\p{Lu}/u.test(text)) return undefined;
  return { isContinued: true as const, ...(speaker !== undefined && { speaker }) };
}

/** A sentence that ends inside a quotation goes on after it: “We came. We saw,” he said. */
function joinedSentences(sentences: readonly Sentence[], quotations: readonly Quotation[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const isInside = quotations.some(({ start, end }) => start < sentence.start && sentence.start < end);
    if (last && isInside) joined[joined.length - 1] = { start: last.start, text: last.text + sentence.text };
    else joined.push(sentence);
  }
  return joined;
}

/** The sentence with what is spoken in it blanked. */
function masked({ text, start }: Sentence, quotations: readonly Quotation[]): string {
  let result = text;
  for (const quotation of quotations) {
    const from = Math.max(0, quotation.start - start);
    const to = Math.min(text.length, quotation.end - start);
    if (from < to) result = result.slice(0, from) + '_'.repeat(to - from) + result.slice(to);
  }
  return result;
}

/** `undefined` where nothing shows that the words were spoken. */
function speakerOf(
  sentence: Sentence,
  before: Sentence | undefined,
  quotation: Quotation,
  quotations: readonly Quotation[],
  mentions: readonly NameMention[],
  names: readonly ProposedName[],
  { speech }: Language,
): { speaker?: number; pronoun?: string } | undefined {
  const outside = masked(sentence, quotations);
  const verbs = speech.sayingVerbsIn(outside);
  const at = quotation.start - sentence.start;
  // The verb beside the words: the last before them, unless they open the sentence.
  const verb = verbs.findLast(({ end }) => end <= at) ?? verbs.find(({ start }) => start >= at);
  if (!verb) return undefined;
  const own = mentions
    .map((mention) => ({
      ...mention,
      start: mention.start - sentence.start,
      end: mention.end - sentence.start,
    }))
    .filter(
      ({ start, end, name }) => start >= 0 && end <= sentence.text.length && names[name]?.type === 'actor',
    );
  const isAccording = speech.isCredit(outside.slice(verb.start, verb.end));
  const after = own.find(
    ({ start }) => start >= verb.end && speech.isArticleAtMost(outside.slice(verb.end, start)),
  );
  if (isAccording) return after ? { speaker: after.name } : {};
  const pronoun = speech.speakingPronounIn(outside.slice(0, verb.start));
  if (pronoun !== undefined) return { ...lastPerson(before, mentions, names), pronoun };
  const subject = own.findLast(
    ({ start, end }) => end <= verb.start && isSubject(outside, start, end, verb.start, speech),
  );
  const speaker = subject ?? (verb.start >= at ? after : undefined) ?? after;
  return speaker ? { speaker: speaker.name } : {};
}

/** Returns whether the name is the subject of the verb that follows: not "with Erdogan", not "Assad's army". */
function isSubject(
  text: string,
  start: number,
  end: number,
  verb: number,
  speech: Language['speech'],
): boolean {
  if (speech.governsName(text.slice(0, start))) return false;
  return !/^['’ʼ]/.test(text.slice(end, end + 1)) && !/[;:]/.test(text.slice(end, verb));
}

/** The person named last in the sentence before, for a pronoun. */
function lastPerson(
  before: Sentence | undefined,
  mentions: readonly NameMention[],
  names: readonly ProposedName[],
) {
  if (!before) return {};
  const last = mentions.findLast(
    ({ start, end, name }) =>
      start >= before.start && end <= before.start + before.text.length && names[name]?.kind === 'person',
  );
  return last ? { speaker: last.name } : {};
}
