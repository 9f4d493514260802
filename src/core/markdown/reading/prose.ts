import type { Mark } from './marks';
import { noteNodes } from '../markdown';

/** Marks that are prose all the same. */
const shown = new Set(['Entity', 'HardBreak']);

/** A block's text with a space for each character that is no prose. @param marks in order */
export function proseIn(text: string, marks: readonly Mark[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of silentIn(text, marks)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    result += text.slice(done, from) + ' '.repeat(end - from);
    done = end;
  }
  return (result + text.slice(done)).replace(/[\n\r\t]/g, ' ');
}

/**
 * Pandoc's citations are no prose with all that stands in their brackets: "[see @report, p. 3; @other, ch. 4]",
 * "@report [p. 33]".
 */
function silentIn(text: string, marks: readonly Mark[]): { readonly start: number; readonly end: number }[] {
  let keyEnd = -2;
  let opened: Mark | undefined;
  return marks.flatMap((mark) => {
    const { name, start, end } = mark;
    if (shown.has(name)) return [];
    if (name === 'Escape') return isEscape(text, mark) ? [{ start, end: start + 1 }] : [];
    if (name === noteNodes.key) {
      keyEnd = end;
      return [{ start: text[start - 1] === '-' ? start - 1 : start, end }];
    }
    if (name !== 'Bracket') return [mark];
    if (text[start] === '[') opened = start === keyEnd || start === keyEnd + 1 ? mark : undefined;
    return opened && text[start] === ']' ? [{ start: opened.start, end }] : [mark];
  });
}

/** A backslash before a mark of ASCII takes its meaning; before any other character it is one itself. */
export function isEscape(text: string, { start }: Mark): boolean {
  return text.charCodeAt(start + 1) < 0x80;
}
