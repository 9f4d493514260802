import type { EntityTable } from '../entity-table';
import type { QueryWords } from './name-query';
import { Best, rankOf } from './best';
import type { Candidates } from './candidates';
import type { Lead } from './leading';
import type { NameIndex } from './name-index';
import type { NameRanks } from './name-ranks';

/**
 * The maximum number of ids compared in full: then the search ends with what it found, since the user can narrow it by
 * typing on.
 */
const mostLookedAt = 20_000;
/** The number of list entries read between two estimates of whether the list is sufficient. */
const stretch = 256;

/** Every form, those that are only shown included. */
export function formsOf(table: EntityTable, entry: number): string[] {
  return [table.nameOf(entry), table.shortOf(entry) ?? '', ...table.aliasesOf(entry)];
}

/** One search: all that may answer is looked at, or as much of it as may come among the best. */
export class NameMatcher {
  private readonly best: Best;
  private left = mostLookedAt;
  /** Who has the word of the query answers to it; whether the name stands, and how, is what is left to see. */
  private readonly isPlain: boolean;

  constructor(
    private readonly table: EntityTable,
    private readonly index: NameIndex,
    private readonly ranks: NameRanks,
    private readonly query: QueryWords,
    private readonly candidates: Candidates,
    private readonly most: number,
    private readonly few: number,
  ) {
    this.best = new Best(most);
    this.isPlain = query.wanted.length <= 1 && !query.isPhrase;
  }

  /** Numbers of ids, the best first. */
  run(present: Iterable<string>, lead: Lead | undefined): readonly number[] {
    for (const id of present) this.lookAt(this.table.knownNumber(id), true);
    if (!(lead && this.isAnsweredBy(lead))) this.walk();
    return this.best.numbers;
  }

  /** Returns `true` if all of the best are among the leading ids. */
  private isAnsweredBy({ ids, ranks, rest, changed }: Lead): boolean {
    for (const id of changed) if (this.mayAnswer(id)) this.lookAt(id, false);
    let found = 0;
    for (let at = 0; at < ids.length; at++) {
      if (this.best.isAbove(ranks[at] ?? 0)) return true;
      if (at % stretch === 0 && at > 0) {
        // At this rate, this many entries of the list are needed, and each costs as much as many that the walk skips.
        const needed = (at * this.most) / Math.max(found, 1);
        if (needed > ids.length || needed * 20 > this.candidates.total) return false;
      }
      const id = ids[at] ?? 0;
      if (!this.mayAnswer(id)) continue;
      found++;
      this.lookAt(id, false);
    }
    return this.best.isAbove(rest);
  }

  private mayAnswer(id: number): boolean {
    return this.ranks.isJoined(id) || this.candidates.mayAnswer(id);
  }

  /** Looks at all that have the rarest word of the query. */
  private walk(): void {
    const { rarest, count } = this.candidates;
    const hasAll =
      this.isPlain || count <= this.few ? () => true : this.candidates.haveTheOthers(this.ranks.idCount);
    if (rarest)
      for (const word of rarest)
        this.index.forEachBearer(word, (id, begins) => {
          if (hasAll(id) || this.ranks.isJoined(id)) this.consider(id, begins);
        });
    else for (let id = 0; id < this.ranks.idCount; id++) if (this.ranks.isKnown(id)) this.consider(id, true);
  }

  private consider(id: number, begins: boolean): void {
    const { ranks, best, isPlain } = this;
    if (!ranks.isJoined(id)) {
      const rank = ranks.rankOf(id);
      if (!best.takes(rank | (begins || !isPlain ? 1 : 0), id)) return;
      const answer = isPlain ? { begins } : this.candidates.answerOf([id]);
      if (!answer || !best.takes(rank | (answer.begins ? 1 : 0), id)) return;
      if (!this.query.isPhrase && this.table.presenceOf(id) === 'all') {
        best.offer(rank | (answer.begins ? 1 : 0), id);
        return;
      }
    }
    if (this.left-- > 0) this.lookAt(id, false);
  }

  /** Looks closely at an actor or place, and offers it if it answers. */
  private lookAt(id: number, isPresent: boolean): void {
    if (!this.ranks.isKnown(id)) return;
    const { table, ranks } = this;
    const group = ranks.groupOf(id);
    const presence = group.map((one) => table.presenceOf(one));
    if (presence.every((one) => one === 'none')) return;
    let answer = this.candidates.answerOf(group);
    if (!answer) return;
    const entries = group.flatMap((one) => table.entriesUnder(one));
    // The index knows neither what is gone nor what stands beside what: the forms themselves tell.
    if (this.query.isPhrase || presence.some((one) => one !== 'all'))
      answer = this.query.answer(formsIn(table, entries));
    if (!answer) return;
    const isActor = entries.some((entry) => table.typeOf(entry) === 'actor');
    this.best.offer(rankOf(isActor, isPresent, ranks.recordsOf(group), answer.begins), group[0] ?? id);
  }
}

function* formsIn(table: EntityTable, entries: readonly number[]): Generator<string> {
  for (const entry of entries) yield* formsOf(table, entry);
}
