import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  SCALAR_STYLE,
  type ScalarEvent,
  getScalarValue,
} from 'js-yaml';
import { plainValue } from './core-schema';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './tree';
import { YamlText } from './yaml-text';

/** The text holds something that the two readers may understand differently: it is left to the other one. */
export class Doubt extends Error {}

/** A longer key is a fault to the other reader. */
const maxKeyLength = 1024;

const [lineFeed, hash, comma, dash, colon] = [0x0a, 0x23, 0x2c, 0x2d, 0x3a];
const [greater, pipe] = [0x3e, 0x7c];
const [openList, closeList, openMap, closeMap] = [0x5b, 0x5d, 0x7b, 0x7d];

type CollectionEvent = Extract<Event, { readonly start: number }>;

/**
 * Makes the tree from the events of a parse, which have no ends of collections, nor places of what is empty: those
 * are looked up in the text, between what stands before and behind.
 */
export class EventTree {
  private next = 0;
  /** Where what was read so far ends. */
  private cursor = 0;

  private readonly text: YamlText;

  constructor(
    text: string,
    private readonly events: readonly Event[],
  ) {
    this.text = new YamlText(text);
  }

  /** `undefined` for a text that holds nothing. Throws a `Doubt`. */
  root(): YamlNode | undefined {
    const { events } = this;
    if (events.length === 0) return undefined;
    const [document] = events;
    if (document?.type !== EVENT_ID.DOCUMENT || document.explicitStart || document.explicitEnd)
      throw new Doubt();
    this.next = 1;
    const root = this.node(false);
    if (root.kind === 'scalar') throw new Doubt();
    // The document's end, and nothing behind it.
    if (this.next !== events.length - 1) throw new Doubt();
    return root;
  }

  private node(inFlow: boolean): YamlNode {
    const event = this.events[this.next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        if (event.valueStart < 0) throw new Doubt();
        return this.scalar(event);
      case EVENT_ID.SEQUENCE:
        return this.list(plainly(event), inFlow);
      case EVENT_ID.MAPPING:
        return this.map(plainly(event), inFlow);
      default:
        throw new Doubt();
    }
  }

  private scalar(event: ScalarEvent): YamlScalar {
    plainly(event);
    const { valueStart, valueEnd, style } = event;
    if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
      return this.blockScalar(event);
    }
    const source = event.fast ? this.text.slice(valueStart, valueEnd) : this.decoded(event);
    if (style === SCALAR_STYLE.PLAIN) {
      this.cursor = valueEnd;
      return { kind: 'scalar', start: valueStart, end: valueEnd, value: plainValue(source), source };
    }
    this.cursor = valueEnd + 1;
    return { kind: 'scalar', start: valueStart - 1, end: valueEnd + 1, value: source, source };
  }

  private decoded(event: ScalarEvent): string {
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
      const written = this.text.slice(event.valueStart, event.valueEnd);
      // Code points beyond Unicode, and line ends that are escaped.
      if (/\\(?:U|\r?\n)/.test(written)) throw new Doubt();
    }
    return getScalarValue(this.text.all, event);
  }

  private blockScalar(event: ScalarEvent): YamlScalar {
    const start = this.text.skip(this.cursor, dash, colon);
    const indicator = this.text.codeAt(start);
    if (indicator !== pipe && indicator !== greater) throw new Doubt();
    // An indentation that is told, not seen.
    if (/^.[-+]?\d/.test(this.text.slice(start, start + 3))) throw new Doubt();
    const source = getScalarValue(this.text.all, event);
    const end = this.blockScalarEnd(event);
    this.cursor = end;
    return { kind: 'scalar', start, end, value: source, source };
  }

  /** Behind the last line that is not blank, but for a block that keeps those. */
  private blockScalarEnd({ valueStart, valueEnd, chomping }: ScalarEvent): number {
    let at = valueEnd;
    while (at > valueStart && this.text.isBlankAt(at - 1)) at--;
    if (at === valueStart) throw new Doubt();
    const end = Math.min(this.text.lineEnd(at) + 1, valueEnd);
    // Spaces in the blank lines may be of the text.
    const next = this.text.skipBlank(end);
    const blankEnd = next < this.text.length ? next - this.text.columnOf(next) : next;
    if (this.text.slice(end, blankEnd).includes(' ')) throw new Doubt();
    return chomping === CHOMPING_MODE.KEEP ? valueEnd : end;
  }

  private list({ start, style }: CollectionEvent, inFlow: boolean): YamlList {
    const isFlow = style === COLLECTION_STYLE.FLOW;
    if (isFlow) this.open(start, openList);
    const items: YamlNode[] = [];
    while (!this.isAtEnd()) items.push(this.node(isFlow));
    return { kind: 'list', start, end: this.close(start, isFlow ? closeList : undefined, inFlow), items };
  }

  private map({ start, style }: CollectionEvent, inFlow: boolean): YamlMap {
    const isFlow = style === COLLECTION_STYLE.FLOW;
    if (isFlow) this.open(start, openMap);
    const entries: YamlEntry[] = [];
    const column = isFlow ? 0 : this.text.columnOf(start);
    while (!this.isAtEnd()) {
      const entry = this.entry(isFlow);
      // Behind something else on its line, a key is a fault to the other reader.
      if (!isFlow && entries.length > 0 && !this.text.beginsLine(entry.key.start, column)) throw new Doubt();
      entries.push(entry);
    }
    return { kind: 'map', start, end: this.close(start, isFlow ? closeMap : undefined, inFlow), entries };
  }

  private entry(inFlow: boolean): YamlEntry {
    const key = this.node(inFlow);
    if (key.kind !== 'scalar' || key.end - key.start > maxKeyLength) throw new Doubt();
    // A key over several lines is a fault to the other reader.
    if (this.text.slice(key.start, key.end).includes('\n')) throw new Doubt();
    const value = this.events[this.next];
    if (value?.type !== EVENT_ID.SCALAR || value.valueStart >= 0) return { key, value: this.node(inFlow) };
    this.next++;
    plainly(value);
    return { key, value: this.emptyValue(key, inFlow) };
  }

  /** Nothing stands where it could: behind the colon and its spaces, or behind a key that has no colon. */
  private emptyValue({ end }: YamlScalar, inFlow: boolean): YamlScalar {
    let at = this.text.skipSpaces(end);
    if (this.text.codeAt(at) === colon) {
      at = this.text.skipSpaces(at + 1);
      if (this.text.codeAt(this.text.skipBlank(at)) === hash) throw new Doubt();
    } else {
      const following = this.text.codeAt(this.text.skipBlank(at));
      if (!inFlow || (following !== comma && following !== closeMap)) throw new Doubt();
      at = end;
    }
    this.cursor = at;
    return { kind: 'scalar', value: null, source: '', start: at, end: at };
  }

  private isAtEnd(): boolean {
    if (this.events[this.next]?.type !== EVENT_ID.POP) return false;
    this.next++;
    return true;
  }

  /** A flow collection without its bracket is a pair in a list: `[a: b]`. */
  private open(start: number, bracket: number): void {
    if (this.text.codeAt(start) !== bracket) throw new Doubt();
    this.cursor = start + 1;
  }

  /** Where the collection ends, that began at `start` and whose last part was just read. */
  private close(start: number, bracket: number | undefined, inFlow: boolean): number {
    if (bracket === undefined) return inFlow ? this.cursor : this.closeBlock(start);
    const end = this.text.skip(this.cursor, comma, comma);
    if (this.text.codeAt(end) !== bracket) throw new Doubt();
    return (this.cursor = end + 1);
  }

  /** A block ends with its last line, a comment on that line included. */
  private closeBlock(start: number): number {
    const { text } = this;
    let end = this.cursor;
    let at = this.text.skipSpaces(end);
    if (text.codeAt(at) === hash && at > end && text.codeAt(end - 1) !== lineFeed) {
      at = this.text.lineEnd(at);
      end = at;
    }
    // Comment lines behind the last part belong to the innermost block that they are not outside of; the blocks around
    // it end with them, those at least that end here.
    const endsAlone = this.events[this.next]?.type !== EVENT_ID.POP;
    const column = this.text.columnOf(start);
    this.refuseComments(at, endsAlone || column === 0 ? column + 1 : column);
    while (end > start && text.isTrimmedAt(end - 1)) end--;
    return end;
  }

  private refuseComments(from: number, column: number): void {
    let at = this.text.skipBlank(from);
    while (this.text.codeAt(at) === hash) {
      if (this.text.columnOf(at) >= column) throw new Doubt();
      at = this.text.skipBlank(this.text.lineEnd(at));
    }
  }
}

/** Tags and anchors are left to the other reader. */
function plainly<T extends { readonly anchorStart: number; readonly tagStart: number }>(event: T): T {
  if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Doubt();
  return event;
}
