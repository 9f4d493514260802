import type { Pace } from '../../base/pace';
import { QueryWords } from './name-query';
import { Candidates } from './candidates';
import { Leading } from './leading';
import { NameIndex } from './name-index';
import { NameMatcher, formsOf } from './name-matcher';
import { type NamedThings, NameRanks } from './name-ranks';

/** A query for names. */
export interface NameQuery {
  /** The words as `nameWords` returns them; none to match all names. */
  readonly words: readonly string[];
  /** The words stand in one form, one right after the other, and only the last may be incomplete. */
  readonly isPhrase?: boolean;
  /** Ids of actors and places that the note has already. */
  readonly present?: Iterable<string>;
  /** The maximum number of results. */
  readonly most: number;
}

/**
 * The number of names up to which each is compared; and if there are more, the number of highest-ranked names searched
 * first.
 */
export interface NameSearchLimits {
  readonly few: number;
  readonly leading: number;
}

const usualLimits: NameSearchLimits = { few: 1_000, leading: 1 << 15 };

/**
 * Finds actors and places by the beginnings of words in their names. An entity matches if each word of the query begins
 * a word of one of its forms, including forms that are only shown, as `nameWords` and `beginnings` compare them. Actors
 * come before places (an actor is what any pack has as one), those that are present before others, then those that more
 * records name, then those of which a form begins with the query's first word, then those met first.
 * The index is updated when `catchUp` is called: entries added since are indexed, removed entries are filtered.
 */
export class NameSearch {
  private readonly index = new NameIndex();
  private readonly ranks: NameRanks;
  private readonly leading: Leading;
  /** The number of entries in the index. */
  private done = 0;

  constructor(
    private readonly library: NamedThings,
    private readonly limits = usualLimits,
  ) {
    this.ranks = new NameRanks(library);
    this.leading = new Leading(this.ranks, limits.leading);
  }

  /** `true` if the index is up to date. */
  get isReady(): boolean {
    return this.done >= this.library.entityTable.length && !this.leading.isWanted;
  }

  /** The memory used by the index, in bytes. */
  get bytes(): number {
    return this.index.bytes + this.ranks.bytes + this.leading.bytes;
  }

  /** Indexes the entries added since. Returns `false` if it was cancelled. */
  async catchUp(pace: Pace): Promise<boolean> {
    for (let count = 1; this.done < this.library.entityTable.length; count++) {
      this.take(this.done++);
      if (count % 32 !== 0) continue;
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return false;
    }
    return this.leading.isWanted ? this.leading.make(pace) : true;
  }

  /** Ids of what answers to the query, the best first; of what is in the index. */
  find({ words, isPhrase = false, present = [], most }: NameQuery): string[] {
    const { entityTable } = this.library;
    const query = new QueryWords(words, isPhrase);
    const candidates = new Candidates(this.index, query);
    const round = new NameMatcher(
      entityTable,
      this.index,
      this.ranks,
      query,
      candidates,
      most,
      this.limits.few,
    );
    const found = round.run(present, candidates.count > this.limits.few ? this.leading.lead : undefined);
    candidates.release();
    return found.flatMap((number) => {
      const [leader] = entityTable.entriesOf(entityTable.idAt(number));
      return leader === undefined ? [] : entityTable.idAt(entityTable.idOf(leader));
    });
  }

  private take(entry: number): void {
    const { entityTable } = this.library;
    if (!entityTable.isAlive(entry)) return;
    for (const id of this.ranks.take(entry)) this.leading.tell(id);
    for (const form of formsOf(entityTable, entry)) this.index.add(entityTable.idOf(entry), form);
  }
}
