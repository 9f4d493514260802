import { type YAMLError, parseDocument } from 'yaml';
import { Converter, maxDepth } from './convert';
import { type YamlFault, firstOf, isValueFault, maxFaults, unprintable } from './faults';
import { brokenAt, leavesDocument, leavesNode, libraryFault } from './library-faults';
import { misplacedBlanks, withSpaces } from './odd-blanks';
import type { Span } from '../base/span';
import type { YamlNode } from './tree';
import { isInFlow, quotedValue } from './written-value';

export interface YamlReading {
  /** `undefined` for a text that holds nothing. */
  readonly root: YamlNode | undefined;
  /** The first of each kind. */
  readonly faults: readonly YamlFault[];
  /** The offsets at which the text is no YAML, all of them, ascending: nodes around such an offset may be misread. */
  readonly broken: readonly number[];
}

/** The maximum number of UTF-16 units read again after faults, in all; the first fault is always read again. */
const mostReadAgain = 50_000;

/** Reads a text the slow way, which understands all of YAML, and tells what is wrong and where. Never throws. */
export function parseCarefully(text: string): YamlReading {
  try {
    return withoutStacks(() => read(text));
  } catch {
    return (
      withoutDepths(text) ?? { root: undefined, ...refusals([{ kind: 'unreadable', start: 0, end: 0 }]) }
    );
  }
}

/**
 * The library is recursive, and block indicators in a row (`- - - -`) get past its own guard: the text without them, or
 * `undefined` when that is no help.
 */
function withoutDepths(text: string): YamlReading | undefined {
  const deep = new RegExp(`(?:[-?:][ \\t]+){${maxDepth + 1},}`, 'g');
  const found = [...text.matchAll(deep)].map(({ index, 0: indicators }): YamlFault => ({
    kind: 'depth',
    what: String(maxDepth),
    start: index,
    end: index + indicators.length,
  }));
  if (found.length === 0) return undefined;
  try {
    const { root, faults, broken } = withoutStacks(() =>
      read(text.replace(deep, (indicators) => ' '.repeat(indicators.length))),
    );
    const refused = refusals(found);
    return {
      root,
      faults: [...refused.faults, ...faults],
      broken: [...refused.broken, ...broken].sort((a, b) => a - b),
    };
  } catch {
    return { root: undefined, ...refusals(found) };
  }
}

function refusals(faults: readonly YamlFault[]): Pick<YamlReading, 'faults' | 'broken'> {
  return { faults: faults.slice(0, maxFaults), broken: faults.map(({ start }) => start) };
}

/** The library makes an error of each fault: with a stack for every one, a text full of faults would take many times as long. */
export function withoutStacks<T>(action: () => T): T {
  const errors = Error as { stackTraceLimit?: number };
  const limit = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return action();
  } finally {
    if (limit === undefined) delete errors.stackTraceLimit;
    else errors.stackTraceLimit = limit;
  }
}

function read(text: string): YamlReading {
  const blanks = misplacedBlanks(text, (words) => attempt(words));
  const hidden: YamlFault[] = [];
  let masked = withSpaces(text, blanks);
  let reading = attempt(masked);
  for (let left = mostReadAgain; left > 0; left -= text.length) {
    const passed = faultToPass(reading, text);
    if (!passed || hidden.some(({ start }) => passed.start <= start && start < passed.end)) break;
    hidden.push(passed.fault);
    const { start, end } = passed;
    masked = masked.slice(0, start) + passed.by.repeat(end - start) + masked.slice(end);
    reading = attempt(masked);
  }
  const { errors, converter, root } = reading;
  const own = errors.map((error) => brokenAt(error, text.length, converter.openings));
  return {
    root: isBlank(root) ? undefined : root,
    faults: [
      ...firstOf([...blanks, ...hidden, ...libraryFaults(reading, text)]).filter(
        ({ kind, start }) =>
          kind !== 'alias-unknown' || !converter.faults.some((fault) => fault.start === start),
      ),
      ...converter.faults,
      ...unprintable(text),
    ],
    broken: [...own, ...hidden.map(({ start }) => start)].sort((a, b) => a - b),
  };
}

/** One reading by the library. */
interface Attempt {
  readonly root: YamlNode | undefined;
  readonly errors: readonly YAMLError[];
  readonly converter: Converter;
}

function attempt(text: string): Attempt {
  const { contents, errors } = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: false,
    // Not 'silent', which leaves out that there are further documents. Nothing is ever printed.
    logLevel: 'error',
  });
  const converter = new Converter(text);
  return { root: contents ? converter.convert(contents, 0) : undefined, errors, converter };
}

/** A fault after which the library read what follows as something else, and the text that is masked to read on. */
interface Passed extends Span {
  readonly fault: YamlFault;
  readonly by: 'x' | ' ';
}

/**
 * Returns the fault that costs what follows it, if the value that is at fault is known: with letters in its place, the rest can
 * be read, and so no other record is lost.
 */
function faultToPass({ errors, converter }: Attempt, text: string): Passed | undefined {
  const isLost = errors.some(leavesDocument);
  for (const error of errors.slice(0, maxFaults)) {
    const fault = libraryFault(error, text, converter.openings);
    const inFlow = isInFlow(text, fault.start);
    if (isLost && fault.kind === 'not-opened' && leavesDocument(error))
      return { fault, start: fault.start, end: fault.end, by: ' ' };
    const isOpen = fault.kind === 'not-closed' && /["']/.test(fault.what ?? '');
    const swallows = isOpen || (fault.kind === 'colon-in-text' && !inFlow);
    if (!swallows && !(isLost && leavesNode(error) && isValueFault(fault.kind))) continue;
    const value = quotedValue(text, fault.start, inFlow);
    if (value) return { fault, start: value.start, end: value.end, by: 'x' };
  }
  return undefined;
}

/** The faults that the library found, in their order. Where it gave up the document, each further word would be one. */
function* libraryFaults({ errors, converter }: Attempt, text: string): Iterable<YamlFault> {
  const end = errors.findIndex(leavesDocument);
  for (const [index, error] of errors.entries())
    if (end < 0 || index <= end || !leavesDocument(error))
      yield libraryFault(error, text, converter.openings);
}

function isBlank(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}
