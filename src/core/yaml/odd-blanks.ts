import type { YAMLError } from 'yaml';
import type { Converter } from './convert';
import { type YamlFault, codePoint } from './faults';

/** Blanks that are letters to YAML: no-break spaces and those of print. */
const odd = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const indentation = new RegExp(`^[ \\t]*([${odd}][${odd} \\t]*)(?=[^\\s#])`, 'gm');
const afterKey = new RegExp(
  `(?:^[${odd} \\t]*(?:-[${odd} ]+)*|[{,] *)["']?[\\w-]+["']?: *([${odd}][${odd} ]*)`,
  'gm',
);
const afterDash = new RegExp(`^[${odd} \\t]*-([${odd}][${odd} ]*)`, 'gm');
const anyPlace = new RegExp(`^ *[${odd}]|[:-] *[${odd}]`, 'm');

/** Returns `true` if a blank may be misplaced: only the careful reader can tell. */
export function hasOddBlanks(text: string): boolean {
  return anyPlace.test(text) && [indentation, afterKey, afterDash].some((place) => text.search(place) >= 0);
}

/**
 * Returns the blanks that are no spaces and form the indentation, or follow a colon or a dash, if the text has no fault
 * with spaces in their place. Those within a text of several lines are part of it.
 */
export function misplacedBlanks(
  text: string,
  attempt: (text: string) => { readonly errors: readonly YAMLError[]; readonly converter: Converter },
): YamlFault[] {
  if (!hasOddBlanks(text)) return [];
  const plain = attempt(text);
  const isContent = ({ start }: YamlFault) =>
    plain.converter.longScalars.some((scalar) => scalar.start < start && start < scalar.end);
  const leading = blanksIn(text, indentation).filter((blank) => !isContent(blank));
  const trailing = [...blanksIn(text, afterKey), ...blanksIn(text, afterDash)].filter(
    (blank) => !isContent(blank),
  );
  const choices = [[...leading, ...trailing].sort((a, b) => a.start - b.start), leading, trailing];
  const isHelp = (blanks: readonly YamlFault[]) =>
    blanks.length > 0 && attempt(withSpaces(text, blanks)).errors.length <= plain.errors.length;
  return choices.find(isHelp) ?? [];
}

function blanksIn(text: string, place: RegExp): YamlFault[] {
  return [...text.matchAll(place)].map(({ index, 0: whole, 1: blanks = '' }) => {
    const end = index + whole.length;
    return {
      kind: 'odd-blank',
      what: codePoint(/[^ \t]/.exec(blanks)?.[0] ?? ''),
      start: end - blanks.length,
      end,
    };
  });
}

/** The text with spaces in place of the blanks; all else stays at its offset. */
export function withSpaces(text: string, blanks: readonly YamlFault[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end } of blanks) {
    parts.push(text.slice(copied, start), ' '.repeat(end - start));
    copied = end;
  }
  return parts.join('') + text.slice(copied);
}
