/** Words of 32 bits in a chunk of records. */
const CHUNK_BITS = 16;
const CHUNK_WORDS = 1 << CHUNK_BITS;
/** Layout of a record, in words: the next one of its node, its size and flags, its first claim; then its bytes. */
const [NEXT, SIZE, CLAIM, BYTES] = [0, 1, 2, 6];
/** Layout of a claim: the entity, how often it was given, its number in the order, the next claim of the record. */
const [ENTITY, TIMES, ORDER, MORE] = [0, 1, 2, 3];
const CLAIM_WORDS = 4;

/** Flag of a form without a separator: its case counts. */
export const CAPITALS = 1;
/** Something stands before its first word or after its last. */
export const ODD = 2;
export const ASCII = 4;
/** Some entity claims it. */
export const ALIVE = 8;
/** Some entity has it as another spelling of a form. */
export const SPELLING = 16;
/** A head without these bits is the size. */
export const FLAG_BITS = 8;

/** An entity that a form stands for. */
export interface Claim {
  readonly entity: number;
  /** Smaller for what was given before. */
  readonly order: number;
}

/**
 * The forms of names as they were given, and what claims each of them, in chunks of memory that never move. A record is known by the
 * number of its first word of 32 bits; 0 is none. A form that nobody claims any more keeps its record.
 */
export class FormRecords {
  readonly #chunks: Int32Array[] = [];
  readonly #bytes: Uint8Array[] = [];
  #used = 1;
  #order = 0;
  /** Claims but for the first of each record, by record and entity: a form may be claimed by thousands. */
  readonly #further = new Map<string, number>();

  next(record: number): number {
    return this.#word(record + NEXT);
  }

  setNext(record: number, next: number): void {
    this.#set(record + NEXT, next);
  }

  /** Flags, and above them the bytes of the form. */
  headOf(record: number): number {
    return this.#word(record + SIZE);
  }

  /** Bytes of the form. */
  sizeOf(record: number): number {
    return this.#word(record + SIZE) >>> FLAG_BITS;
  }

  /** The chunk that the record's bytes are in, from {@link bytesAt} on. */
  chunkOf(record: number): Uint8Array {
    return this.#bytes[record >>> CHUNK_BITS] ?? noBytes;
  }

  bytesAt(record: number): number {
    return ((record & (CHUNK_WORDS - 1)) + BYTES) << 2;
  }

  add(form: Uint8Array, flags: number): number {
    const record = this.#allocate(BYTES + ((form.length + 3) >> 2));
    this.#set(record + SIZE, (form.length << FLAG_BITS) | flags);
    this.chunkOf(record).set(form, this.bytesAt(record));
    return record;
  }

  /** The entity claims the form once more. */
  claim(record: number, entity: number): void {
    const claim = this.#claimOf(record, entity) || this.#newClaim(record, entity);
    const times = this.#word(claim + TIMES);
    this.#set(claim + TIMES, times + 1);
    if (times > 0) return;
    this.#set(claim + ORDER, ++this.#order);
    this.#set(record + SIZE, this.#word(record + SIZE) | ALIVE);
  }

  /** Takes back one claim, if there is one. */
  unclaim(record: number, entity: number): void {
    const claim = this.#claimOf(record, entity);
    const times = claim === 0 ? 0 : this.#word(claim + TIMES);
    if (times === 0) return;
    this.#set(claim + TIMES, times - 1);
    if (times === 1 && !this.#isClaimed(record)) this.#set(record + SIZE, this.#word(record + SIZE) & ~ALIVE);
  }

  /** Sets or takes away the flag {@link SPELLING}. */
  setSpelling(record: number, isSpelling: boolean): void {
    const head = this.#word(record + SIZE);
    this.#set(record + SIZE, isSpelling ? head | SPELLING : head & ~SPELLING);
  }

  /** In no order. */
  claimsOf(record: number): Claim[] {
    const claims: Claim[] = [];
    for (let claim = record + CLAIM; claim !== 0; claim = this.#word(claim + MORE))
      if (this.#word(claim + TIMES) > 0)
        claims.push({ entity: this.#word(claim + ENTITY), order: this.#word(claim + ORDER) });
    return claims;
  }

  #isClaimed(record: number): boolean {
    for (let claim = record + CLAIM; claim !== 0; claim = this.#word(claim + MORE))
      if (this.#word(claim + TIMES) > 0) return true;
    return false;
  }

  /** The entity's claim, or 0. */
  #claimOf(record: number, entity: number): number {
    const first = record + CLAIM;
    if (this.#word(first + ORDER) > 0 && this.#word(first + ENTITY) === entity) return first;
    return this.#word(first + MORE) === 0 ? 0 : (this.#further.get(`${record} ${entity}`) ?? 0);
  }

  #newClaim(record: number, entity: number): number {
    const first = record + CLAIM;
    if (this.#word(first + ORDER) === 0) {
      this.#set(first + ENTITY, entity);
      return first;
    }
    const claim = this.#allocate(CLAIM_WORDS);
    this.#set(claim + ENTITY, entity);
    this.#set(claim + MORE, this.#word(first + MORE));
    this.#set(first + MORE, claim);
    this.#further.set(`${record} ${entity}`, claim);
    return claim;
  }

  #allocate(words: number): number {
    const left = CHUNK_WORDS - (this.#used & (CHUNK_WORDS - 1));
    if (words > left) this.#used += left;
    const at = this.#used;
    if (at >>> CHUNK_BITS >= this.#chunks.length) {
      const chunk = new Int32Array(CHUNK_WORDS);
      this.#chunks.push(chunk);
      this.#bytes.push(new Uint8Array(chunk.buffer));
    }
    this.#used += words;
    return at;
  }

  #word(at: number): number {
    return this.#chunks[at >>> CHUNK_BITS]?.[at & (CHUNK_WORDS - 1)] ?? 0;
  }

  #set(at: number, value: number): void {
    const chunk = this.#chunks[at >>> CHUNK_BITS];
    if (chunk) chunk[at & (CHUNK_WORDS - 1)] = value;
  }
}

const noBytes = new Uint8Array(0);
