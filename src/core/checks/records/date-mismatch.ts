import type { NoteContext } from '../../ledger/context';
import { dateOf } from '../../dates';
import { languageOf } from '../../language';
import { basicsOf } from '../../language/basics';
import { titleOf } from '../../render/sentence';
import type { BlockView } from '../../ledger/block-view';
import { defineCheck } from '../check';
import type { Finding } from '../finding';
import { type DateItem, ledgersIn } from '../../ledger';

interface DateFacts {
  readonly code: 'date-mismatch' | 'false-precision';
  readonly title: string;
  readonly said: string;
  /** EDTF. */
  readonly date: string;
  /** True if the words count from another day: “three days later”. */
  readonly isCounted: boolean;
}

/** A date other than the record's, or a day if the record gives no day. */
export const dateChecks = defineCheck<DateFacts>({
  codes: { 'date-mismatch': 'warning', 'false-precision': 'warning' },
  *block(view, context) {
    for (const { dates, isBorrowed } of ledgersIn(view, context))
      for (const item of dates) {
        const found = isBorrowed ? undefined : wrongDate(view, item, context);
        if (found) yield found;
      }
  },
  describe: ({ code, title, said, date }, l10n) => {
    const right = shown(date);
    return code === 'date-mismatch'
      ? l10n.t('The cited record (“{0}”) has {1}, not “{2}”. Put the date right.', title, right, said)
      : l10n.t('“{0}” is more than the cited record (“{1}”) knows: {2}.', said, title, right);
  },
  fixes({ start, end, facts: { date, said, title, isCounted } }, note, { style }, l10n) {
    const right = dateOf(date);
    if (!right) return [];
    const language = languageOf(note.frontMatter.language?.value);
    const lead = language.dates.dateLead(note.text.slice(Math.max(0, start - 8), start));
    const { dateText, datePhrase } = language.print;
    const isBare = lead === '' && !isCounted;
    const phrase = isBare ? dateText(right, style.dates) : datePhrase(right, style.dates);
    const text = /^\p{Lu}/u.test(lead === '' && isCounted ? said : lead)
      ? phrase.charAt(0).toUpperCase() + phrase.slice(1)
      : phrase;
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
  { text }: BlockView,
  { start, end, verdict, record, isTooPrecise, isCounted = false }: DateItem,
  { library }: NoteContext,
): Finding<DateFacts> | undefined {
  const date = record?.value.date;
  if (verdict !== 'contradicts' || !record || date === undefined) return undefined;
  return {
    start,
    end,
    facts: {
      code: isTooPrecise ? 'false-precision' : 'date-mismatch',
      title: titleOf(library, record),
      said: text.slice(start, end),
      date,
      isCounted,
    },
  };
}
