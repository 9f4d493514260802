import {
  type FinderOptions,
  MENTION_FIELDS,
  type EntityNumbers,
  type Mention,
  type NameDictionary,
  type NameForm,
} from './finder';
import { isSameBytes } from './compare-ascii';
import { EXACT, type Likeness, areAlikeAt, compareForm } from './form-compare';
import { FormReader } from './form-reader';
import { FormRecords } from './form-records';
import { FormShape } from './form-shape';
import { NameMatcher } from './name-matcher';
import { NameNodes } from './name-nodes';
import { NameSweep } from './name-sweep';
import { OtherSpellings } from './other-spellings';
import { TextBytes, bytesOf } from './text-bytes';

/** Forms and names that are kept as objects at most; others are made anew when they are asked for. */
const MOST_KEPT = 20_000;

/** A finder for these forms; it keeps nothing of the iterable and costs time once, in proportion to its length. */
export function createNameFinder(forms: Iterable<NameForm>, options: FinderOptions = {}): NameDictionary {
  const dictionary = new Dictionary(options);
  dictionary.addAll(forms);
  return dictionary;
}

/** A form with the entities of all forms that match in the same positions. */
interface Name {
  readonly form: string;
  readonly entities: readonly string[];
}

class Dictionary implements NameDictionary {
  readonly #text = new TextBytes();
  readonly #nodes = new NameNodes();
  readonly #records = new FormRecords();
  readonly #spellings = new OtherSpellings();
  readonly #reader = new FormReader(this.#text, this.#nodes);
  readonly #sweep: NameSweep;
  readonly #entities: EntityNumbers;
  readonly #shapes = new Map<number, FormShape>();
  readonly #names = new Map<number, Name>();

  constructor({ folded = false, entities = new OwnNumbers() }: FinderOptions) {
    this.#entities = entities;
    const compare = (record: number, start: number, end: number) => this.#compare(record, start, end);
    const matcher = new NameMatcher(this.#text, this.#nodes, this.#records, folded, compare);
    this.#sweep = new NameSweep(this.#text, this.#nodes, matcher);
  }

  find(prose: string): Mention[] {
    const found = this.scan(prose);
    const mentions: Mention[] = [];
    for (let at = 0; at < found.length; at += MENTION_FIELDS) mentions.push(this.mention(found, at, 0));
    return mentions;
  }

  scan(prose: string): Int32Array {
    this.#text.write(prose);
    return this.#sweep.find();
  }

  mention(scanned: Int32Array, index: number, shift: number): Mention {
    const level = scanned[index + 3] ?? EXACT;
    const { form, entities } = this.#nameOf(scanned[index + 2] ?? 0, level);
    const [start, end] = [scanned[index] ?? 0, scanned[index + 1] ?? 0];
    return { start: shift + start, end: shift + end, entities, form, folded: level !== EXACT };
  }

  addAll(forms: Iterable<NameForm>): void {
    for (const { form, entity, of } of forms) {
      const read = this.#reader.read(form, true);
      if (!read) continue;
      const record = this.#recordOf(read.node) || this.#newRecord(read.node, read.flags);
      const number = this.#entities.numberOf(entity);
      if (of === undefined) this.#records.claim(record, number);
      else {
        this.#spellings.claim(record, number, of);
        this.#records.setSpelling(record, true);
      }
    }
    this.#names.clear();
  }

  removeAll(forms: Iterable<NameForm>): void {
    for (const { form, entity, of } of forms) {
      const read = this.#reader.read(form, false);
      const record = read ? this.#recordOf(read.node) : 0;
      if (record === 0) continue;
      const number = this.#entities.numberOf(entity);
      if (of === undefined) this.#records.unclaim(record, number);
      else this.#records.setSpelling(record, this.#spellings.unclaim(record, number, of));
    }
    this.#names.clear();
  }

  /** The record, of those of the node, of the form that was last read; 0 if there is none. */
  #recordOf(node: number): number {
    const { bytes, length } = this.#text;
    const records = this.#records;
    for (let record = this.#nodes.recordOf(node); record !== 0; record = records.next(record)) {
      if (records.sizeOf(record) !== length) continue;
      if (isSameBytes(records.chunkOf(record), records.bytesAt(record), bytes, 0, length)) return record;
    }
    return 0;
  }

  #newRecord(node: number, flags: number): number {
    const records = this.#records;
    const record = records.add(this.#text.bytes.subarray(0, this.#text.length), flags);
    let last = this.#nodes.recordOf(node);
    if (last === 0) {
      this.#nodes.setRecord(node, record);
      return record;
    }
    for (let next = records.next(last); next !== 0; next = records.next(last)) last = next;
    records.setNext(last, record);
    return record;
  }

  /** Returns the entities of the record and those alike: alike as written, or as folding joins them. */
  #nameOf(record: number, level: number): Name {
    const key = record * 4 + level;
    const known = this.#names.get(key);
    if (known) return known;
    const claims = this.#alike(record, level)
      .flatMap((other) => this.#records.claimsOf(other).map((claim) => ({ ...claim, record: other })))
      .sort((one, other) => one.order - other.order);
    const spelt = level === EXACT ? [] : this.#spellingsAlike(record, level);
    const entities = [...new Set([...claims, ...spelt].map(({ entity }) => entity))];
    const name = {
      form: claims[0] ? this.#formOf(claims[0].record) : (spelt[0]?.of ?? ''),
      entities: entities.map((entity) => this.#entities.idAt(entity)),
    };
    if (this.#names.size >= MOST_KEPT) this.#names.clear();
    this.#names.set(key, name);
    return name;
  }

  #spellingsAlike(record: number, level: number) {
    return this.#alike(record, level).flatMap((other) => this.#spellings.of(other));
  }

  /** The record and those after it in its node that are alike. */
  #alike(record: number, level: number): number[] {
    const records = [record];
    const shape = this.#shapeOf(record);
    for (let next = this.#records.next(record); next !== 0; next = this.#records.next(next)) {
      const other = this.#shapeOf(next);
      if (areAlikeAt(level, shape, other)) records.push(next);
    }
    return records;
  }

  #formOf(record: number): string {
    const at = this.#records.bytesAt(record);
    return decoder.decode(this.#records.chunkOf(record).subarray(at, at + this.#records.sizeOf(record)));
  }

  #shapeOf(record: number): FormShape {
    let shape = this.#shapes.get(record);
    if (!shape) {
      shape = new FormShape(this.#formOf(record));
      if (this.#shapes.size >= MOST_KEPT) this.#shapes.clear();
      this.#shapes.set(record, shape);
    }
    return shape;
  }

  #compare(record: number, start: number, end: number): Likeness {
    const text = this.#text;
    return compareForm(this.#shapeOf(record), {
      start,
      end,
      at: () => text.slice(start, end),
      before: (characters) => text.before(start, characters),
      after: (characters) => text.after(end, characters),
      measure: bytesOf,
    });
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Numbers for the ids that come. */
class OwnNumbers implements EntityNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];

  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  idAt(number: number): string {
    return this.#ids[number] ?? '';
  }
}
