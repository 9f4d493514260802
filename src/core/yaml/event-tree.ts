import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  SCALAR_STYLE,
  type ScalarEvent,
  getScalarValue,
} from 'js-yaml';
import { plainValue } from './core-schema';
import { Doubt, blockEnd, blockScalarEnd, emptyPlace, refuseOutdented } from './event-places';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './tree';
import { YamlText } from './yaml-text';

/** A longer key is a fault to the careful reader. */
const maxKeyLength = 1024;

const [comma, dash, colon, greater, pipe] = [0x2c, 0x2d, 0x3a, 0x3e, 0x7c];
const [openList, closeList, openMap, closeMap] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Makes the tree from the events of a parse. */
export class EventTree {
  private readonly text: YamlText;
  private next = 0;
  /** The offset at which the part read so far ends. */
  private cursor = 0;

  constructor(
    text: string,
    private readonly events: readonly Event[],
  ) {
    this.text = new YamlText(text);
  }

  /** `undefined` for a text that holds nothing. Throws a `Doubt`. */
  root(): YamlNode | undefined {
    const { events } = this;
    const [document] = events;
    if (!document) return undefined;
    doubtUnless(document.type === EVENT_ID.DOCUMENT && !document.explicitStart && !document.explicitEnd);
    this.next = 1;
    const root = this.node(false);
    doubtUnless(root.kind !== 'scalar');
    // The document's end, and nothing after it.
    doubtUnless(this.next === events.length - 1);
    return root;
  }

  private node(inFlow: boolean): YamlNode {
    const event = this.events[this.next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.scalar(plainly(event));
      case EVENT_ID.SEQUENCE:
        return isFlow(plainly(event)) ? this.flowList(event.start) : this.blockList(event.start, inFlow);
      case EVENT_ID.MAPPING:
        return isFlow(plainly(event)) ? this.flowMap(event.start) : this.blockMap(event.start, inFlow);
      default:
        throw new Doubt();
    }
  }

  private scalar(event: ScalarEvent): YamlScalar {
    const { valueStart, valueEnd, style } = event;
    doubtUnless(valueStart >= 0);
    if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK)
      return this.blockScalar(event);
    const source = event.fast ? this.text.slice(valueStart, valueEnd) : this.decoded(event);
    if (style === SCALAR_STYLE.PLAIN) {
      this.cursor = valueEnd;
      return { kind: 'scalar', start: valueStart, end: valueEnd, value: plainValue(source), source };
    }
    this.cursor = valueEnd + 1;
    return { kind: 'scalar', start: valueStart - 1, end: valueEnd + 1, value: source, source };
  }

  private decoded(event: ScalarEvent): string {
    const { valueStart, valueEnd, style } = event;
    // Code points beyond Unicode, and line ends that are escaped.
    if (style === SCALAR_STYLE.DOUBLE_QUOTED)
      doubtUnless(!/\\(?:U|\r?\n)/.test(this.text.slice(valueStart, valueEnd)));
    return getScalarValue(this.text.all, event);
  }

  private blockScalar(event: ScalarEvent): YamlScalar {
    const start = this.text.skip(this.cursor, dash, colon);
    const indicator = this.text.codeAt(start);
    doubtUnless(indicator === pipe || indicator === greater);
    // An indentation given as a digit (`|2`).
    doubtUnless(!/\d/.test(this.text.slice(start, start + 3)));
    const source = getScalarValue(this.text.all, event);
    const end = (this.cursor = blockScalarEnd(this.text, event));
    return { kind: 'scalar', start, end, value: source, source };
  }

  private blockList(start: number, inFlow: boolean): YamlList {
    doubtUnless(!inFlow);
    const items: YamlNode[] = [];
    const column = this.text.columnOf(start);
    while (!this.isAtEnd()) {
      const at = items.length === 0 ? start : this.text.skip(this.cursor);
      doubtUnless(this.text.codeAt(at) === dash && (at === start || this.text.beginsLine(at, column)));
      this.cursor = at + 1;
      refuseOutdented(this.text, this.cursor, column);
      items.push(this.node(false));
    }
    return { kind: 'list', start, end: this.blockEnd(start, column), items };
  }

  private blockMap(start: number, inFlow: boolean): YamlMap {
    doubtUnless(!inFlow);
    const entries: YamlEntry[] = [];
    const column = this.text.columnOf(start);
    while (!this.isAtEnd()) {
      const key = this.key(false);
      // A key after something else on its line is a fault to the careful reader.
      doubtUnless(key.start === start || this.text.beginsLine(key.start, column));
      const at = this.text.skipSpaces(key.end);
      doubtUnless(this.text.codeAt(at) === colon);
      this.cursor = at + 1;
      refuseOutdented(this.text, this.cursor, column);
      entries.push({ key, value: this.value(key, false) });
    }
    return { kind: 'map', start, end: this.blockEnd(start, column), entries };
  }

  private blockEnd(start: number, column: number): number {
    const endsAlone = this.events[this.next]?.type !== EVENT_ID.POP;
    return blockEnd(this.text, start, column, this.cursor, endsAlone);
  }

  private flowList(start: number): YamlList {
    this.pass(start, openList);
    const items: YamlNode[] = [];
    while (!this.isAtEnd()) items.push(this.node(true));
    this.pass(this.text.skip(this.cursor, comma), closeList);
    return { kind: 'list', start, end: this.cursor, items };
  }

  private flowMap(start: number): YamlMap {
    this.pass(start, openMap);
    const entries: YamlEntry[] = [];
    while (!this.isAtEnd()) {
      const key = this.key(true);
      entries.push({ key, value: this.value(key, true) });
    }
    this.pass(this.text.skip(this.cursor, comma), closeMap);
    return { kind: 'map', start, end: this.cursor, entries };
  }

  private key(inFlow: boolean): YamlScalar {
    const key = this.node(inFlow);
    // A key over several lines is a fault to the careful reader.
    if (key.kind !== 'scalar' || this.text.slice(key.start, key.end).includes('\n')) throw new Doubt();
    doubtUnless(key.end - key.start <= maxKeyLength);
    return key;
  }

  private value(key: YamlScalar, inFlow: boolean): YamlNode {
    const event = this.events[this.next];
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart >= 0) return this.node(inFlow);
    this.next++;
    plainly(event);
    const at = (this.cursor = emptyPlace(this.text, key.end, inFlow));
    return { kind: 'scalar', value: null, source: '', start: at, end: at };
  }

  private isAtEnd(): boolean {
    if (this.events[this.next]?.type !== EVENT_ID.POP) return false;
    this.next++;
    return true;
  }

  /** A flow collection has its brackets, unless it is a pair in a list: `[a: b]`. */
  private pass(at: number, bracket: number): void {
    doubtUnless(this.text.codeAt(at) === bracket);
    this.cursor = at + 1;
  }
}

function doubtUnless(condition: boolean): asserts condition {
  if (!condition) throw new Doubt();
}

/** Tags and anchors are left to the careful reader. */
function plainly<T extends { readonly anchorStart: number; readonly tagStart: number }>(event: T): T {
  doubtUnless(event.anchorStart < 0 && event.tagStart < 0);
  return event;
}

function isFlow({ style }: { readonly style: number }): boolean {
  return style === COLLECTION_STYLE.FLOW;
}
