import type { Span } from '../base/span';

/** A fault of a text as YAML. `describe-fault.ts` makes the words. */
export interface YamlFault extends Span {
  readonly kind: FaultKind;
  /** The character, the name or the number that the fault is about. */
  readonly what?: string;
}

/** Faults after which the text that is meant is known: `written-value.ts` puts it in quotation marks. */
export type ValueFault =
  'colon-in-text' | 'reserved-start' | 'curly-quotes' | 'inner-quotes' | 'text-after' | 'alias-unknown';

export type FaultKind =
  | ValueFault
  | 'odd-blank'
  | 'character'
  | 'tab'
  | 'no-space'
  | 'wrong-mark'
  | 'escape'
  | 'not-closed'
  | 'not-opened'
  | 'beyond-end'
  | 'indentation'
  | 'no-colon'
  | 'no-comma'
  | 'comma'
  | 'alias-inside'
  | 'aliases-many'
  | 'depth'
  | 'key-not-word'
  | 'long-key'
  | 'second-document'
  | 'tag'
  | 'anchor'
  | 'directive'
  | 'unreadable';

const valueFaults: ReadonlySet<FaultKind> = new Set<ValueFault>([
  'colon-in-text',
  'reserved-start',
  'curly-quotes',
  'inner-quotes',
  'text-after',
  'alias-unknown',
]);

export function isValueFault(kind: FaultKind): kind is ValueFault {
  return valueFaults.has(kind);
}

/** A hostile file can hold a million faults of a kind; the first few say it all. */
export const maxFaults = 20;

/** The first faults, one at each place: what closes nothing inside closes nothing around it either. */
export function firstOf(faults: Iterable<YamlFault>): YamlFault[] {
  const byStart = new Map<number, YamlFault>();
  for (const fault of faults) {
    if (byStart.size === maxFaults) break;
    if (!byStart.has(fault.start)) byStart.set(fault.start, fault);
  }
  return [...byStart.values()];
}

/** Characters that YAML 1.2 forbids everywhere (5.1): control characters and halves of surrogate pairs. */
export function unprintable(text: string): YamlFault[] {
  // eslint-disable-next-line no-control-regex -- finding them is the point
  const forbidden = /[\0-\x08\v\f\x0e-\x1f]|\p{Cs}/gu;
  const faults: YamlFault[] = [];
  for (let match = forbidden.exec(text); match && faults.length < maxFaults; match = forbidden.exec(text)) {
    const start = match.index;
    faults.push({ kind: 'character', what: codePoint(match[0]), start, end: start + 1 });
  }
  return faults;
}

/** `U+00A0` for a no-break space. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
