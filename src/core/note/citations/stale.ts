import { dateStyles } from '../../dates/date-style';
import type { Library } from '../../library';
import { type Citable, citationText, citedSources } from '../../render/citation';
import type { NoteStyle } from '../../render/style';
import { citedBy } from './cited';
import type { FootnoteDefinition } from './definition';
import { compared } from './compared';

/**
 * Returns the present text of a definition that no longer agrees with the packs, without its mark.
 *
 * @returns `undefined` if it agrees, in any layout and date style, with or without a remark after it; if somebody
 * wrote it by hand; and if no pack or several packs have the label
 */
export function staleDefinition(
  definition: FootnoteDefinition,
  library: Library,
  style: NoteStyle,
): string | undefined {
  const citables = citedBy(library, definition.label);
  const [citable, other] = citables;
  if (!citable || other || !isOurs(definition, citables)) return undefined;
  return agrees(definition, citable, style) ? undefined : citationText(citable, style);
}

/**
 * Returns whether the extension wrote a definition, and not somebody as a footnote of their own whose label a pack
 * happens to have: it has a mark, or names one of the sources.
 */
export function isOurs({ body, hash }: FootnoteDefinition, citables: readonly Citable[]): boolean {
  if (citables.length === 0) return false;
  if (hash !== undefined) return true;
  const said = compared(body).toLowerCase();
  return citables.some(({ pack, value }) =>
    citedSources(pack, value.cite).some(({ source: { publisher, author, title } }) =>
      [publisher, author, title].some((name) => name && said.includes(compared(name).toLowerCase())),
    ),
  );
}

function agrees({ body }: FootnoteDefinition, citable: Citable, style: NoteStyle): boolean {
  const said = `${compared(body)}.`;
  return dateStyles.some((dates) => said.startsWith(compared(citationText(citable, { ...style, dates }))));
}
