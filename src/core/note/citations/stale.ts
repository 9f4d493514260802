import { dateStyles } from '../../dates/date-style';
import type { Library } from '../../library';
import { type Citable, citationText, citedSources } from '../../render/citation';
import type { NoteStyle } from '../../render/style';
import { citedBy } from './cited';
import type { FootnoteDefinition } from './definition';
import { compared } from './compared';

/**
 * What a definition should say now, if it no longer agrees with the packs; without its mark. `undefined` for one that agrees,
 * in whatever layout and style of dates, with or without a remark behind; for one that somebody wrote by hand; and where no
 * pack has the label, or several have it.
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
 * Whether a definition is one of the extension's, not somebody's own footnote under a label that a pack happens to have: it
 * has a mark, or names one of the sources.
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
