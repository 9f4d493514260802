import { parseEdtf } from '../dates';
import type { TextEdit } from '../text-edit';
import { literalText, yamlText } from '../yaml/scalar-text';
import type { YamlNode } from '../yaml/tree';
import { alternativeTo, attribution, mergedFields, weakAlias } from './fix-edits';
import type { Problem } from './problems';
import { fieldEdit, nodeFor, swapEdits } from './yaml-edits';

/** What a fix does, as data: `describe-fix.ts` makes the words of it. */
export type FixFacts =
  | { readonly kind: 'replace'; readonly with: string }
  | { readonly kind: 'quote' }
  | { readonly kind: 'space-comment' }
  | { readonly kind: 'own-key'; readonly key: string }
  | { readonly kind: 'add-field'; readonly field: string }
  | { readonly kind: 'rename-id'; readonly id: string }
  | { readonly kind: 'swap' }
  | { readonly kind: 'mark-pack'; readonly marking: string }
  | { readonly kind: 'weaken'; readonly form: string }
  | { readonly kind: 'attribute'; readonly to: string }
  | { readonly kind: 'write-out' };

export interface Fix {
  readonly facts: FixFacts;
  /** Of the text that the problem was found in; none touches another. */
  readonly edits: readonly TextEdit[];
  /** The one to take without a second thought. */
  readonly preferred: boolean;
}

/**
 * The ways to be rid of a problem that need no knowledge but the text's: after any of them the problem is gone. Empty where
 * only the writer can know. Nothing is invented: what is missing becomes `TODO`.
 *
 * @param text what the problem was found in
 * @param root the document that was read from it
 * @param packId the id of the pack as it was read, which is its file's where the text gives none
 */
export function fixesFor(problem: Problem, text: string, root: YamlNode | undefined, packId?: string): Fix[] {
  const { start, end } = problem;
  const own = text.slice(start, end);
  const replace = (by: string): TextEdit => ({ start, end, text: by });
  const fix = (
    facts: FixFacts,
    edits: TextEdit | readonly TextEdit[] | undefined,
    preferred = true,
  ): Fix[] => (edits === undefined ? [] : [{ facts, edits: 'start' in edits ? [edits] : edits, preferred }]);
  const suggested =
    'suggestion' in problem
      ? fix({ kind: 'replace', with: problem.suggestion }, replace(literalText(problem.suggestion)))
      : [];
  switch (problem.code) {
    case 'unknown-source':
    case 'unknown-passage': {
      const { suggestion } = problem;
      if (suggestion === undefined) return [];
      const wrong = problem.code === 'unknown-source' ? problem.id : problem.passage;
      const at = problem.code === 'unknown-source' ? own.indexOf(wrong) : own.lastIndexOf(wrong);
      if (at < 0) return [];
      // `dayfr:2` is meant as a citation whole; else only its faulty half goes.
      const edit = { start: start + at, end: start + at + wrong.length, text: suggestion };
      return fix({ kind: 'replace', with: suggestion }, edit);
    }
    case 'unknown-key': {
      const key = `x-${problem.key}`;
      const keep = problem.key.trim() === '' ? undefined : replace(yamlText(key));
      return [...suggested, ...fix({ kind: 'own-key', key }, keep, false)];
    }
    case 'duplicate-key': {
      const key = `x-${problem.key}`;
      return fix({ kind: 'own-key', key }, replace(yamlText(key)), false);
    }
    case 'duplicate-id': {
      const id = alternativeTo(problem.id, text);
      return fix({ kind: 'rename-id', id }, replace(id), false);
    }
    case 'missing-field':
      return fix({ kind: 'add-field', field: problem.field }, missingField(problem, text, root, packId));
    case 'wrong-type': {
      const isWord = problem.found === 'number' || problem.found === 'true or false';
      const quoted = problem.expected === 'text' && isWord && !own.startsWith('*');
      return quoted ? fix({ kind: 'quote' }, replace(JSON.stringify(own))) : suggested;
    }
    case 'format-version':
      return fix(
        { kind: 'replace', with: String(problem.expected) },
        replace(String(problem.expected)),
        false,
      );
    case 'point-swapped': {
      const node = nodeFor(root, problem);
      const [one, other] = node?.kind === 'list' ? node.items : [];
      return one && other ? fix({ kind: 'swap' }, swapEdits(text, one, other)) : [];
    }
    case 'until-before-since':
    case 'figure-range-reversed': {
      const { first } = problem;
      const inOrder = first.start < start ? [first, problem] : [problem, first];
      const [one, other] = inOrder;
      const preferred = problem.code === 'figure-range-reversed';
      return one && other ? fix({ kind: 'swap' }, swapEdits(text, one, other), preferred) : [];
    }
    case 'marking-exceeds-pack': {
      const { marking, first } = problem;
      return fix(
        { kind: 'mark-pack', marking },
        { start: first.start, end: first.end, text: marking },
        false,
      );
    }
    case 'alias-shared':
      return fix({ kind: 'weaken', form: problem.form }, weakAlias(text, root, problem), false);
    case 'summary-unhedged': {
      const attributed = attribution(text, root, problem);
      return attributed ? fix({ kind: 'attribute', to: attributed.to }, attributed.edit, false) : [];
    }
    case 'yaml-misread':
      return misreadFixes(problem);
    case 'yaml-syntax':
      return fix({ kind: 'quote' }, quotedLine(text, start));
    default:
      return suggested;
  }

  function misreadFixes({ reason, value }: Extract<Problem, { code: 'yaml-misread' }>): Fix[] {
    switch (reason) {
      case 'base-60':
      case 'yes-or-no':
      case 'null':
        return fix({ kind: 'quote' }, replace(JSON.stringify(value)));
      case 'leading-zero': {
        const number = value.replace(/^([-+]?)0+(?=\d)/, '$1');
        return fix({ kind: 'replace', with: number }, replace(number));
      }
      case 'merge-key':
        return fix({ kind: 'write-out' }, mergedFields(text, root, problem));
      case 'comment': {
        if (suggested.length > 0) return suggested;
        const quote = 'code' in parseEdtf(value) ? fix({ kind: 'quote' }, replace(JSON.stringify(own))) : [];
        const hash = start + own.indexOf('#', value.length) + 1;
        const spaced = /\s/.test(text[hash] ?? '') ? undefined : { start: hash, end: hash, text: ' ' };
        const opened = /^\d+$/.test(text.slice(hash, end)) && quote.length > 0 ? undefined : spaced;
        return [...quote, ...fix({ kind: 'space-comment' }, opened, quote.length === 0)];
      }
    }
  }
}

/** The fields that can be written without knowing more. */
function missingField(
  problem: Extract<Problem, { code: 'missing-field' }>,
  text: string,
  root: YamlNode | undefined,
  packId: string | undefined,
): TextEdit | undefined {
  const { field } = problem;
  const isHead =
    problem.record === 'pack' && root?.kind === 'map' && root.entries[0]?.key.start === problem.start;
  const known = { briefing: '1', id: packId }[field];
  if (isHead && known !== undefined) return fieldEdit(text, root, field, known);
  if (!['title', 'name', 'gist', 'summary', 'form', 'measure', 'text'].includes(field)) return undefined;
  const node = isHead ? root : nodeFor(root, problem);
  if (node?.kind === 'map') return fieldEdit(text, node, field, 'TODO');
  if (node?.kind !== 'scalar' || node.value !== null) return undefined;
  // `hill:` with nothing behind it yet.
  const colon = text.indexOf(':', problem.end) + 1;
  return colon > 0 && node.start === node.end
    ? { start: colon, end: colon, text: ` {${field}: TODO}` }
    : undefined;
}

/** `title: Syria: the offensive`, `name: @home`: the rest of the line in quotation marks, where it begins at the fault. */
function quotedLine(text: string, start: number): TextEdit | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = /^.*/.exec(text.slice(lineStart))?.[0] ?? '';
  const match = /^(\s*(?:- )?[\w-]+: +)((?![{["'|>&*!])\S.*)$/.exec(line);
  const [, before = '', rest = ''] = match ?? [];
  const comment = rest.search(/\s#/);
  const value = rest.slice(0, comment < 0 ? undefined : comment).trimEnd();
  const isReserved = /^[@`%]/.test(value);
  if (!match || lineStart + before.length !== start || !(isReserved || value.includes(': ')))
    return undefined;
  return { start, end: start + value.length, text: JSON.stringify(value) };
}
