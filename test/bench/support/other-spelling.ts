/** A name as others write it: without diacritics, with another apostrophe or none, in capitals, broken over lines. */
export function spelledOtherwise(name: string, random: () => number): string {
  const kind = random();
  if (kind < 0.5) return name;
  if (kind < 0.6) return name.toUpperCase();
  if (kind < 0.7) return name.replace(' ', '\n');
  if (kind < 0.85) return name.replaceAll('ʼ', '’').replaceAll('é', 'e');
  return name.replaceAll('ʼ', '').replaceAll('-', '–');
}
