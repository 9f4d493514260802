import type { Span } from '../base/span';

const marks = /["“”„‟«»‹›‘’‚'「」『』]/g;
const word = /[\p{L}\p{M}\p{N}]/u;
/** The closing quotation mark per opening one. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”"',
  '”': '”',
  '„': '“”"„',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
};
/** These never close what they could open: wherever they stand, a quotation begins. */
const openers = '“„‟«‹「『';
/** Apostrophes, and what Arabic names have for ʿayn and hamza. */
const singles = "'’‘";
/** The most marks, and single marks, that are kept open at once: a text of openings alone is still read in linear time. */
const [mostOpen, mostSingles] = [64, 8];

interface Opened {
  readonly mark: string;
  readonly at: number;
}

/** Finds the quotations of a text, paragraph by paragraph in its order: all languages' marks are read in any. */
export class QuotationReader {
  private name = 0;

  /**
   * @param names in order; single marks in them are none
   * @param pluralEnding the letter that an apostrophe of possession follows, in small letters
   */
  constructor(
    private readonly text: string,
    private readonly names: readonly Span[],
    private readonly pluralEnding: string,
  ) {}

  /** Their marks included; one within another comes on its own as well. */
  read({ start, end }: Span): Span[] {
    const spans: Span[] = [];
    /** Open marks, the outermost first. */
    let open: Opened[] = [];
    const found = this.marksIn(start, end);
    found.forEach((at, index) => {
      const mark = this.text.charAt(at);
      const opened = this.closedBy(mark, at, open, found[index + 1]);
      if (opened) {
        spans.push({ start: opened.at, end: at + 1 });
        open = open.slice(0, open.indexOf(opened));
      } else if (this.opens(mark, at)) open = this.opened(open, { mark, at });
    });
    // A single mark that nothing closes is an apostrophe, save where the paragraph begins with it.
    const unclosed = open.find(({ mark, at }) => !singles.includes(mark) || this.isFirst(at, start));
    if (unclosed) spans.push({ start: unclosed.at, end });
    return spans;
  }

  private opened(open: Opened[], one: Opened): Opened[] {
    if (open.length >= mostOpen) return open;
    open.push(one);
    const lone = open.filter(({ mark }) => singles.includes(mark));
    // The first may be that of the whole paragraph.
    return lone.length > mostSingles ? open.filter((other) => other !== lone[1]) : open;
  }

  /** Without what is within a word or a name. */
  private marksIn(start: number, end: number): number[] {
    const { names } = this;
    const found: number[] = [];
    for (const { index, 0: mark } of this.text.slice(start, end).matchAll(marks)) {
      const at = start + index;
      while ((names[this.name]?.end ?? Infinity) <= at) this.name++;
      const isSingle = singles.includes(mark);
      const isInName = (names[this.name]?.start ?? Infinity) <= at;
      if (!isSingle || !(isInName || (this.isWord(at - 1) && this.isWord(at + 1)))) found.push(at);
    }
    return found;
  }

  /** Returns the opening that the mark closes; single marks that are still open within it were apostrophes. */
  private closedBy(
    mark: string,
    at: number,
    open: readonly Opened[],
    next: number | undefined,
  ): Opened | undefined {
    const isSingle = singles.includes(mark);
    if (isSingle && (this.isWord(at + 1) || this.isPlural(at, next))) return undefined;
    const last = open.findLast((one) => isSingle || !singles.includes(one.mark) || one.mark === mark);
    if (!last || !closers[last.mark]?.includes(mark)) return undefined;
    // “said “no” to it”: where both sides have one mark, before a word and after none it opens again.
    const opensAgain = last.mark === mark && this.isWord(at + 1) && !this.isWord(at - 1);
    return opensAgain && /\s/.test(this.text.charAt(at - 1)) ? undefined : last;
  }

  /** `the generals’ orders’`: the first of two that could close is the apostrophe. */
  private isPlural(at: number, next: number | undefined): boolean {
    if (this.text.charAt(at - 1).toLowerCase() !== this.pluralEnding || next === undefined) return false;
    const isAlike = this.text.charAt(next) === this.text.charAt(at);
    return isAlike && this.isWord(next - 1) && !this.isWord(next + 1);
  }

  private opens(mark: string, at: number): boolean {
    if (!(mark in closers)) return false;
    if (openers.includes(mark)) return true;
    // Not of the generals' orders, not of the '90s.
    if (mark === "'") return !this.isWord(at - 1) && /\p{L}/u.test(this.text.charAt(at + 1));
    return !this.isWord(at - 1) && /\S/.test(this.text.charAt(at + 1));
  }

  private isFirst(at: number, start: number): boolean {
    return !/[^\s*_~]/.test(this.text.slice(start, at));
  }

  private isWord(at: number): boolean {
    return word.test(this.text.charAt(at));
  }
}
