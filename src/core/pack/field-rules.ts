import { type EdtfDate, dateOf, earliest, latest } from '../dates';
import { type YamlMap, entryOf } from '../yaml/tree';
import { type Span, spanOf } from '../base/span';
import type { ProblemFacts } from './problems/problems';
import type { FieldsShape } from './shape';

type RuleFault = Span & { readonly facts: ProblemFacts };

/** Returns the faults of fields that are each valid, by the rules of their shape on how they go together. */
export function ruleFaults(
  map: YamlMap,
  { inOrder, oneOf }: FieldsShape,
  values: Readonly<Record<string, unknown>>,
  name: string,
): RuleFault[] {
  const faults: RuleFault[] = [];
  if (oneOf && !oneOf.some((key) => entryOf(map, key))) {
    const measure = typeof values['measure'] === 'string' ? values['measure'] : name;
    faults.push({ ...spanOf(map), facts: { code: 'figure-without-value', measure } });
  }
  if (inOrder) faults.push(...orderFaults(map, inOrder, values));
  return faults;
}

function orderFaults(
  map: YamlMap,
  [first, last]: readonly [string, string],
  values: Readonly<Record<string, unknown>>,
): RuleFault[] {
  const [from, to] = [values[first], values[last]];
  const [fromNode, toNode] = [entryOf(map, first)?.value, entryOf(map, last)?.value];
  if (!fromNode || !toNode) return [];
  const place = spanOf(toNode);
  const related = spanOf(fromNode);
  if (typeof from === 'number' && typeof to === 'number' && to < from) {
    return [{ ...place, facts: { code: 'figure-range-reversed', low: from, high: to, first: related } }];
  }
  if (typeof from === 'string' && typeof to === 'string' && isCertainlyBefore(dateOf(to), dateOf(from))) {
    return [{ ...place, facts: { code: 'until-before-since', since: from, until: to, first: related } }];
  }
  return [];
}

/**
 * Returns `true` if the last possible day of the one date is before the first possible day of the other. A doubtful or
 * approximate date proves nothing.
 */
function isCertainlyBefore(one: EdtfDate | undefined, other: EdtfDate | undefined): boolean {
  if (!one || !other || !isCertain(one) || !isCertain(other)) return false;
  if (one.kind === 'interval' && one.end === 'unknown') return false;
  if (other.kind === 'interval' && other.start === 'unknown') return false;
  return latest(one) < earliest(other);
}

function isCertain(date: EdtfDate): boolean {
  const dates = date.kind === 'date' ? [date] : [date.start, date.end];
  return dates.every((part) => typeof part === 'string' || !(part.approximate || part.uncertain));
}
