import type { Span } from '../base/span';

/** Returns `true` if the text is a slug (`[a-z0-9]+(-[a-z0-9]+)*`): fit to be an id and a footnote label. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The slug nearest to the text, without its diacritics; `undefined` where nothing is left of it. */
export function toSlug(text: string): string | undefined {
  const slug = text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug || undefined;
}

/** The two ids of `pack/record`; `undefined` for what is no two slugs with a slash between. */
export function qualifiedId(text: string): { readonly pack: string; readonly id: string } | undefined {
  const [pack = '', id = '', ...rest] = text.split('/');
  return rest.length === 0 && isSlug(pack) && isSlug(id) ? { pack, id } : undefined;
}

export function isWikidataId(text: string): boolean {
  return /^Q[1-9]\d*$/.test(text);
}

const packEnding = /\.briefing\.ya?ml$/;

/** Returns `true` if the file's name is that of a pack. */
export function isPackPath(path: string): boolean {
  return packEnding.test(path);
}

/** The id of a pack that names none of its own, from its file's path: `packs/Harbour 1.briefing.yaml` is `harbour-1`. */
export function idFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(packEnding, '');
  return toSlug(name) ?? 'pack';
}

/** Returns the span of the pack's own id in its text; an empty span at the beginning of the text if it has none. */
export function placeOfPackId(text: string): Span {
  const match = /^(id[ \t]*:[ \t]*)[^\s#]+/m.exec(text);
  if (!match) return { start: 0, end: 0 };
  const { 0: line, 1: key = '', index } = match;
  return { start: index + key.length, end: index + line.length };
}
