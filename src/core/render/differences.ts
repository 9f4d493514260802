import { basicsOf } from '../language/basics';
import type { DateStyle } from '../dates/date-style';
import { printOfEntity, printOfRecord } from './print';
import { type Library, type LibraryEntity, type LibraryRecord } from '../library';
import type { Figure, Pack } from '../pack/model';
import { disputedBy, figuresIn, isSpeech } from '../pack/record-kinds';
import { amountOf } from './amount';
import { shortCitation } from './citation';
import { shortenToFit } from './fit';

/** A difference between packs, or between records that dispute each other, on one thing. */
export interface Difference {
  /** The subject: "date", "killed (civilians)", "name". */
  readonly what: string;
  /** The values, each with its source; at least two. */
  readonly said: readonly { readonly value: string; readonly source: string }[];
}

/**
 * Returns the differences between the accounts of one happening: its date in the packs that have it, and its figures
 * there and in the records that dispute it. All are listed, in the order of the packs; none is preferred.
 */
export function differencesOf(library: Library, record: LibraryRecord, dates: DateStyle): Difference[] {
  if (isSpeech(record.value.type)) return [];
  const accounts = [record, ...library.accountsOf(record)];
  const disputing = accounts.flatMap(({ pack, value }) =>
    disputedBy(value).flatMap((id) => library.within(pack, id) ?? []),
  );
  const print = printOfRecord(record);
  const days = accounts.map((account) => ({
    key: account.value.date ?? '',
    value: account.date ? print.dateText(account.date, dates) : print.words.undated,
    source: shortCitation(account.pack, account.value.cite),
    pack: account.pack.id,
  }));
  return [
    ...differing(print.words.date.toLowerCase(), days),
    ...figureDifferences([...accounts, ...disputing]),
  ];
}

/** Returns the differences in name or kind between the packs that have an actor or place. */
export function disagreementsOf({ entries }: LibraryEntity): Difference[] {
  const { term, words } = printOfEntity({ entries });
  const inTerms = (values: readonly { readonly pack: Pack; readonly value: string | undefined }[]) =>
    values.flatMap(({ pack, value }) =>
      value === undefined ? [] : [{ key: value, value: term(value), source: pack.title, pack: pack.id }],
    );
  return [
    ...differing(
      words.name,
      entries.map(({ pack, value: { name } }) => ({
        key: name,
        value: name,
        source: pack.title,
        pack: pack.id,
      })),
    ),
    ...differing(
      words.kind.toLowerCase(),
      inTerms(entries.map(({ pack, value: { kind } }) => ({ pack, value: kind }))),
    ),
  ];
}

function figureDifferences(records: readonly LibraryRecord[]): Difference[] {
  const byMeasure = new Map<string, Said[]>();
  for (const { pack, value } of records) {
    for (const figure of figuresIn(value)) {
      const what = measureOf(figure);
      const said = byMeasure.get(what) ?? [];
      byMeasure.set(what, said);
      const amount = amountOf(figure, basicsOf(pack.language).print);
      said.push({ key: amount, value: amount, source: shortCitation(pack, value.cite), pack: pack.id });
    }
  }
  return [...byMeasure].flatMap(([what, said]) => differing(what, said));
}

interface Said {
  /** The same for the same thing said. */
  readonly key: string;
  readonly value: string;
  readonly source: string;
  /** Id of the pack. */
  readonly pack: string;
}

function differing(what: string, said: readonly Said[]): Difference[] {
  const values = new Map<string, { value: string; sources: Set<string> }>();
  for (const { key, value, source, pack } of said) {
    const known = values.get(key) ?? { value, sources: new Set() };
    values.set(key, known);
    // Two articles of one publisher, two packs of one title: the packs' ids tell them apart.
    const isAmbiguous = said.some((other) => other.source === source && other.pack !== pack);
    known.sources.add(isAmbiguous ? `${source}, ${pack}` : source);
  }
  if (values.size < 2) return [];
  return [
    {
      what,
      said: [...values.values()].map(({ value, sources }) => ({ value, source: [...sources].join('; ') })),
    },
  ];
}

function measureOf({ measure, unit }: Figure): string {
  return unit === undefined ? measure : `${measure} (${unit})`;
}

/** "killed (civilians): 11 (DayFR Euro ¶ 2) / 13 (The Post ¶ 1)". */
export function differenceLine({ what, said }: Difference): string {
  return `${what}: ${said.map(({ value, source }) => `${value} (${source})`).join(' / ')}`;
}

/** The same where there is little room: "name: Bo / Bo Li (Pack one / Pack two)". What is said is never cut, who says it is. */
export function shortDifferenceLine({ what, said }: Difference, width: number): string {
  const values = `${what}: ${said.map(({ value }) => value).join(' / ')}`;
  const sources = shortenToFit(said.map(({ source }) => source).join(' / '), width - values.length - 3, 8);
  return `${values} (${sources})`;
}
