import assert from 'node:assert/strict';
import { createNameFinder, type Mention, type NameForm, type TextFormat } from '../../../src/core/names';

/** Forms that stand for themselves. */
export function named(...forms: string[]): NameForm[] {
  return forms.map((form) => ({ form, entity: form }));
}

/** The text with every mention in brackets. */
export function bracket(text: string, mentions: readonly Mention[]): string {
  let marked = '';
  let done = 0;
  for (const { start, end } of mentions) {
    marked += `${text.slice(done, start)}⟦${text.slice(start, end)}⟧`;
    done = end;
  }
  return marked + text.slice(done);
}

/** One test per text: what is in brackets is found, and nothing else. `at` must agree with `find` at every offset. */
export function finds(forms: readonly NameForm[], format: TextFormat, texts: readonly string[]): void {
  const finder = createNameFinder(forms);
  for (const expected of texts) {
    const text = expected.replaceAll(/[⟦⟧]/g, '');
    it(JSON.stringify(expected), () => {
      const mentions = finder.find(text, format);
      assert.equal(bracket(text, mentions), expected);
      for (let offset = 0; offset <= text.length; offset++) {
        const holds = mentions.findLast(({ start, end }) => start <= offset && offset <= end);
        assert.deepEqual(finder.at(text, offset, format), holds, `at ${offset}`);
      }
    });
  }
}
