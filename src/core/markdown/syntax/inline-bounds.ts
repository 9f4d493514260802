import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { closingTicks, matchAt, runEnd } from './text-scan';

/** Limits per paragraph: asterisks and underscores; closing brackets. Further ones are plain text. */
const [mostEmphasis, mostClosings] = [500, 200];
/** Brackets that are open at one place. */
const mostOpen = 50;
const space = 0x20;
const newline = 0x0a;
const scheme = /<[a-z][-\w+.]+:/iy;

/**
 * Keeps the parser's time in proportion to the text. For some marks the library scans all the text before or after
 * them: it is not called if it would find nothing, and otherwise at most a fixed number of times per paragraph.
 */
export const inlineBounds: MarkdownConfig = {
  parseInline: [
    { name: 'Bounds', before: 'Escape', parse: passOver },
    // References of footnotes are no brackets: they are read by then.
    { name: 'BracketBounds', before: 'Link', parse: passOverBracket },
  ],
};

/** The state of a paragraph that is being read, from left to right. */
class Reading {
  emphasis = 0;
  open = 0;
  closings = 0;
  readonly #next = new Map<string, number>();
  #ticks: ((at: number) => number) | undefined;

  constructor(private readonly text: string) {}

  /** The words stand anywhere after the offset in the paragraph. */
  has(words: string, from: number): boolean {
    const known = this.#next.get(words);
    if (known === -1 || (known !== undefined && known >= from)) return known >= 0;
    const next = this.text.indexOf(words, from);
    this.#next.set(words, next);
    return next >= 0;
  }

  /** The end of the stretch without white space and `>` that holds the offset. */
  stretchEnd(from: number): number {
    const known = this.#next.get(' >');
    if (known !== undefined && known >= from) return known;
    const stop = /[\s>]/g;
    stop.lastIndex = from;
    const end = stop.exec(this.text)?.index ?? this.text.length;
    this.#next.set(' >', end);
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

/** Returns the offset after what is plain text, or -1 to have the library look. */
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
  return !isAddress || text.charAt(reading.stretchEnd(at)) === '>';
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
