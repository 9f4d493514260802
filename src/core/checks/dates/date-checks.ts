import type { NoteContext } from '../../ledger/context';
import { dayOf, weekdayOf } from '../../dates/days';
import type { BlockView } from '../../ledger/block-view';
import { type Check, type FindingFix, defineCheck } from '../check';
import type { Finding } from '../finding';
import { type PlacedView, inNote } from '../../ledger/note-view';
import { isInCitedRecords } from '../../ledger/cited-words';
import { asOfFirst } from './as-of-fix';
import { absoluteFor } from './absolute';
import { type RelativeDay, relativeDaysIn } from './relative-days';
import { type Undated, daysIn, tellsYear } from './undated';

type DateFacts =
  /** A day or period that is relative to the day of writing. */
  | { readonly code: 'relative-date'; readonly words: string; readonly asOf: string | undefined }
  /** A day and a month without a year in or near the sentence. */
  | { readonly code: 'undated'; readonly words: string };

/** Days that a later reader cannot work out: “on Monday”, “last week”. */
export const relativeDateChecks: Check = defineCheck<Extract<DateFacts, { code: 'relative-date' }>>({
  codes: { 'relative-date': 'warning' },
  *block(view, context) {
    const asOf = context.frontMatter.asOf?.value;
    for (const found of relativeDaysIn(view)) {
      if (isInCitedRecords(view, context, found.words) || isExplained(view, found)) continue;
      const { start, end, words } = found;
      yield { start, end, facts: { code: 'relative-date', words, asOf } };
    }
  },
  describe: ({ words, asOf }, l10n) =>
    asOf === undefined
      ? l10n.t('“{0}” does not say the date to a later reader: write it.', words)
      : l10n.t('“{0}” does not say the date to a later reader: write it, counted from {1}.', words, asOf),
  fixes(finding, note, context, l10n) {
    const placed = note.blockAt(finding.start);
    const asOf = context.frontMatter.asOf?.value;
    if (asOf === undefined) return asOfFirst(note, l10n);
    if (!placed) return [];
    const start = finding.start - placed.start;
    const found = [...relativeDaysIn(placed.view)].find((one) => one.start === start);
    const absolute = found && absoluteFor(placed.view, found, asOf, context.style.dates);
    if (!absolute) return [];
    return [
      { title: l10n.t('Write “{0}”', absolute.text), edits: [inNote(placed, absolute)], preferred: true },
    ];
  },
});

/**
 * Returns whether a date in the same sentence gives the day of a weekday, “on Tuesday” with “3 December 2024”, or one right
 * after the words says what they mean: “last night (1 December 2024)”.
 */
function isExplained(view: BlockView, { end, words, sentence }: RelativeDay): boolean {
  const { dates, relativeDays } = view.language;
  const weekdays = relativeDays.weekdaysOf(words);
  return view.datesIn(sentence).some(({ date, isInferred, start }) => {
    if (isInferred) return false;
    if (start >= end && isBeside(view.own.slice(end, start), dates.dateLead)) return true;
    const day = weekdays.length > 0 ? dayOf(date) : undefined;
    return day !== undefined && weekdays.includes(weekdayOf(day));
  });
}

function isBeside(between: string, leadOf: (before: string) => string): boolean {
  return /^[\s,(:–—-]*$/.test(between.slice(0, between.length - leadOf(between).length));
}

/** Facts of a block for the check of days without a year; cached per block. */
interface BlockDays {
  readonly undated: readonly Undated[];
  readonly dated: readonly string[];
  readonly hasYear: boolean;
}
const known = new WeakMap<BlockView, BlockDays>();

function blockDays(view: BlockView, context: NoteContext): BlockDays {
  let days = known.get(view);
  if (!days) {
    const { undated, dated } = daysIn(view);
    const own = undated.filter(({ words }) => !isInCitedRecords(view, context, words));
    known.set(view, (days = { undated: own, dated, hasYear: tellsYear(view) }));
  }
  return days;
}

/**
 * Days without a year, if the year is given neither in the sentence, nor before it in the paragraph, nor in a heading
 * above, and the note has not dated the same day before.
 */
export const undatedChecks: Check = defineCheck<Extract<DateFacts, { code: 'undated' }>>({
  codes: { undated: 'information' },
  *note(note, context) {
    const dated = new Set<string>();
    /** By level: true if the current heading contains a year. */
    const headings: boolean[] = [];
    for (const group of note.groups()) {
      const days = group.map(({ view }) => blockDays(view, context));
      const heading = group[0]?.view.block;
      if (heading?.kind === 'heading') {
        headings.length = heading.level;
        headings[heading.level] = days[0]?.hasYear ?? false;
      }
      if (!headings.includes(true)) yield* without(group, days, dated);
      for (const day of days.flatMap((one) => one.dated)) dated.add(day);
    }
  },
  describe: ({ words }, l10n) => l10n.t('“{0}” of which year? Write it.', words),
  fixes(finding, note, context, l10n) {
    const placed = note.blockAt(finding.start);
    if (context.frontMatter.asOf === undefined) return asOfFirst(note, l10n);
    return placed ? yearFix(finding, placed, context, (year) => l10n.t('Write “{0}”', year)) : [];
  },
});

function* without(
  group: readonly PlacedView[],
  days: readonly BlockDays[],
  dated: ReadonlySet<string>,
): Iterable<Finding<Extract<DateFacts, { code: 'undated' }>>> {
  let hasYear = false;
  for (const [index, placed] of group.entries()) {
    for (const { start, end, key, words, isNearYear } of days[index]?.undated ?? [])
      if (!hasYear && !isNearYear && !dated.has(key))
        yield inNote(placed, { start, end, facts: { code: 'undated', words } });
    hasYear ||= days[index]?.hasYear ?? false;
  }
}

function yearFix(
  { start }: Finding,
  placed: PlacedView,
  context: NoteContext,
  title: (words: string) => string,
): FindingFix[] {
  const { view } = placed;
  const found = blockDays(view, context).undated.find((one) => placed.start + one.start === start);
  if (!found) return [];
  const date = view.datesIn(found.sentence).find((one) => one.start < found.end && found.start < one.end);
  const year = /^\d{4}/.exec(date?.date ?? '')?.[0];
  if (year === undefined) return [];
  const text = view.language.undatedDays.withYear(found.words, found, year, context.style.dates);
  const { start: from, end } = inNote(placed, { start: found.start, end: found.end });
  return [{ title: title(text), edits: [{ start: from, end, text }], preferred: true }];
}
