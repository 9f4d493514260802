import { type EdtfDate, dateOf, earliest, latest } from '../dates';
import { type YamlMap, entryOf } from '../yaml/tree';
import { type Span, spanOf } from '../base/span';
import type { ProblemFacts } from './problems/problems';
import type { FieldsShape } from './shape';

type RuleFault = Span & { readonly facts: ProblemFacts };

/** What is wrong with fields that are each well, by the rules of their shape on what they say together. */
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

/** Whether the last day that the one can mean lies before the first that the other can. What is doubtful or about proves nothing. */
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
