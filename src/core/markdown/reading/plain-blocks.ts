import type { BlockPlace } from '../block';

const gap = /\r?\n(?:[ \t]*\r?\n)+/g;

/** Returns the paragraphs of a plain text, in order: what blank lines part. */
export function plainPlaces(text: string): BlockPlace[] {
  const places: BlockPlace[] = [];
  const add = (start: number, end: number) => {
    if (start < end) places.push({ kind: 'paragraph', isQuoted: false, level: 0, start, end, group: start });
  };
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(gap)) {
    add(start, index);
    start = index + blank.length;
  }
  add(start, text.length);
  return places;
}
