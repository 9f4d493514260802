import { type BlockState, MENTION_FIELDS, type Mention, type NameFinder, type TextFormat } from './finder';
import { frontMatterEnd } from '../markdown/front-matter-end';
import { endsWithBlankLine, pieceEnds } from './note-pieces';

/** A part of a text that was read by itself. */
interface Piece {
  readonly text: string;
  /** What the pieces before leave open; none for the first. */
  readonly before: BlockState | undefined;
  readonly after: BlockState;
  /** What `scan` gave for it. */
  readonly found: Int32Array;
}

/**
 * The mentions of one text that is being edited. An edit costs about as much as reading the paragraphs around it again, however
 * long the text; what it opens or closes for those after it (a fence, a comment) has them read again too.
 *
 * Offsets are UTF-16 units from the start of the text. The names must not change: for others, make another.
 */
export class NoteMentions {
  #pieces: Piece[] = [];
  /** Where each piece begins; made anew when asked for after an edit. */
  #starts: readonly number[] | undefined;

  constructor(
    private readonly finder: NameFinder,
    private readonly format: TextFormat,
    text: string,
  ) {
    this.#pieces = this.#read(text, undefined, true);
  }

  /** Units of the text. */
  get length(): number {
    const last = this.#pieces.length - 1;
    return (this.#offsets()[last] ?? 0) + (this.#pieces[last]?.text.length ?? 0);
  }

  /** How many there are. */
  get count(): number {
    return this.#pieces.reduce((sum, { found }) => sum + found.length / MENTION_FIELDS, 0);
  }

  /** What stood from `start` to `end` is now `inserted`. */
  edit(start: number, end: number, inserted: string): void {
    const first = this.#pieceAt(start);
    let last = Math.max(first, this.#pieceAt(end));
    const offset = this.#offsets()[first] ?? 0;
    let text = this.#textOf(first, last);
    text = text.slice(0, start - offset) + inserted + text.slice(end - offset);
    while (last + 1 < this.#pieces.length && !endsWithBlankLine(text))
      text += this.#pieces[++last]?.text ?? '';
    if (first === 0) {
      // Where front matter ends depends on all that follows.
      const whole = text.startsWith('---') && this.format === 'markdown' ? text + this.#textOf(last + 1) : '';
      const matter = frontMatterEnd(whole);
      while (last + 1 < this.#pieces.length && text.length <= matter)
        text += this.#pieces[++last]?.text ?? '';
    } else if (this.#mayCloseFrontMatter(first)) {
      const whole = this.#textOf(0, first - 1) + text + this.#textOf(last + 1);
      this.#pieces = this.#read(whole, undefined, true);
      this.#starts = undefined;
      return;
    }
    const read = this.#read(text, this.#pieces[first]?.before, first === 0);
    this.#pieces.splice(first, last - first + 1, ...read);
    this.#starts = undefined;
    this.#readOn(first + read.length);
  }

  /** The mention that holds the offset (its end included), or `undefined`; where one ends and the next begins, the next. */
  at(offset: number): Mention | undefined {
    const holding = this.between(offset, offset);
    return holding.at(-1);
  }

  /** The mentions that touch the stretch, in order. */
  between(start: number, end: number): Mention[] {
    const mentions: Mention[] = [];
    const offsets = this.#offsets();
    let index = this.#pieceAt(start);
    // One that ends where the stretch begins.
    if (index > 0 && offsets[index] === start) index--;
    for (; index < this.#pieces.length; index++) {
      const offset = offsets[index] ?? 0;
      if (offset > end) break;
      const { found } = this.#pieces[index] ?? { found: new Int32Array(0) };
      for (let at = firstEndingFrom(found, start - offset); at < found.length; at += MENTION_FIELDS) {
        if (offset + (found[at] ?? 0) > end) break;
        mentions.push(this.finder.mention(found, at, offset));
      }
    }
    return mentions;
  }

  /** All, in order. */
  all(): Mention[] {
    return this.between(0, Infinity);
  }

  #read(text: string, before: BlockState | undefined, isStart: boolean): Piece[] {
    const pieces: Piece[] = [];
    let state = before;
    let start = 0;
    for (const end of pieceEnds(text, this.format, isStart)) {
      const piece = this.#readPiece(text.slice(start, end), state);
      pieces.push(piece);
      state = piece.after;
      start = end;
    }
    return pieces;
  }

  #readPiece(text: string, before: BlockState | undefined): Piece {
    const found = this.finder.scan(text, this.format, before).slice();
    return { text, before, after: this.finder.leftOpen(), found };
  }

  /** Reads the pieces from here on again, as long as what stands open before them is another than it was. */
  #readOn(from: number): void {
    for (let index = from; index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      const state = this.#pieces[index - 1]?.after;
      if (!piece || !state || (piece.before && isSame(piece.before, state))) return;
      this.#pieces[index] = this.#readPiece(piece.text, state);
    }
  }

  /** Whether the edit may end what begins as front matter and has had no end. */
  #mayCloseFrontMatter(first: number): boolean {
    if (this.format !== 'markdown' || first === 0 || !this.#pieces[0]?.text.startsWith('---')) return false;
    return frontMatterEnd(this.#pieces[0].text) === 0;
  }

  #textOf(first: number, last = this.#pieces.length - 1): string {
    let text = '';
    for (let index = first; index <= last; index++) text += this.#pieces[index]?.text ?? '';
    return text;
  }

  #offsets(): readonly number[] {
    if (this.#starts) return this.#starts;
    let offset = 0;
    this.#starts = this.#pieces.map(({ text }) => {
      offset += text.length;
      return offset - text.length;
    });
    return this.#starts;
  }

  /** The piece that the offset is in; where two meet, the later. */
  #pieceAt(offset: number): number {
    const offsets = this.#offsets();
    let low = 0;
    let high = offsets.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((offsets[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** Index of the first mention that ends at the offset or after it. */
function firstEndingFrom(found: Int32Array, offset: number): number {
  let low = 0;
  let high = found.length / MENTION_FIELDS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle * MENTION_FIELDS + 1] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low * MENTION_FIELDS;
}

function isSame(one: BlockState, other: BlockState): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
