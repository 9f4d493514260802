import snippets from '../../../snippets/markdown.json';
import type { Span } from '../base/span';

/** The texts of the snippets that stand where something is to be written: `${2:Name, unit, telephone}`. */
const texts = Object.values(snippets).flatMap(({ body }) =>
  [...body.join('\n').matchAll(/\$\{\d+:([^{}$]+)\}/g)].map(([, text = '']) => text),
);
/** One word may stand in any note. */
const prompts = [...new Set(texts)].filter((text) => /\p{L}\s+\p{L}/u.test(text));
const known = new Set(prompts);

const isLong = (text: string) => text.split(' ').length > 3;

/** Returns whether a text is exactly a prompt of a snippet. */
export function isPrompt(text: string): boolean {
  return known.has(text);
}

/**
 * Returns the places of prompts of snippets that are left in a text, in its order, in UTF-16 code units from 0: long ones
 * wherever they stand; short ones if they are all that a line, an item or a cell says.
 */
export function promptsIn(text: string): Span[] {
  const found = prompts
    .flatMap((prompt) => placesOf(prompt, text).filter((place) => isLong(prompt) || isAlone(text, place)))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter((place) => {
    const isFree = place.start >= end;
    if (isFree) ({ end } = place);
    return isFree;
  });
}

function placesOf(prompt: string, text: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(prompt); start >= 0; start = text.indexOf(prompt, start + 1)) {
    const end = start + prompt.length;
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
    )
      places.push({ start, end });
  }
  return places;
}

function isAlone(text: string, { start, end }: Span): boolean {
  let [first, last] = [start, end];
  while (first > 0 && /[\s#*+-]/.test(text.charAt(first - 1))) first--;
  while (last < text.length && /[\s*]/.test(text.charAt(last))) last++;
  return (
    (first === 0 || text.charAt(first - 1) === '|') && (last === text.length || text.charAt(last) === '|')
  );
}
