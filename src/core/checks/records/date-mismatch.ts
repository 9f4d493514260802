import { type EdtfDate, dateOf, earliest, latest } from '../../dates';
import { languageOf } from '../../language';
import { basicsOf } from '../../language/basics';
import type { LibraryRecord } from '../../library';
import { figuresIn } from '../../pack/record-kinds';
import { citedSources } from '../../render/citation';
import { titleOf } from '../../render/sentence';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView, NoteDate } from '../block-view';
import { type CheckContext, defineCheck } from '../check';
import type { Finding } from '../finding';
import { textOf, withRelated } from '../related';
import { citingSentences } from '../wording/wording-checks';
import { isSecondary } from './date-role';

interface DateFacts {
  readonly code: 'date-mismatch' | 'false-precision';
  readonly title: string;
  readonly said: string;
  /** EDTF. */
  readonly date: string;
}

/** Another date than the record's, or a day where the record knows no day. */
export const dateChecks = defineCheck<DateFacts>({
  codes: { 'date-mismatch': 'warning', 'false-precision': 'warning' },
  *block(view, context) {
    for (const sentence of citingSentences(view)) {
      const found = wrongDate(view, sentence, context);
      if (found) yield found;
    }
  },
  describe: ({ code, title, said, date }, l10n) => {
    const right = shown(date);
    return code === 'date-mismatch'
      ? l10n.t('The cited record (“{0}”) has {1}, not “{2}”. Put the date right.', title, right, said)
      : l10n.t('“{0}” is more than the cited record (“{1}”) knows: {2}.', said, title, right);
  },
  fixes({ start, end, facts: { date, said, title } }, note, { style }, l10n) {
    const right = dateOf(date);
    if (!right) return [];
    const language = languageOf(note.matter.language?.value);
    const lead = language.dates.dateLead(note.text.slice(Math.max(0, start - 8), start));
    const { dateText, datePhrase } = language.print;
    const phrase = lead === '' ? dateText(right, style.dates) : datePhrase(right, style.dates);
    const text = /^\p{Lu}/u.test(lead) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
    return [
      {
        title: l10n.t(
          'Replace “{0}” with “{1}” (record: {2}, {3})',
          note.text.slice(start - lead.length, start) + said,
          text,
          title,
          dateText(right, style.dates),
        ),
        edits: [{ start: start - lead.length, end, text }],
        preferred: true,
      },
    ];
  },
});

function shown(edtf: string): string {
  const date = dateOf(edtf);
  return date ? basicsOf(undefined).print.dateText(date, 'day-month-year') : edtf;
}

function wrongDate(
  view: BlockView,
  sentence: NoteSentence,
  { library, matter }: CheckContext,
): Finding<DateFacts> | undefined {
  const cited = view.recordsCitedIn(sentence);
  const [record] = cited.filter(({ date, value }) => date && value.type !== 'quote');
  if (!record?.date || view.block.kind === 'row') return undefined;
  const told = view.datesIn(sentence).flatMap((found) => {
    const date = dateOf(found.date);
    return date ? [{ found: withoutLead(view, found), date }] : [];
  });
  const full = told.filter(({ found, date }) => isFull(found, date));
  const [one, other] = full;
  if (!one || other) return undefined;
  const own = cited.flatMap(({ date }) => date ?? []);
  // A day that the record has anywhere, in whatever role, is none of the writer's making.
  const others = knownDates(withRelated(library, cited), matter.asOf?.value);
  // Figures that may mean two days are held against both.
  const said = [one.date, dateOf(one.found.swapped) ?? []].flat();
  if ([...own, ...others].some((known) => said.some((date) => covers(date, known)))) return undefined;
  if (told.some(({ date }) => date !== one.date && own.some((known) => covers(date, known))))
    return undefined;
  const vague = own.find((known) => isWithin(one.date, known));
  if (!vague && [...own, ...others].some((known) => touches(one.date, known))) return undefined;
  if (vague && (!isDay(one.date) || !isImprecise(vague) || isDay(record.date))) return undefined;
  if (vague && view.language.dates.isRoughBefore(view.own.slice(0, one.found.start))) return undefined;
  if (isSecondary(view, sentence, one.found, record) || !resembles(view, sentence, record)) return undefined;
  const { start, end } = one.found;
  return {
    start,
    end,
    facts: {
      code: vague ? 'false-precision' : 'date-mismatch',
      title: titleOf(library, record),
      said: view.text.slice(start, end),
      date: (cited.find(({ date }) => date === vague) ?? record).value.date ?? '',
    },
  };
}

/** The date alone: "on" is put right with it, where another is wanted. */
function withoutLead({ language }: BlockView, found: NoteDate): NoteDate {
  const lead = language.dates.dateLeadLength(found.words);
  return { ...found, start: found.start + lead, words: found.words.slice(lead) };
}

/** A day or a month with all that is needed to know which, in figures: "3 December", "May 2024", not "on Monday". */
function isFull({ words }: NoteDate, date: EdtfDate): boolean {
  return date.kind === 'date' && (isDay(date) || date.precision === 'month') && /\d/.test(words);
}

function isDay(date: EdtfDate): boolean {
  return date.kind === 'date' && date.precision === 'day' && !date.approximate;
}

/** A stretch of time with an end, a month, a year, a date that is only about right. */
function isImprecise(date: EdtfDate): boolean {
  return Number.isFinite(latest(date)) && Number.isFinite(earliest(date)) && !isDay(date);
}

/** Whether a date says what another says, or less. */
function covers(said: EdtfDate, known: EdtfDate): boolean {
  const isSure = known.kind !== 'date' || !known.approximate || said.kind !== 'date' || said.approximate;
  return isSure && earliest(said) <= earliest(known) && latest(known) <= latest(said);
}

function isWithin(said: EdtfDate, known: EdtfDate): boolean {
  return earliest(known) <= earliest(said) && latest(said) <= latest(known);
}

function touches(said: EdtfDate, known: EdtfDate): boolean {
  return earliest(said) <= latest(known) && earliest(known) <= latest(said);
}

/** Days that may well stand in a sentence on the records without being theirs. */
function knownDates(records: readonly LibraryRecord[], asOf: string | undefined): EdtfDate[] {
  const texts = records.flatMap((record) => {
    const { value, pack } = record;
    // Words are told from where they were printed, and when.
    const printed = citedSources(pack, value.cite).map(({ source }) => source.published);
    return [
      value.date,
      ...languageOf(pack.language)
        .dates.datesIn(textOf(record), pack.asOf, undefined)
        .map((found) => found.date),
      ...figuresIn(value).map((figure) => figure.asOf),
      ...(value.type === 'claim' ? [...printed, pack.asOf, asOf] : []),
    ];
  });
  return texts.flatMap((text) => (text === undefined ? [] : (dateOf(text) ?? [])));
}

/** Whether the sentence is plainly on the record: two words that tell something are in both. */
function resembles(view: BlockView, { start, end }: NoteSentence, record: LibraryRecord): boolean {
  const { dates, figures } = view.language;
  const words = (text: string) =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !dates.isCommonInDates(word))
      .map(figures.stemOf);
  const known = new Set(words(textOf(record)));
  return new Set(words(view.own.slice(start, end)).filter((stem) => known.has(stem))).size >= 2;
}
