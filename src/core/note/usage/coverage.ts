import type { Library, PackPlace } from '../../library';
import type { Pace } from '../../base/pace';
import type { Source } from '../../pack/model';
import { isSpeech } from '../../pack/record-kinds';
import { citedSources } from '../../render/citation';
import type { NoteUsage } from './note-usage';

/** The number of records that a note cites. Records that it leaves out deliberately do not count. */
export interface Share {
  readonly cited: number;
  readonly of: number;
}

/** Events and claims are counted apart from quotes, of which a note needs few. */
export interface Coverage {
  readonly eventsAndClaims: Share;
  readonly quotes: Share;
}

export interface PackCoverage extends Coverage {
  readonly place: PackPlace;
}

export interface NoteCoverage extends Coverage {
  /** Packs with records, in their order. */
  readonly packs: readonly PackCoverage[];
}

/**
 * Returns the share of the records that the note cites, without reading a pack.
 *
 * @returns `undefined` if it was cancelled, or if the library changed meanwhile
 */
export async function noteCoverage(
  library: Library,
  usage: NoteUsage,
  pace: Pace,
): Promise<NoteCoverage | undefined> {
  const { recordTable, version } = library;
  const used = numbersOf(library, usage.used);
  const omitted = numbersOf(library, usage.omitted.keys());
  const all = new Tally();
  const packs: PackCoverage[] = [];
  for (const place of library.packPlaces) {
    const own = new Tally();
    for (let record = place.base; record < place.base + place.count; record++) {
      if (!omitted.has(record)) {
        const isQuote = isSpeech(recordTable.kindOf(record));
        for (const tally of [own, all]) tally.add(isQuote, used.has(record));
      }
      if ((record & 1023) !== 0 || !pace.isDue) continue;
      await pace.rest();
      if (pace.isCancelled || library.version !== version) return undefined;
    }
    if (place.count > 0) packs.push({ place, ...own.coverage });
  }
  return { ...all.coverage, packs };
}

export interface SourceCoverage extends Coverage {
  readonly source: Source;
}

/** Returns the same per source of a pack; a record with several sources counts for each. Reads the pack. */
export function sourceCoverage(library: Library, usage: NoteUsage, place: PackPlace): SourceCoverage[] {
  const pack = library.pack(place.pack.id);
  if (!pack) return [];
  const tallies = new Map(pack.sources.map((source) => [source.id, { source, tally: new Tally() }]));
  for (let number = place.base; number < place.base + place.count; number++) {
    const record = library.recordAt(number);
    if (!record || usage.omitted.has(record.key)) continue;
    for (const { source } of citedSources(record.pack, record.value.cite))
      tallies.get(source.id)?.tally.add(isSpeech(record.value.type), usage.used.has(record.key));
  }
  return [...tallies.values()]
    .map(({ source, tally }) => ({ source, ...tally.coverage }))
    .filter(({ eventsAndClaims, quotes }) => eventsAndClaims.of + quotes.of > 0);
}

/**
 * Returns the share in whole percent: 1 for almost nothing, 99 for almost everything.
 *
 * @returns `undefined` for a share of nothing
 */
export function percentOf({ cited, of }: Share): number | undefined {
  if (of === 0) return undefined;
  if (cited === 0 || cited === of) return cited === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * cited) / of)));
}

class Tally {
  private readonly eventsAndClaims = { cited: 0, of: 0 };
  private readonly quotes = { cited: 0, of: 0 };

  add(isQuote: boolean, isCited: boolean): void {
    const share = isQuote ? this.quotes : this.eventsAndClaims;
    share.of++;
    if (isCited) share.cited++;
  }

  get coverage(): Coverage {
    return { eventsAndClaims: this.eventsAndClaims, quotes: this.quotes };
  }
}

function numbersOf(library: Library, keys: Iterable<string>): Set<number> {
  const numbers = new Set<number>();
  for (const key of keys) for (const { number } of library.recordsNamed(key)) numbers.add(number);
  return numbers;
}
