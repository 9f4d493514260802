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
