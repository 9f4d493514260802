import { type Profiler, Session } from 'node:inspector';

const session = new Session();
session.connect();
post('Profiler.enable');
// Only what is compiled from now on is counted block by block: this module has to be the first of its program.
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * Counts the steps of work, where a time would tell of the machine and its load: how often the blocks of all programs in this
 * thread are entered, as the engine counts them for coverage, and how many characters its own functions for texts pass to
 * find something. What goes on within a match of a regular expression is not seen: lint looks at these.
 */
export function stepsOf(work: () => void): number {
  post('Profiler.takePreciseCoverage');
  const characters = charactersOf(work);
  const { result } = post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
  const counts = result.flatMap(({ functions }) =>
    functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)),
  );
  return counts.reduce((sum, count) => sum + count, characters);
}

function post(method: string, params?: object): unknown {
  let answer: unknown;
  session.post(method, params, (error: Error | null, result?: object) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
}

type Method = (this: unknown, ...values: unknown[]) => unknown;
type Cost = (self: unknown, values: readonly unknown[], result: unknown) => number;

const searches: Readonly<Record<string, Cost>> = {
  indexOf: (text, [, from = 0], found) => passed(String(text).length, Number(from), Number(found)),
  includes: (text) => String(text).length,
  trimEnd: (text, _values, result) => String(text).length - String(result).length,
};

function charactersOf(work: () => void): number {
  let characters = 0;
  const watched: (readonly [object, string, Cost])[] = [
    ...Object.entries(searches).map(([name, cost]) => [String.prototype, name, cost] as const),
    // Through it go `test`, `match`, `matchAll`, `replace`, `search` and `split` too, once it is another.
    [
      RegExp.prototype,
      'exec',
      (expression, [text], match) => ofMatch(expression as RegExp, String(text), match),
    ],
  ];
  const originals = watched.map(([owner, name]) => Reflect.get(owner, name) as Method);
  const put = (index: number, value: Method) => {
    const [owner = {}, name = ''] = watched[index] ?? [];
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  };
  watched.forEach(([, , cost], index) => {
    const original = originals[index];
    if (!original) return;
    put(index, function (...values) {
      const result = original.apply(this, values);
      characters += cost(this, values, result);
      return result;
    });
  });
  try {
    work();
  } finally {
    originals.forEach((original, index) => {
      put(index, original);
    });
  }
  return characters;
}

function passed(length: number, from: number, found: number): number {
  return Math.max(0, (found < 0 ? length : found) - from);
}

/** From where it may have begun to look, which for one that is not global may be the end of the last match. */
function ofMatch({ source, multiline, sticky, lastIndex }: RegExp, text: string, match: unknown): number {
  const { 0: words = '', index = 0 } = (match ?? {}) as Partial<RegExpExecArray>;
  if (match) return words.length + (sticky || lastIndex > 0 ? 0 : index);
  return sticky || (source.startsWith('^') && !multiline) ? 1 : text.length;
}
