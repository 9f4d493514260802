import { nameText } from './name-text';
import { languageOf } from '../language';
import type { Language } from '../language/language';
import type { Pack } from '../pack/model';
import type { Addition, AdditionRefusal } from './add';
import { oneLine } from './clean';
import { isQuoteTooLong } from '../pack/quote-length';
import { wellFormed, yamlList, yamlText } from '../yaml/scalar-text';
import { withoutEnd } from '../base/trimmed';

const maxName = 200;
const maxText = 2_000;

/** The words of the selection as a record holds them: on one line, without marks around them. */
export function wordsOf({ as, text }: Addition): string | AdditionRefusal {
  // A selection may begin or end within a character: half of one is no word of the text.
  const line = oneLine(text.slice(0, 4 * maxText).replace(/\p{Cs}/gu, ''));
  const isName = as === 'actor' || as === 'alias';
  const isWords = isName || as === 'quote';
  const words = isWords ? withoutEnd(line.replace(/^[“”„«»"‘’'\s]+/u, ''), /[“”„«»"\s]/u) : line;
  const bare = isName ? withoutEnd(words.replace(/['’]s$/u, ''), /[,.;:]/u) : words.replace(/[,;]$/u, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return { refused: 'no-words' };
  const isLong = as === 'quote' ? isQuoteTooLong(bare) : bare.length > (isName ? maxName : maxText);
  return isLong ? { refused: 'too-long' } : bare;
}

/** The fields of a new record. What is to be said by a person says TODO, with the words that its verification demands. */
export function recordFields(
  pack: Pack,
  addition: Exclude<Addition, { as: 'alias' }>,
  words: string,
  cite: readonly string[],
): [name: string, value: string][] {
  const language = languageOf(pack.language);
  const cited: [string, string] = ['cite', yamlList(cite.map(citation))];
  switch (addition.as) {
    case 'actor':
      return [['name', nameText(words)], ['kind', addition.kind], cited];
    case 'quote':
      return [['speaker', yamlText(addition.actor)], ['text', yamlText(words)], cited];
    case 'event':
      return [
        ['title', nameText(addition.title ?? firstWords(words))],
        ...dateFields(pack, words, cite),
        ['status', 'occurred'],
        ['verification', 'reported'],
        [
          'summary',
          yamlText(summary(addition, words, `${language.print.attributed('TODO', 'TODO')}.`, language)),
        ],
        cited,
      ];
    case 'claim': {
      const by = pack.actors.find(({ id }) => id === addition.actor)?.name ?? 'TODO';
      return [
        ['by', yamlText(addition.actor)],
        ['kind', addition.kind ?? 'statement'],
        ...dateFields(pack, words, cite),
        ['verification', 'reported'],
        ['summary', yamlText(summary(addition, words, language.article.saidThat(by, 'TODO'), language))],
        cited,
      ];
    }
  }
}

/** A title for lists: the first words of a text. */
export function firstWords(text: string, most = 60): string {
  if (text.length <= most) return withoutEnd(text, /[.,;:!?]/u);
  const cut = text.slice(0, most + 1);
  const words = wellFormed(cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, most));
  return `${withoutEnd(words, /[.,;:]/u)} …`;
}

/** A sentence of the user's note is the summary; one of the article is not, as a pack says things in its own words. */
function summary(
  { isFromArticle }: Addition,
  words: string,
  todo: string,
  { isHedged, print }: Language,
): string {
  if (isFromArticle) return todo;
  return isHedged(words) ? words : `${print.attributed(withoutEnd(words, /[.\s]/u), 'TODO')}.`;
}

/** The one date that the words name, counted from the publication of the source that is cited. */
function dateFields(pack: Pack, words: string, cite: readonly string[]): [string, string][] {
  const source = pack.sources.find(({ id }) => cite.some((one) => one.split('#')[0] === id));
  const { dates, sentencesOf } = languageOf(pack.language);
  const order = dates.dayOrderOf([words]);
  const found = sentencesOf(words).flatMap(({ text }) => dates.datesIn(text, source?.published, order));
  const [date] = found;
  if (!date || new Set(found.map((one) => one.date)).size > 1) return [];
  return [
    ['date', yamlText(date.date)],
    ...(date.timeOfDay === undefined ? [] : [['timeOfDay', yamlText(date.timeOfDay)] as [string, string]]),
    ...(date.isInferred ? [['dateBasis', 'inferred'] as [string, string]] : []),
  ];
}

/** `source#passage` needs no quotes; anything else is quoted and found wanting when it is read. */
function citation(cite: string): string {
  return /^[a-z0-9-]+(?:#[\w.-]+)?$/.test(cite) && /[a-z]/.test(cite) ? cite : yamlText(cite);
}
