import assert from 'node:assert/strict';
import type { TextFormat } from '../../../src/core/base/text-format';
import { proseForNames } from '../../../src/core/markdown/prose-for-names';
import { createNameFinder, type Mention, type NameDictionary, type NameForm } from '../../../src/core/names';

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

/** The mentions in a text of the format. */
export function findIn(finder: NameDictionary, text: string, format: TextFormat): Mention[] {
  return finder.find(proseForNames(text, format));
}

/** One test per text: what is in brackets is found, and nothing else. */
export function finds(forms: readonly NameForm[], format: TextFormat, texts: readonly string[]): void {
  const finder = createNameFinder(forms);
  for (const expected of texts) {
    const text = expected.replaceAll(/[⟦⟧]/g, '');
    it(JSON.stringify(expected), () => {
      assert.equal(bracket(text, findIn(finder, text, format)), expected);
    });
  }
}
