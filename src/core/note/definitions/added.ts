import type { TextEdit } from '../../text-edit';
import { definitionsPlace } from '../insert/definitions-place';

/**
 * The edit that adds definitions where those go that a note does not have yet: below its last definition, else with a blank
 * line above.
 *
 * @param lines the definitions
 */
export function addedDefinitions(text: string, lines: readonly string[], eol: string): TextEdit {
  const { at, isBelowDefinition } = definitionsPlace(text);
  const end = at + (/^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0);
  const below = text.slice(end);
  const isLast = below.trim() === '';
  const gap = at === 0 ? '' : isBelowDefinition ? eol : eol + eol;
  const wanted = isLast ? 1 : 2;
  const breaks = /^\s*/.exec(below)?.[0].split('\n').length ?? 1;
  return { start: end, end, text: gap + lines.join(eol) + eol.repeat(Math.max(0, wanted - breaks + 1)) };
}
