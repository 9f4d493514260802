/** The first characters of a plain scalar that may be anything but a text. */
const special = /^[-+.~\dnNtTfF]/;

const words: Readonly<Record<string, boolean | null>> = {
  '~': null,
  null: null,
  Null: null,
  NULL: null,
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

const wholeNumber = /^[-+]?\d+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[\da-fA-F]+$/;
const fraction = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const noNumber = /^(?:\.nan|\.NaN|\.NAN)$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;

/** The value of a plain scalar under the core schema of YAML 1.2 (10.3.2). */
export function plainValue(source: string): string | number | boolean | null {
  if (!special.test(source)) return source === '' ? null : source;
  if (Object.hasOwn(words, source)) return words[source] ?? null;
  if (wholeNumber.test(source)) return parseInt(source, 10);
  if (fraction.test(source)) return parseFloat(source);
  if (octal.test(source)) return parseInt(source.slice(2), 8);
  if (hexadecimal.test(source)) return parseInt(source.slice(2), 16);
  if (noNumber.test(source)) return NaN;
  if (infinite.test(source)) return source.startsWith('-') ? -Infinity : Infinity;
  return source;
}
