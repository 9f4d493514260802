import type { TextEdit } from '../../base/text-edit';
import type { YamlNode } from '../../yaml/tree';
import { YamlPage } from '../../yaml/yaml-page';
import { isEmpty } from '../field-nodes';
import type { Span } from '../../base/span';
import type { Problem } from './problems';
import { fieldEdit, nodeFor, valueEdit } from '../../yaml/yaml-edits';

type MissingField = Extract<Problem, { code: 'missing-field' }>;

const texts: ReadonlySet<string> = new Set(['title', 'name', 'gist', 'summary', 'form', 'measure', 'text']);

/**
 * Writes a field that can be written without knowing more.
 *
 * @param packId the id of the pack as it was read
 */
export function missingField(
  problem: MissingField,
  text: string,
  root: YamlNode | undefined,
  packId: string | undefined,
): TextEdit | undefined {
  const { field } = problem;
  const isHead =
    problem.record === 'pack' && root?.kind === 'map' && root.entries[0]?.key.start === problem.start;
  const known = { briefing: '1', id: packId }[field];
  if (isHead && known !== undefined) return fieldEdit(text, root, field, known);
  if (!texts.has(field)) return undefined;
  const node = isHead ? root : nodeFor(root, problem);
  if (node?.kind === 'map') return fieldEdit(text, node, field, 'TODO');
  // `hill:` with nothing after it yet.
  return node && isEmpty(node) && !hasLinesBelow(text, problem)
    ? valueEdit(text, problem.end, node, `{${field}: TODO}`)
    : undefined;
}

/**
 * Returns `true` if lines that are indented further follow and no reader counts them to the key, such as lines that
 * begin with tabs.
 */
function hasLinesBelow(text: string, { start, end }: Span): boolean {
  const next = /[^\n]*\n(?:[^\S\n]*(?:#[^\n]*)?\n)*([^\S\n]*)[^\s#]/y;
  next.lastIndex = end;
  const [, indentation = ''] = next.exec(text) ?? [];
  return indentation.includes('\t') || indentation.length > new YamlPage(text).column(start);
}
