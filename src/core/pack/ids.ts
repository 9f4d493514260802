/** Whether the text is a slug (`[a-z0-9]+(-[a-z0-9]+)*`): fit to be an id and a footnote label. */
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

/** The id of a pack that names none of its own, from its file's path: `packs/Harbour 1.briefing.yaml` is `harbour-1`. */
export function idFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.briefing\.ya?ml$/, '');
  return toSlug(name) ?? 'pack';
}
