import type { Pace } from '../../pace';
import type { EntityTable } from '../entity-table';
import { Asked } from './asked';
import { Best, rankOf } from './best';
import { NameIndex } from './name-index';

/** What is asked for. */
export interface NameQuery {
  /** As `nameWords` gives them; none for all names. */
  readonly words: readonly string[];
  /** The words stand in one form, one right after the other, and only the last may be incomplete. */
  readonly isPhrase?: boolean;
  /** Ids of actors and places that the note has already. */
  readonly present?: Iterable<string>;
  /** So many are wanted. */
  readonly most: number;
}

/** What the search needs to know of a library. */
export interface NamedThings {
  readonly entityTable: EntityTable;
  readonly recordTable: { readonly mentions: { readonly view: Int32Array } };
}

const IS_KNOWN = 1;
const IS_ACTOR = 2;
/** It may be one with the actor or place of another id. */
const IS_JOINED = 4;

/** After so many that had to be looked at closely, what was found is all: whoever types on asks for less. */
const mostLookedAt = 20_000;

/**
 * Finds actors and places by what their names begin with. One answers to a query if each word of the query begins a word of
 * one of its forms, those that are only shown included, as `nameWords` and `beginnings` compare them. Actors come before
 * places (an actor is what any pack has as one), those that are present before others, then those that more records name,
 * then those of which a form begins with the query's first word, then those met first.
 *
 * The index follows the library when it is told to catch up: what packs brought since is added, what is gone is passed over.
 */
export class NameSearch {
  private readonly index = new NameIndex();
  /** By id. */
  private flags = new Uint8Array(1 << 10);
  /** How many of the entries are in the index. */
  private done = 0;

  constructor(private readonly library: NamedThings) {}

  /** Whether all that the library has is in the index. */
  get isReady(): boolean {
    return this.done >= this.library.entityTable.length;
  }

  /** What the index takes of memory. */
  get bytes(): number {
    return this.index.bytes + this.flags.byteLength;
  }

  /** Takes in what has come since. Whether all is there; false when it was called off. */
  async catchUp(pace: Pace): Promise<boolean> {
    for (let count = 1; !this.isReady; count++) {
      this.take(this.done++);
      if (count % 32 !== 0) continue;
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return false;
    }
    return true;
  }

  /** Ids of what answers to the query, the best first; of what is in the index. */
  find({ words, isPhrase = false, present = [], most }: NameQuery): string[] {
    const { entityTable } = this.library;
    const asked = new Asked(words, isPhrase);
    const best = new Best(most);
    for (const id of present) this.offer(entityTable.numberOf(id), true, asked, best);
    this.walk(asked, best);
    return best.numbers.flatMap((number) => {
      const [leader] = entityTable.entriesOf(entityTable.idAt(number));
      return leader === undefined ? [] : entityTable.idAt(entityTable.idOf(leader));
    });
  }

  private take(entry: number): void {
    const { entityTable } = this.library;
    if (!entityTable.isAlive(entry)) return;
    const id = entityTable.idOf(entry);
    this.mark(id, IS_KNOWN | (entityTable.typeOf(entry) === 'actor' ? IS_ACTOR : 0));
    for (const other of entityTable.idsBeside(entry)) {
      this.mark(id, IS_JOINED);
      this.mark(other, IS_JOINED);
    }
    for (const form of formsOf(entityTable, entry)) this.index.add(id, form);
  }

  private mark(id: number, flags: number): void {
    if (id >= this.flags.length) {
      const more = new Uint8Array(Math.ceil(id * 1.5));
      more.set(this.flags);
      this.flags = more;
    }
    this.flags[id] = (this.flags[id] ?? 0) | flags;
  }

  /** Offers all that have the rarest word of the query and rank high enough. */
  private walk(asked: Asked, best: Best): void {
    const { flags } = this;
    const records = this.library.recordTable.mentions.view;
    const isSure = asked.wanted.length <= 1 && !asked.isPhrase && this.library.entityTable.isWhole;
    let left = mostLookedAt;
    const consider = (id: number, begins: boolean) => {
      const known = flags[id] ?? 0;
      if ((known & IS_JOINED) === 0) {
        const isActor = (known & IS_ACTOR) !== 0;
        const rank = rankOf(isActor, false, records[id] ?? 0, begins || !isSure);
        if (!best.takes(rank, id)) return;
        if (isSure) {
          best.offer(rank, id);
          return;
        }
      }
      if (left-- > 0) this.offer(id, false, asked, best);
    };
    const words = asked.rarest(this.index);
    if (words) for (const word of words) this.index.forEachBearer(word, consider);
    else
      for (let id = 0; id < flags.length; id++) if (((flags[id] ?? 0) & IS_KNOWN) !== 0) consider(id, true);
  }

  /** Looks closely at an actor or place, and offers it if it answers. */
  private offer(id: number, isPresent: boolean, asked: Asked, best: Best): void {
    const { entityTable, recordTable } = this.library;
    const isJoined = ((this.flags[id] ?? 0) & IS_JOINED) !== 0;
    const group = isJoined ? entityTable.groupOf(id).sort((a, b) => a - b) : [id];
    const entries = group.flatMap((one) => entityTable.entriesUnder(one));
    if (entries.length === 0) return;
    // The index tells what may answer; whether it stands there still, and in one form, the forms themselves.
    let answer = asked.answerOf(this.index, group);
    if (answer && (asked.isPhrase || !entityTable.isWhole))
      answer = asked.answer(formsIn(entityTable, entries));
    if (!answer) return;
    const isActor = entries.some((entry) => entityTable.typeOf(entry) === 'actor');
    const counts = recordTable.mentions.view;
    const records = group.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
    best.offer(rankOf(isActor, isPresent, records, answer.begins), group[0] ?? id);
  }
}

/** Every form, those that are only shown included. */
function formsOf(table: EntityTable, entry: number): string[] {
  return [table.nameOf(entry), table.shortOf(entry) ?? '', ...table.aliasesOf(entry)];
}

function* formsIn(table: EntityTable, entries: readonly number[]): Generator<string> {
  for (const entry of entries) yield* formsOf(table, entry);
}
