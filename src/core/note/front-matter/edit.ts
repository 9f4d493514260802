import type { TextEdit } from '../../base/text-edit';
import { parseYaml } from '../../yaml/parse';
import { literalText, wellFormed, yamlText } from '../../yaml/scalar-text';
import { YamlPage, at } from '../../yaml/yaml-page';
import { frontMatterOf } from '../../markdown/front-matter';
import { frontMatterEnd } from '../../markdown/front-matter-end';
import { FrontMatterWriter, blockLines } from './writer';
import { type Said, saidIn, withValue } from './entries';

/** The path of a value under `briefing:`; `distinct` gets one more spelling each time. */
export type FrontMatterPath =
  readonly [key: 'asOf' | 'marking' | 'scale' | 'distinct'] | readonly [key: 'omit' | 'names', id: string];

/**
 * Returns the edit that sets a value in a note's front matter, which is created if there is none. Comments, order and
 * style stay unchanged. The result is parsed again: it has the new value, and everything else is the same.
 *
 * @param eol ends the lines that are added
 * @returns `undefined` if no known edit does that, or if the front matter is too long to be read or is not YAML
 */
export function frontMatterEdit(
  text: string,
  path: FrontMatterPath,
  value: string,
  eol: '\n' | '\r\n',
): TextEdit | undefined {
  const frontMatter = frontMatterOf(text);
  if (frontMatter === undefined && (frontMatterEnd(text) > 0 || /^\uFEFF?\+\+\+/.test(text)))
    return undefined;
  const before = read(text);
  // An edit of broken YAML could neither be read again nor be taken back.
  if (before.faults !== '') return undefined;
  const meant = wellFormed(value);
  const wanted = withValue(before.said, ['briefing', ...path], meant, path[0] === 'distinct');
  // The list has the spelling already.
  if (wanted === before.said) return at(0, '');
  const own =
    path[0] === 'asOf'
      ? literalText(meant)
      : path[0] === 'distinct'
        ? `[${yamlText(meant)}]`
        : yamlText(meant);
  const choices =
    frontMatter === undefined
      ? [newFrontMatter(text, path, own, eol)]
      : editsWithin(text, frontMatter, path, own, eol);
  return choices.find((edit) => {
    const after = read(text.slice(0, edit.start) + edit.text + text.slice(edit.end));
    return after.faults === '' && isSame(after.said, wanted);
  });
}

function editsWithin(
  text: string,
  frontMatter: string,
  path: FrontMatterPath,
  value: string,
  eol: string,
): TextEdit[] {
  const offset = text.indexOf('\n') + 1;
  const writer = new FrontMatterWriter(frontMatter, new YamlPage(frontMatter, eol));
  return writer
    .edits(parseYaml(frontMatter).root, path, value)
    .map(({ start, end, text: words }) => ({ start: offset + start, end: offset + end, text: words }));
}

function newFrontMatter(text: string, path: FrontMatterPath, value: string, eol: string): TextEdit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  // `takeBackEdit` removes one blank line with it.
  const isAlone = start === text.length;
  const lines = ['---', ...blockLines(['briefing', ...path], value), '---', ...(isAlone ? [] : [''])];
  return at(start, lines.map((line) => line + eol).join(''));
}

/** Returns the content of the front matter, including keys of other programs. */
function read(text: string): { readonly said: Said; readonly faults: string } {
  const frontMatter = frontMatterOf(text);
  if (frontMatter === undefined) return { said: null, faults: '' };
  const { root, faults } = parseYaml(frontMatter);
  return { said: saidIn(root), faults: faults.map(({ kind, what }) => `${kind} ${what ?? ''}`).join('\n') };
}

function isSame(one: Said, other: Said): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
