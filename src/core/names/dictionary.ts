import { Engine, bytesOf } from './engine';
import { loadEngine, saveEngine } from './engine-bytes';
import { FOLDED, NONE, type Surroundings, compareForm } from './form-compare';
import {
  type BlockState,
  type FinderOptions,
  MENTION_FIELDS,
  type Mention,
  type NameDictionary,
  type NameForm,
  type TextFormat,
} from './finder';
import { FormShape, MAX_LENGTH } from './form-shape';

const FIELDS = MENTION_FIELDS;
/** Ids and forms that are written for the engine at once. */
const BATCH = 512;
/** Bytes of a character. */
const MAX_WIDTH = 4;
/** Forms and names that are kept as objects. Who asks for one asks for it again. */
const MAX_KEPT = 20_000;
/** Where a form's record holds what: see `src/engine/names.ts`. */
const RECORD = { next: 0, size: 4, claim: 8, claims: 20, bytes: 24 } as const;

/** A finder for these forms; it keeps nothing of the iterable and costs time once, in proportion to its length. */
export function createNameFinder(forms: Iterable<NameForm>, options: FinderOptions = {}): NameDictionary {
  const dictionary = new Dictionary(options);
  dictionary.addAll(forms);
  return dictionary;
}

/** The finder that was saved as these bytes; `undefined` if they are none, or of another version. */
export function readNameFinder(bytes: Uint8Array, options: FinderOptions = {}): NameDictionary | undefined {
  const dictionary = new Dictionary(options);
  return dictionary.takeBytes(bytes) ? dictionary : undefined;
}

/** What a name stands for, of whatever is written in the same places. */
interface Name {
  readonly form: string;
  readonly entities: readonly string[];
}

class Dictionary implements NameDictionary {
  readonly #engine = new Engine((record, start, end) => this.#compare(record, start, end));
  readonly #folds: boolean;
  #isMarkdown = false;
  readonly #shapes = new Map<number, FormShape>();
  readonly #names = new Map<number, Name>();

  constructor({ folded = false, expected = 0 }: FinderOptions) {
    this.#folds = folded;
    this.#engine.exports.start(expected);
  }

  find(text: string, format: TextFormat): Mention[] {
    const found = this.scan(text, format);
    const mentions: Mention[] = [];
    for (let at = 0; at < found.length; at += FIELDS) mentions.push(this.mention(found, at, 0));
    return mentions;
  }

  at(text: string, offset: number, format: TextFormat): Mention | undefined {
    const found = this.scan(text, format);
    let at = 0;
    while (at + FIELDS < found.length && (found[at + FIELDS] ?? 0) <= offset) at += FIELDS;
    const holds = found.length > 0 && (found[at] ?? 0) <= offset && offset <= (found[at + 1] ?? 0);
    return holds ? this.mention(found, at, 0) : undefined;
  }

  scan(text: string, format: TextFormat, before?: BlockState): Int32Array {
    const engine = this.#engine;
    const isAscii = engine.write(text);
    this.#isMarkdown = format === 'markdown';
    const count = engine.find(this.#isMarkdown, this.#folds, isAscii, before);
    return new Int32Array(engine.exports.memory.buffer, engine.exports.mentionsAt(), count * FIELDS);
  }

  leftOpen(): BlockState {
    return this.#engine.leftOpen();
  }

  mention(scanned: Int32Array, index: number, shift: number): Mention {
    const isFolded = scanned[index + 3] === FOLDED;
    const { form, entities } = this.#nameOf(scanned[index + 2] ?? 0, isFolded);
    const [start, end] = [scanned[index] ?? 0, scanned[index + 1] ?? 0];
    return { start: shift + start, end: shift + end, entities, form, folded: isFolded };
  }

  addAll(forms: Iterable<NameForm>): void {
    this.#change(forms, true);
  }

  removeAll(forms: Iterable<NameForm>): void {
    this.#change(forms, false);
  }

  #change(forms: Iterable<NameForm>, adds: boolean): void {
    let batch: string[] = [];
    let last: string | undefined;
    for (const { form, entity } of forms) {
      // What else can be no name the engine tells; these would not come to it as they are.
      if (form.length > MAX_LENGTH || form.includes('\0') || entity === '' || entity.includes('\0')) continue;
      batch.push(entity === last ? '' : entity, form);
      last = entity;
      if (batch.length < BATCH) continue;
      this.#write(batch, adds);
      [batch, last] = [[], undefined];
    }
    if (batch.length > 0) this.#write(batch, adds);
    this.#names.clear();
  }

  #write(batch: readonly string[], adds: boolean): void {
    const engine = this.#engine;
    engine.write(batch.join('\0'));
    engine.exports.change(engine.bytes, Number(adds));
  }

  get memory(): number {
    return this.#engine.exports.memory.buffer.byteLength;
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return saveEngine(this.#engine);
  }

  takeBytes(bytes: Uint8Array): boolean {
    return loadEngine(this.#engine, bytes);
  }

  forget(): void {
    this.#names.clear();
    this.#shapes.clear();
  }

  /** What the record and those alike stand for: alike as they are written, or as folding joins them. */
  #nameOf(record: number, isFolded: boolean): Name {
    const key = isFolded ? -record : record;
    const known = this.#names.get(key);
    if (known) return known;
    const claims: { entity: number; order: number }[] = [];
    let form = '';
    let first = Infinity;
    for (let other = record; other !== 0; other = this.#nextOf(other)) {
      if (other !== record && !this.#areAlike(record, other, isFolded)) continue;
      for (const claim of this.#claimsOf(other)) {
        claims.push(claim);
        if (claim.order >= first) continue;
        first = claim.order;
        form = this.#formOf(other);
      }
    }
    claims.sort((one, other) => one.order - other.order);
    const entities = [...new Set(claims.map(({ entity }) => entity))].map((entity) => this.#entityOf(entity));
    const name = { form, entities };
    if (this.#names.size >= MAX_KEPT) this.#names.clear();
    this.#names.set(key, name);
    return name;
  }

  #areAlike(one: number, other: number, isFolded: boolean): boolean {
    const [left, right] = [this.#shapeOf(one), this.#shapeOf(other)];
    return isFolded ? left.isFoldedLike(right) : left.isLike(right);
  }

  *#claimsOf(record: number): Generator<{ entity: number; order: number }> {
    const { numbers, exports } = this.#engine;
    let claim = (exports.addressOf(record) + RECORD.claim) >> 2;
    let next = numbers[(exports.addressOf(record) + RECORD.claims) >> 2] ?? 0;
    for (;;) {
      if ((numbers[claim + 1] ?? 0) > 0)
        yield { entity: numbers[claim] ?? 0, order: numbers[claim + 2] ?? 0 };
      if (next === 0) return;
      claim = exports.addressOf(next) >> 2;
      next = numbers[claim + 3] ?? 0;
    }
  }

  #nextOf(record: number): number {
    return this.#engine.numbers[this.#engine.exports.addressOf(record) >> 2] ?? 0;
  }

  #formOf(record: number): string {
    const { exports, view } = this.#engine;
    const address = exports.addressOf(record);
    const size = (view[address + RECORD.size] ?? 0) | ((view[address + RECORD.size + 1] ?? 0) << 8);
    return this.#engine.read(address + RECORD.bytes, size);
  }

  #entityOf(reference: number): string {
    const address = this.#engine.exports.addressOf(reference);
    return this.#engine.read(address + 4, this.#engine.numbers[address >> 2] ?? 0);
  }

  #shapeOf(record: number): FormShape {
    let shape = this.#shapes.get(record);
    if (!shape) {
      shape = new FormShape(this.#formOf(record));
      if (this.#shapes.size >= MAX_KEPT) this.#shapes.clear();
      this.#shapes.set(record, shape);
    }
    return shape;
  }

  #compare(record: number, start: number, end: number): number {
    const engine = this.#engine;
    const prose = engine.exports.proseAt();
    const place: Surroundings = {
      start,
      end,
      at: () => engine.read(prose + start, end - start),
      before: (characters) => {
        let from = Math.max(0, start - characters * MAX_WIDTH);
        while (from < start && ((engine.view[prose + from] ?? 0) & 0xc0) === 0x80) from++;
        return engine.read(prose + from, start - from);
      },
      after: (characters) => {
        let to = Math.min(engine.bytes, end + characters * MAX_WIDTH);
        while (to > end && to < engine.bytes && ((engine.view[prose + to] ?? 0) & 0xc0) === 0x80) to--;
        return engine.read(prose + end, to - end);
      },
      measure: bytesOf,
    };
    const likeness = compareForm(this.#shapeOf(record), place, this.#isMarkdown);
    if (likeness.level !== NONE) {
      const bounds = engine.exports.boundsAt() >> 2;
      engine.numbers[bounds] = likeness.start;
      engine.numbers[bounds + 1] = likeness.end;
    }
    return likeness.level;
  }
}
