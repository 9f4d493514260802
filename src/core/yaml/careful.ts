import { type YAMLError, parseDocument } from 'yaml';
import { Converter, maxDepth } from './convert';
import { type YamlFault, firstOf, isValueFault, maxFaults, unprintable } from './faults';
import { brokenAt, leavesDocument, leavesNode, libraryFault } from './library-faults';
import { misplacedBlanks, withSpaces } from './odd-blanks';
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
    const fault = faultToPass(reading, text);
    const value = fault && quotedValue(text, fault.start, isInFlow(text, fault.start));
    if (!value || hidden.some(({ start }) => value.start <= start && start < value.end)) break;
    hidden.push(fault);
    masked = masked.slice(0, value.start) + 'x'.repeat(value.end - value.start) + masked.slice(value.end);
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

/**
 * The fault at which the library gave up all that follows, if the value that is at fault is known: with letters in its place,
 * the rest can be read, and so no other record is lost.
 */
function faultToPass({ errors, converter }: Attempt, text: string): YamlFault | undefined {
  if (!errors.some(leavesDocument)) return undefined;
  const error = errors.find(leavesNode);
  const fault = error && libraryFault(error, text, converter.openings);
  return fault && isValueFault(fault.kind) ? fault : undefined;
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
