import { parseDocument } from 'yaml';
import { Converter, maxDepth } from './convert';
import { type YamlFault, firstOf, libraryFault, maxFaults, nestedTooDeep, unprintable } from './faults';
import type { YamlNode } from './tree';

export interface YamlReading {
  /** `undefined` for a text that holds nothing. */
  readonly root: YamlNode | undefined;
  /** The first of each kind. */
  readonly faults: readonly YamlFault[];
  /** Where the text is no YAML, all of them, ascending: what stands around such an offset may be misread. */
  readonly broken: readonly number[];
}

/** Reads a text the slow way, which understands all of YAML, and tells what is wrong and where. Never throws. */
export function parseCarefully(text: string): YamlReading {
  try {
    return withoutStacks(() => read(text));
  } catch (error) {
    return (
      withoutDepths(text) ?? { root: undefined, ...refusals([{ detail: String(error), start: 0, end: 0 }]) }
    );
  }
}

/**
 * The library is recursive, and block indicators in a row (`- - - -`) get past its own guard: the text without them, or
 * `undefined` when that is no help.
 */
function withoutDepths(text: string): YamlReading | undefined {
  const deep = new RegExp(`(?:[-?:][ \\t]+){${maxDepth + 1},}`, 'g');
  const found = [...text.matchAll(deep)].map(({ index, 0: indicators }) => ({
    detail: nestedTooDeep,
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
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: false,
    // Not 'silent', which leaves out that there are further documents. Nothing is ever printed.
    logLevel: 'error',
  });
  const converter = new Converter(text);
  const root = document.contents ? converter.convert(document.contents, 0) : undefined;
  const errors = document.errors.map((error) => libraryFault(error, text.length, converter.openings));
  return {
    root: isBlank(root) ? undefined : root,
    faults: [...firstOf(errors), ...converter.faults, ...unprintable(text)],
    broken: errors.map(({ start }) => start).sort((a, b) => a - b),
  };
}

function isBlank(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}
