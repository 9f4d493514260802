import {
  atSignSpan,
  autolinkEnd,
  closingTicks,
  footnoteEnd,
  labelEnd,
  tagEnd,
  targetEnd,
  urlEnd,
  wikiLinkEnd,
} from './markdown-spans';
import { runEnd } from './markdown-starts';
import { Mask, WALL } from './mask';

/** Whatever may begin something that is not prose. */
const SPECIAL = /[\\`<@]|\](?=[([])|\[(?=[\^[])|https?:\/\/|(?<![\p{L}\p{N}])www\./giu;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const LINE_BREAK = /[\n\r]/;

/** Walls off code spans, targets, labels, tags and addresses; what no wall parts is one paragraph's text. */
export function maskInlines(text: string): string {
  return text
    .split(WALL)
    .map((paragraph) => new Inlines(paragraph).read())
    .join(WALL);
}

class Inlines {
  readonly #mask: Mask;
  #ticks: ((at: number) => number) | undefined;
  /** Where the next comment ends, as far as looked for. */
  #commentEnd = -1;
  #wikiLinkEnd = -1;

  constructor(readonly text: string) {
    this.#mask = new Mask(text);
  }

  read(): string {
    for (let at = 0; ;) {
      SPECIAL.lastIndex = at;
      const special = SPECIAL.exec(this.text);
      if (!special) return this.#mask.toString();
      at = this.#readAt(special.index);
    }
  }

  /** Returns where to go on, always further. */
  #readAt(at: number): number {
    const { text } = this;
    switch (text.charAt(at)) {
      case '\\':
        return this.#readEscape(at);
      case '`':
        this.#ticks ??= closingTicks(text);
        return this.#wall(at, this.#ticks(at), runEnd(text, at));
      case '<':
        return this.#wall(at, this.#angleEnd(at), at + 1);
      case '@': {
        const span = atSignSpan(text, at);
        return span ? this.#wall(span.start, span.end, at + 1) : at + 1;
      }
      case ']':
        if (text.charAt(at + 1) === '(') return this.#wall(at, targetEnd(text, at + 1), at + 1);
        return at + 1 === this.#wikiLinkEnd ? at + 1 : this.#wall(at, labelEnd(text, at + 1), at + 1);
      case '[':
        return text.charAt(at + 1) === '^'
          ? this.#wall(at, footnoteEnd(text, at), at + 1)
          : this.#readWikiLink(at);
      default:
        return this.#wall(at, urlEnd(text, at), at + 1);
    }
  }

  #wall(start: number, end: number, otherwise: number): number {
    if (end < 0) return otherwise;
    this.#mask.wall(start, end);
    return end;
  }

  #readEscape(at: number): number {
    const escaped = this.text.charAt(at + 1);
    if (LINE_BREAK.test(escaped)) {
      this.#mask.blank(at, at + 1);
      return at + 1;
    }
    if (!ASCII_PUNCTUATION.test(escaped)) return at + 1;
    if (escaped === '*' || escaped === '~') this.#mask.wall(at, at + 2);
    // An escaped underscore can still be within a word: `snake\_case`.
    else this.#mask.put(at, escaped === '_' ? '__' : '*');
    return at + 2;
  }

  #angleEnd(at: number): number {
    if (!this.text.startsWith('<!--', at)) {
      const end = autolinkEnd(this.text, at);
      return end < 0 ? tagEnd(this.text, at) : end;
    }
    // Looked for once between two ends: a text of openings alone stays linear.
    if (this.#commentEnd < at + 5) {
      const close = this.text.indexOf('-->', at + 2);
      this.#commentEnd = close < 0 ? Infinity : close + 3;
    }
    return this.#commentEnd === Infinity ? -1 : this.#commentEnd;
  }

  /** `[[page]]`, `[[page|text]]`, `![[file]]` */
  #readWikiLink(at: number): number {
    const end = wikiLinkEnd(this.text, at);
    if (end < 0) return at + 1;
    this.#wikiLinkEnd = end;
    if (this.text.charAt(at - 1) === '!') return this.#wall(at, end, end);
    const bar = this.text.slice(at, end).indexOf('|');
    return bar < 0 ? at + 2 : this.#wall(at, at + bar + 1, at + 2);
  }
}
