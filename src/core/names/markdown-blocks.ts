import { frontMatterEnd, isDefinition, isTableRule, matchAt, runEnd } from './markdown-starts';
import { Mask } from './mask';

const LIST_MARKER = /(?:[-+*]|\d{1,9}[.)])(?=\s|$)/y;
const HEADING = /#{1,6}(?=\s|$)/y;
const FOOTNOTE = /\[\^[^\s[\]]{1,999}\]:/y;

interface Fence {
  readonly marker: string;
  readonly length: number;
  readonly quotes: number;
  /** Where the content of the list item around it begins. */
  readonly column: number;
}

/** Walls off what is not the text of a paragraph, heading or table, and parts these from each other. */
export function maskBlocks(text: string): string {
  const mask = new Mask(text);
  const blocks = new Blocks(text, mask);
  let start = frontMatterEnd(text);
  mask.wall(0, start);
  while (start < text.length) start = blocks.read(start);
  return mask.toString();
}

class Blocks {
  #at = 0;
  #column = 0;
  #fence: Fence | undefined;
  /** Columns where the contents of the open list items begin. */
  readonly #items: number[] = [];
  #quotes = 0;
  #quoteColumn = 0;
  #inParagraph = false;
  #inTable = false;

  constructor(
    readonly text: string,
    readonly mask: Mask,
  ) {}

  /** Reads the line that begins at `start`; returns where the next one does. */
  read(start: number): number {
    const { text, mask } = this;
    const next = this.#lineEnd(start);
    if (this.#fence && this.#isFenced(this.#fence, start)) {
      mask.wall(start, next);
      return next;
    }
    const quotesBefore = this.#quotes;
    const opened = this.#readContainers(start);
    const continues = this.#inParagraph && !opened && this.#quotes <= quotesBefore;
    if (this.#isBlank()) return this.#endParagraph(start, next);
    if (this.#isDeep()) {
      const isCode = !continues && this.#quotes === 0;
      return isCode ? this.#endParagraph(start, next) : this.#readText(start, next, continues);
    }
    switch (text.charAt(this.#at)) {
      case '#': {
        const marks = matchAt(HEADING, text, this.#at).length;
        if (marks === 0) break;
        this.#endParagraph(start, this.#at + marks);
        return next;
      }
      case '`':
      case '~':
        if (this.#opensFence(next)) return this.#endParagraph(start, next);
        break;
      case '<':
        if (text.startsWith('<!--', this.#at)) return this.#readComment(start);
        break;
      case '[':
        if (!continues && isDefinition(text.slice(this.#at, next))) return this.#endParagraph(start, next);
        if (matchAt(FOOTNOTE, text, this.#at) === '') break;
        this.#items.push(this.#column + 1);
        return this.#readText(start, next, false);
    }
    return this.#readText(start, next, continues);
  }

  #readText(start: number, next: number, continues: boolean): number {
    this.#inTable = (this.#inTable && continues) || isTableRule(this.text, next);
    if (!continues || this.#inTable) this.mask.wall(start - 1, this.#at);
    else if (this.#quotes > 0) this.mask.blank(start, this.#at);
    this.#inParagraph = true;
    return next;
  }

  #endParagraph(start: number, end: number): number {
    this.mask.wall(start - 1, end);
    this.#inParagraph = false;
    this.#inTable = false;
    return end;
  }

  /** A comment that begins a line may hold blank lines; text may follow it. */
  #readComment(start: number): number {
    const close = this.text.indexOf('-->', this.#at + 2);
    this.#at = this.#endParagraph(start, close < 0 ? this.text.length : close + 3);
    const next = this.#lineEnd(this.#at);
    this.#skipBlanks();
    return this.#isBlank() ? this.#endParagraph(start, next) : this.#readText(start, next, false);
  }

  /** Reads the markers of quotations and list items; returns whether an item begins. */
  #readContainers(start: number): boolean {
    const items = this.#items;
    const quotesBefore = this.#quotes;
    this.#at = start;
    this.#column = 0;
    this.#quotes = 0;
    this.#quoteColumn = 0;
    let opened = false;
    for (;;) {
      this.#skipBlanks();
      if (this.text.charAt(this.#at) === '>' && !this.#isDeep()) {
        this.#quotes++;
        this.#step(1);
        this.#quoteColumn = this.#column + 1;
        continue;
      }
      if (this.#isBlank()) return opened;
      const itemsBefore = items.length;
      while (!opened && this.#column < (items.at(-1) ?? 0)) items.pop();
      if (this.#isDeep()) return opened;
      const sameItem = !opened && itemsBefore === items.length && this.#quotes <= quotesBefore;
      const length = this.#listMarker(this.#inParagraph && sameItem);
      if (length === 0) return opened;
      opened = true;
      this.#step(length);
      items.push(this.#column + 1);
    }
  }

  #listMarker(interrupts: boolean): number {
    const marker = matchAt(LIST_MARKER, this.text, this.#at);
    if (!interrupts || marker === '') return marker.length;
    // `In the year⏎2011. Then …` is no list.
    if (marker.length > 1 && parseInt(marker) !== 1) return 0;
    return /[ \t]/.test(this.text.charAt(this.#at + marker.length)) ? marker.length : 0;
  }

  #opensFence(lineEnd: number): boolean {
    const marker = this.text.charAt(this.#at);
    const end = runEnd(this.text, this.#at);
    const length = end - this.#at;
    if (length < 3 || (marker === '`' && this.text.slice(end, lineEnd).includes('`'))) return false;
    this.#fence = { marker, length, quotes: this.#quotes, column: this.#items.at(-1) ?? 0 };
    return true;
  }

  /** Whether the line is code or the fence's end, and not already past what held the fence. */
  #isFenced(fence: Fence, start: number): boolean {
    this.#at = start;
    this.#column = 0;
    this.#skipBlanks();
    for (let quotes = 0; quotes < fence.quotes; quotes++) {
      if (this.text.charAt(this.#at) !== '>') return this.#closeFence(false);
      this.#step(1);
      this.#skipBlanks();
    }
    if (this.#isBlank()) return true;
    if (this.#column < fence.column) return this.#closeFence(false);
    if (this.text.charAt(this.#at) !== fence.marker) return true;
    const end = runEnd(this.text, this.#at);
    if (end - this.#at < fence.length) return true;
    this.#at = end;
    this.#skipBlanks();
    return this.#isBlank() ? this.#closeFence(true) : true;
  }

  #closeFence(isFenced: boolean): boolean {
    this.#fence = undefined;
    return isFenced;
  }

  /** Whether the line is indented so far that no block but code begins here. */
  #isDeep(): boolean {
    return this.#column - this.#quoteColumn >= 4 && this.#items.length === 0;
  }

  #isBlank(): boolean {
    const unit = this.text.charAt(this.#at);
    return unit === '' || unit === '\n' || (unit === '\r' && this.text.charAt(this.#at + 1) === '\n');
  }

  #lineEnd(from: number): number {
    const newline = this.text.indexOf('\n', from);
    return newline < 0 ? this.text.length : newline + 1;
  }

  #step(width: number): void {
    this.#at += width;
    this.#column += width;
  }

  #skipBlanks(): void {
    for (;;) {
      const unit = this.text.charAt(this.#at);
      if (unit !== ' ' && unit !== '\t') return;
      this.#step(1);
      if (unit === '\t') this.#column += (4 - (this.#column % 4)) % 4;
    }
  }
}
