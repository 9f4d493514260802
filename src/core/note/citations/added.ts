import type { TextEdit } from '../../base/text-edit';
import { definitionsPlace } from '../../markdown/place/definitions-place';

/**
 * The edit that adds definitions where those go that a note does not have yet: below its last definition, else with a blank
 * line above.
 *
 * @param lines the definitions
 */
export function addedDefinitions(text: string, lines: readonly string[], eol: string): TextEdit {
  const { at, side } = definitionsPlace(text);
  const gap = side === 'above' ? '' : side === 'under' ? eol : eol + eol;
  return { start: at, end: at, text: gap + lines.join(eol) + gapBehind(text, at, eol) };
}

/** The line breaks between definitions and what follows them. */
export function gapBehind(text: string, end: number, eol: string): string {
  const rest = text.slice(end);
  if (rest.trim() === '') return rest.includes('\n') ? '' : eol;
  const [, next = ''] = /^[ \t]*\r?\n[ \t]*(\S?)/.exec(rest) ?? [];
  if (next !== '') return eol;
  return /^[ \t]*\r?\n/.test(rest) ? '' : eol + eol;
}
