import type { OpenEditor } from '../../host/ui.js';
import { eventually } from './eventually.js';

/** The words in the note that have the colour. */
export function colored(ui: OpenEditor, color: string): Promise<string[]> {
  return ui.page.evaluate(
    (wanted) =>
      Array.from(
        document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line > span > span'),
      )
        .filter((span) => getComputedStyle(span).color === wanted)
        .map((span) => span.textContent.replaceAll('\u00a0', ' ')),
    color,
  );
}

/** The words in the note that have a dotted line below them, which the editor draws in a layer of its own. */
export function underlined(ui: OpenEditor): Promise<string[]> {
  return ui.page.evaluate(() => {
    const editor = '.editor-group-container.active .monaco-editor';
    const isOver = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
      left <= x && x <= right && top <= y && y <= bottom;
    const boxes = Array.from(document.querySelectorAll(`${editor} .view-overlays .cdr`))
      .filter((box) => getComputedStyle(box).borderBottomStyle === 'dotted')
      .map((box) => box.getBoundingClientRect())
      .sort((a, b) => a.top - b.top || a.left - b.left);
    const words = boxes.map(() => '');
    for (const line of document.querySelectorAll(`${editor} .view-line`)) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          const index = boxes.findIndex((box) => isOver(box, x + width / 2, y + height / 2));
          if (index >= 0) words[index] = (words[index] ?? '') + text.charAt(at).replace('\u00a0', ' ');
        }
      }
    }
    return words;
  });
}

/** Waits until the words that are shown in a way are those wanted. */
export async function waitForWords(shown: () => Promise<string[]>, wanted: readonly string[]): Promise<void> {
  let last: string[] = [];
  await eventually(wanted.join('|'), async () => {
    last = await shown();
    return last.join('|') === wanted.join('|') || undefined;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)} There is ${last.join('|')}`);
  });
}
