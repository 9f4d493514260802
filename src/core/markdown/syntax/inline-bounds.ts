import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { closingTicks, matchAt, runEnd } from './text-scan';

/** Of a paragraph: asterisks and underscores; brackets that close; addresses. Those beyond are plain text. */
const [mostEmphasis, mostClosings, mostAddresses] = [500, 200, 500];
/** Brackets that are open at one place. */
const mostOpen = 50;
/** A longer address has no sentence's stop cut off at its end. */
const longestAddress = 1_000;

const space = 0x20;
const newline = 0x0a;
const addressStart = /(?:https?:\/\/|www\.)/y;
const scheme = /<[a-z][-\w+.]+:/iy;

/**
 * Keeps the parser's time in proportion to the text. For some marks the library looks at all that stands before or behind
 * them: where it would find nothing, it is not asked; where it may find something, it is asked so many times in a
 * paragraph.
 */
export const inlineBounds: MarkdownConfig = {
  parseInline: [
    { name: 'Bounds', before: 'Escape', parse: passOver },
    // References of footnotes are no brackets: they are read by then.
    { name: 'BracketBounds', before: 'Link', parse: passOverBracket },
  ],
};

/** What is known of a paragraph that is being read, from left to right. */
class Reading {
  emphasis = 0;
  open = 0;
  closings = 0;
  addresses = 0;
  readonly #next = new Map<string, number>();
  #ticks: ((at: number) => number) | undefined;

  constructor(private readonly text: string) {}

  /** Whether the words stand anywhere behind the offset in the paragraph. */
  has(words: string, from: number): boolean {
    const known = this.#next.get(words);
    if (known === -1 || (known !== undefined && known >= from)) return known >= 0;
    const next = this.text.indexOf(words, from);
    this.#next.set(words, next);
    return next >= 0;
  }

  /** Where the stretch without white space and without the mark ends that holds the offset. */
  stretchEnd(mark: '<' | '>', from: number): number {
    const known = this.#next.get(` ${mark}`);
    if (known !== undefined && known >= from) return known;
    const stop = mark === '<' ? /[\s<]/g : /[\s>]/g;
    stop.lastIndex = from;
    const end = stop.exec(this.text)?.index ?? this.text.length;
    this.#next.set(` ${mark}`, end);
    return end;
  }

  closesTicks(at: number): boolean {
    this.#ticks ??= closingTicks(this.text);
    return this.#ticks(at) >= 0;
  }
}

const readings = new WeakMap<InlineContext, Reading>();

function readingOf(context: InlineContext): Reading {
  const known = readings.get(context) ?? new Reading(context.text);
  readings.set(context, known);
  return known;
}

/** The offset behind what is plain text, or -1 to have the library look. */
function passOver(context: InlineContext, next: number, position: number): number {
  const { text, offset } = context;
  const at = position - offset;
  switch (next) {
    case space: {
      const end = runEnd(text, at);
      return text.charCodeAt(end) === newline ? -1 : offset + end;
    }
    case 0x60: // `
      if (text.charAt(at - 1) === '`' || readingOf(context).closesTicks(at)) return -1;
      return offset + runEnd(text, at);
    case 0x2a: // *
    case 0x5f: // _
    case 0x7e: {
      // ~
      const end = runEnd(text, at);
      return (readingOf(context).emphasis += end - at) > mostEmphasis ? offset + end : -1;
    }
    case 0x3c: // <
      return mayBeTag(readingOf(context), text, at) ? -1 : position + 1;
    case 0x68: // h
    case 0x77: // w
      return passOverAddress(context, at);
    default:
      return -1;
  }
}

function mayBeTag(reading: Reading, text: string, at: number): boolean {
  if (text.startsWith('<!--', at)) return reading.has('-->', at + 2);
  if (text.startsWith('<?', at)) return reading.has('?>', at + 2);
  if (text.startsWith('<![CDATA[', at)) return reading.has(']]>', at);
  if (!reading.has('>', at)) return false;
  const isAddress = matchAt(scheme, text, at) !== '';
  return !isAddress || text.charAt(reading.stretchEnd('>', at)) === '>';
}

function passOverAddress(context: InlineContext, at: number): number {
  const { text, offset } = context;
  if (/\w/.test(text.charAt(at - 1)) || matchAt(addressStart, text, at) === '') return -1;
  const reading = readingOf(context);
  const end = reading.stretchEnd('<', at);
  if (end - at <= longestAddress && ++reading.addresses <= mostAddresses) return -1;
  return context.addElement(context.elt('URL', offset + at, offset + end));
}

function passOverBracket(context: InlineContext, next: number, position: number): number {
  const isImage = next === 0x21 && context.char(position + 1) === 0x5b; // ![
  if (next === 0x5b || isImage) {
    const reading = readingOf(context);
    if (reading.open >= mostOpen) return position + (isImage ? 2 : 1);
    reading.open++;
  }
  if (next !== 0x5d) return -1; // ]
  const reading = readingOf(context);
  if (reading.open === 0 || ++reading.closings > mostClosings) return position + 1;
  reading.open--;
  return -1;
}
