import { isNotDone } from '../context';
import { earliest, latest } from '../../dates';
import { languageOf } from '../../language';
import type { Library, LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import type { CitableRecord } from '../../pack/model';
import { kindWord, ownTitle, wordsOf } from '../../pack/record-kinds';
import type { BlockView } from '../block-view';
import { knownFiguresOf } from '../figures/known-figures';
import { textOf } from '../related';
import { resembles, sharedWords, significantWords } from '../resemblance';
import type { SaidDate } from './said-dates';
import { stemsIn } from '../record-words';

/** `own`: a date is that of what the record tells; `other`: of something else; `unclear`: it may be either. */
export type DeedOfDate = 'own' | 'other' | 'unclear';

/** Returns whether a date of a sentence that cites a record is that of the record's deed or words. */
export function deedOf(
  view: BlockView,
  sentence: NoteSentence,
  said: SaidDate,
  record: LibraryRecord,
  library: Library,
): DeedOfDate {
  const { use, role, clause, isApart } = said;
  if (use.isOfOther || role === 'bound' || (use.isPlanned && !isNotDone(record))) return 'other';
  const isAlike = resembles(view, sentence, record, library);
  const own = isAlike || isOfPronoun(view, sentence, said) ? 'own' : 'unclear';
  const governed = byGovernor(view, sentence, said, record);
  if (governed === 'other' || governed === 'unclear') return governed;
  if (governed === 'own') return own;
  if (use.isPlanned) return own;
  const isWords = !isApart && isOfWords(view, sentence, said, record);
  if (!isApart && isWords !== (record.value.type !== 'event')) {
    if (isWords) return 'other';
    if (clause?.attributions.some(({ kind }) => kind !== 'hedging')) return 'other';
  }
  const words = clause?.kind === 'relative' ? `${leadIn(view, said)} ${said.words}` : said.words;
  const { shared, all } = sharedWords(view, words, record);
  if (isApart) return shared > 0 ? own : 'other';
  if (record.value.type !== 'event' && isWords) return own;
  const hasVerb = clause?.base !== undefined && isVerbOf(record, clause.base);
  // "Is said to have been there since 2015": the verb of saying is none of the deed.
  const isLight =
    clause?.base === undefined ||
    (clause.brings !== undefined && !clause.brings.who) ||
    use.isPlanned ||
    view.language.dates.isLightInDates(clause.base);
  if (clause?.kind === 'relative') return hasVerb || (isLight && shared > 0) ? own : 'other';
  if (role !== 'on' && hasFigureOf(view, sentence, record)) return own;
  if (role !== 'on' && !hasVerb && !isLight) {
    return outsideSubject(view, said, record) > 0 ? 'unclear' : 'other';
  }
  if (shared === 0 && all > 1 && !hasVerb) return 'other';
  // "The Council met on 8 March" for a ceasefire that the Council brokered: the subject alone tells no deed.
  if (!hasVerb && !isLight && outsideSubject(view, said, record) === 0) return 'unclear';
  if (isStateAfter(view, said, record)) return 'unclear';
  return own === 'own' ? own : 'other';
}

/** Returns how many words a record shares with those around a date, the subject left out. */
function outsideSubject(view: BlockView, { words, clause }: SaidDate, record: LibraryRecord): number {
  const subject = clause?.subject ? view.own.slice(clause.subject.start, clause.subject.end) : '';
  return sharedWords(view, words.replace(subject, ''), record).shared;
}

/** Returns whether a date after the record's is one on which something still was so: “was in force on 15 May”. */
function isStateAfter(
  { own, language }: BlockView,
  { clause, role, date, found, lead }: SaidDate,
  { date: known }: LibraryRecord,
): boolean {
  if (role !== 'on' || !clause?.verb || !known || earliest(date) <= latest(known)) return false;
  if (clause.base === undefined || !language.dates.isStateInDates(clause.base)) return false;
  // "It was on 15 May that …", "the day was 15 May"
  const between = own.slice(clause.verb.end, found.start - lead.length);
  return (
    clause.start <= found.start &&
    (found.start < clause.verb.start
      ? /\p{L}{3}/u.test(own.slice(found.end, clause.verb.start))
      : between.trim() !== '')
  );
}

/** Returns whether the words around a date leave it to the one record to say what it is of: “It began on 12 May”. */
function isOfPronoun(view: BlockView, sentence: NoteSentence, { words, clause, isApart }: SaidDate): boolean {
  if (isApart || !clause?.verb || !clause.subject || sentence.citations.length !== 1) return false;
  const verb = view.own.slice(clause.verb.start, clause.verb.end);
  return (
    view.language.dates.isLightInDates(clause.base ?? '') &&
    significantWords(view, words.replace(verb, '')) === 0
  );
}

/** By the word that a date belongs to; `undefined` if there is none, or it is the verb of the clause. */
function byGovernor(
  view: BlockView,
  sentence: NoteSentence,
  { use: { governor }, clause, found, lead }: SaidDate,
  record: LibraryRecord,
): DeedOfDate | undefined {
  if (!governor) return undefined;
  const { figures } = view.language;
  const { stems, head } = deedWordsOf(record);
  const stem = figures.stemOf(governor.word);
  if (governor.kind === 'printed') return stems.has(stem) ? undefined : 'other';
  if (governor.kind === 'doer') {
    const end = sentence.start + view.own.slice(sentence.start, found.start - lead.length).trimEnd().length;
    if (clause?.verb && clause.verb.start <= end && end <= clause.verb.end + 1) return undefined;
    return isVerbOf(record, governor.word) || stems.has(stem) ? 'own' : 'other';
  }
  if (governor.kind === 'words' && record.value.type !== 'event') return 'own';
  if (head.has(stem)) return 'own';
  return stems.has(stem) ? 'unclear' : 'other';
}

/** Smaller numbers are found in any sentence. */
const least = 10;
/** At most this many words between a verb of saying and a date say nothing by themselves. */
const mostBetween = 2;

/** Returns whether a date is the one on which somebody says what the sentence tells. */
function isOfWords(
  view: BlockView,
  sentence: NoteSentence,
  { clause, found, lead, role, date }: SaidDate,
  record: LibraryRecord,
): boolean {
  // Nobody says something on a period, or by a day.
  if (role !== 'on' || date.kind !== 'date' || !clause?.brings?.who || !clause.verb) return false;
  if (clause.brings.isAct) return record.value.type !== 'event';
  const between = view.own.slice(clause.verb.end, found.start - lead.length).trim();
  const isBeforeWords = view
    .clausesIn(sentence)
    .some(({ kind, start }) => kind === 'content' && start >= found.end && start <= found.end + 2);
  // "Clearwater says it cleaned the wells on 12 May": the date is in the words.
  if (!isBeforeWords && between.split(/\s+/).length > mostBetween) return false;
  // "The ministry declared an outbreak": the words are the deed.
  return record.value.type !== 'event' || clause.base === undefined || !isVerbOf(record, clause.base);
}

/** Returns whether the sentence has a number that is just the record's, and no small one. */
function hasFigureOf(view: BlockView, sentence: NoteSentence, record: LibraryRecord): boolean {
  const { start, end } = sentence;
  const known = knownFiguresOf(record).filter(({ range: [low, high] }) => low === high && low >= least);
  if (known.length === 0) return false;
  const dates = view.datesIn(sentence).map((date) => ({ start: date.start - start, end: date.end - start }));
  return view.language.figures
    .figuresIn(view.own.slice(start, end), dates)
    .some(({ readings: [[low, high]] }) => known.some(({ range }) => range[0] === low && range[1] === high));
}

/** The words right before a relative clause, which it is about. */
function leadIn({ own }: BlockView, { clause }: SaidDate): string {
  return clause
    ? // eslint-disable-next-line regexp/no-super-linear-move -- of no more than 60 units
      (/(?:[\p{L}\p{M}’'-]+[ ,]+){1,3}$/u.exec(
        own.slice(Math.max(0, clause.start - 60), clause.start),
      )?.[0] ?? '')
    : '';
}

interface DeedWords {
  /** Verbs of the record's sentence that tell a deed, in their base form. */
  readonly bases: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Stems of the nouns that name the deed. */
  readonly head: ReadonlySet<string>;
}

const known = new WeakMap<CitableRecord, DeedWords>();

function deedWordsOf(record: LibraryRecord): DeedWords {
  const before = known.get(record.value);
  if (before) return before;
  const language = languageOf(record.pack.language);
  const { clauses, figures } = language;
  const all = clauses.clausesOf(wordsOf(record.value)).filter(({ base }) => base !== undefined);
  const deeds = all.filter(({ brings }) => !brings || brings.isAct);
  const title = (ownTitle(record.value) ?? '').toLowerCase().match(/[\p{L}\p{M}]+|[^\s\p{L}\p{M}]/gu) ?? [];
  // "Shelling of Lower Zhavet": what is before the first small word.
  const end = title.findIndex((word) => !figures.isTelling(word));
  const head = title.slice(0, end < 0 ? title.length : end).join(' ');
  const words = {
    bases: new Set((deeds.length > 0 ? deeds : all).flatMap(({ base }) => base ?? [])),
    stems: new Set(stemsIn(language, textOf(record), 3)),
    head: new Set(stemsIn(language, record.value.type === 'claim' ? kindWord(record.value) : head, 3)),
  };
  known.set(record.value, words);
  return words;
}

function isVerbOf(record: LibraryRecord, base: string): boolean {
  return deedWordsOf(record).bases.has(base);
}

/** Returns whether the verb of a date's clause is that of the record's deed. */
export function hasVerbOf({ clause, isApart }: SaidDate, record: LibraryRecord): boolean {
  return !isApart && clause?.base !== undefined && isVerbOf(record, clause.base);
}

/** Returns whether the deed of a record is the end of something: “the agreement expired”. */
export function endsWith(record: LibraryRecord): boolean {
  const { dates } = languageOf(record.pack.language);
  return [...deedWordsOf(record).bases].some((base) => dates.roleInClause('', base) === 'end');
}
