import { withoutEnd } from '../base/trimmed';

/** Words in quotation marks, and where; offsets are those of the words, without the marks. */
export interface Quotation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const openings = '“„«"‟';
/** A longer stretch between two marks has lost one of them. */
const maxLength = 2_000;

/** The quotations in a paragraph; a closing mark may stand wrong way round, and with a space before it. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let opened: { at: number; mark: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (!/[“”„«»"‟]/.test(mark)) continue;
    if (!opened) {
      if (openings.includes(mark) || (mark === '»' && /\S/.test(text[at + 1] ?? ''))) opened = { at, mark };
      continue;
    }
    // “them “. is badly closed; “he said “no” to it” has words inside.
    const isOpeningAgain =
      mark === opened.mark &&
      mark !== '"' &&
      /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') &&
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
    if (isOpeningAgain) {
      opened = { at, mark };
      continue;
    }
    push(found, text, opened.at + 1, at);
    opened = undefined;
  }
  return found;
}

function push(found: Quotation[], text: string, from: number, to: number): void {
  if (to - from > maxLength) return;
  const inside = text.slice(from, to);
  const words = withoutEnd(inside.trim(), /[,.;]/);
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const start = from + inside.indexOf(words);
  found.push({ text: words, start, end: to });
}
