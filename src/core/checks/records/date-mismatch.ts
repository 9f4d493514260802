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

/** A date other than the record's, or a day if the record gives no day. */
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
    const language = languageOf(note.frontMatter.language?.value);
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
  { library, frontMatter }: CheckContext,
): Finding<DateFacts> | undefined {
  const cited = view.recordsCitedIn(sentence);
  const [record] = cited.filter(({ date, value }) => date && value.type !== 'quote');
  if (!record?.date || view.block.kind === 'row') return undefined;
  const dated = view.datesIn(sentence).flatMap((found) => {
    const date = dateOf(found.date);
    return date ? [{ found: withoutLead(view, found), date }] : [];
  });
  const full = dated.filter(({ found, date }) => isFull(found, date));
  const [one, other] = full;
  if (!one || other) return undefined;
  const own = cited.flatMap(({ date }) => date ?? []);
  // A date that a related record has in any role is not the writer's invention.
  const others = knownDates(withRelated(library, cited), frontMatter.asOf?.value);
  // A date in figures that can mean two days is compared as both.
  const said = [one.date, dateOf(one.found.swapped) ?? []].flat();
  if ([...own, ...others].some((known) => said.some((date) => covers(date, known)))) return undefined;
  if (dated.some(({ date }) => date !== one.date && own.some((known) => covers(date, known))))
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

/** Returns the date without its preposition, which is replaced together with it if another is needed. */
function withoutLead({ language }: BlockView, found: NoteDate): NoteDate {
  const lead = language.dates.dateLeadLength(found.words);
  return { ...found, start: found.start + lead, words: found.words.slice(lead) };
}

/** Returns whether the date is a full day or month, in figures: "3 December", "May 2024", not "on Monday". */
function isFull({ words }: NoteDate, date: EdtfDate): boolean {
  return date.kind === 'date' && (isDay(date) || date.precision === 'month') && /\d/.test(words);
}

function isDay(date: EdtfDate): boolean {
  return date.kind === 'date' && date.precision === 'day' && !date.approximate;
}

/** Returns whether the date is a period with an end: a range, a month, a year or an approximate date. */
function isImprecise(date: EdtfDate): boolean {
  return Number.isFinite(latest(date)) && Number.isFinite(earliest(date)) && !isDay(date);
}

/** Returns whether a date says the same as another, or less. */
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

/** Returns dates that a sentence on the records may contain without being their own. */
function knownDates(records: readonly LibraryRecord[], asOf: string | undefined): EdtfDate[] {
  const texts = records.flatMap((record) => {
    const { value, pack } = record;
    // Words are often dated by the publication that prints them.
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

/** Returns whether the sentence is clearly on the record: at least two significant words are in both. */
function resembles(view: BlockView, { start, end }: NoteSentence, record: LibraryRecord): boolean {
  const { dates, figures } = view.language;
  const words = (text: string) =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => !dates.isCommonInDates(word))
      .map(figures.stemOf);
  const known = new Set(words(textOf(record)));
  return new Set(words(view.own.slice(start, end)).filter((stem) => known.has(stem))).size >= 2;
}
