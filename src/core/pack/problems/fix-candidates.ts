import { dateOf } from '../../dates';
import type { TextEdit } from '../../base/text-edit';
import { literalText, yamlText } from '../../yaml/scalar-text';
import type { YamlNode } from '../../yaml/tree';
import { quotedValue } from '../../yaml/written-value';
import { alternativeTo, attribution, mergedFields, weakAlias } from './fix-edits';
import { sourceWithoutHidden } from './hidden';
import { missingField } from './missing-field';
import type { Problem } from './problems';
import { nodeFor, swapEdits } from '../../yaml/yaml-edits';
import { spaceAfterColon, spacesFor, yamlFixes } from './yaml-fixes';

/** The facts of a fix; `describe-fix.ts` puts them into words. */
export type FixFacts =
  | { readonly kind: 'replace'; readonly with: string }
  | { readonly kind: 'quote' }
  | { readonly kind: 'space-comment' }
  | { readonly kind: 'spaces' }
  | { readonly kind: 'brackets' }
  | { readonly kind: 'space-after-colon' }
  | { readonly kind: 'escape-backslash' }
  | { readonly kind: 'remove-character' }
  | { readonly kind: 'close' }
  | { readonly kind: 'align' }
  | { readonly kind: 'own-key'; readonly key: string }
  | { readonly kind: 'add-field'; readonly field: string }
  | { readonly kind: 'rename-id'; readonly id: string }
  | { readonly kind: 'swap' }
  | { readonly kind: 'mark-pack'; readonly marking: string }
  | { readonly kind: 'weaken'; readonly form: string }
  | { readonly kind: 'attribute'; readonly to: string }
  | { readonly kind: 'show-all' }
  | { readonly kind: 'write-out' };

export interface Fix {
  readonly facts: FixFacts;
  /** The edits to the text in which the problem was found; none touches another. */
  readonly edits: readonly TextEdit[];
  /** The one to take without a second thought. */
  readonly preferred: boolean;
}

/**
 * The ways to be rid of a problem that need no knowledge but the text's, before any is proved (`fixes.ts`). Empty where only the
 * writer can know. Nothing is invented: what is missing becomes `TODO`.
 *
 * @param text the text that the problem was found in
 * @param root the document that was read from it
 * @param packId the id of the pack as it was read, which is its file's where the text gives none
 * @param all every problem of the text: some are put right together
 */
export function fixCandidates(
  problem: Problem,
  text: string,
  root: YamlNode | undefined,
  packId?: string,
  all: readonly Problem[] = [problem],
): Fix[] {
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
    case 'unknown-key':
      return [...suggested, ...ownKey(problem.key)];
    case 'duplicate-key':
      return ownKey(problem.key);
    case 'duplicate-id': {
      const id = alternativeTo(problem.id, text);
      return fix({ kind: 'rename-id', id }, replace(id), false);
    }
    case 'missing-field':
      return fix({ kind: 'add-field', field: problem.field }, missingField(problem, text, root, packId));
    case 'wrong-type': {
      // `name:Ann`, and nothing else
      if (problem.expected === 'map' && /^[\w-]+:\S/.test(own)) return spaceAfterColon(text, start);
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
    case 'hidden-character': {
      const shown = sourceWithoutHidden(own);
      return shown === own ? [] : fix({ kind: 'show-all' }, replace(shown));
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
      return yamlFixes(problem, text);
    default:
      return suggested;
  }

  /** Under a name that the text does not hold yet: a second `x-note` would be one too many again. */
  function ownKey(key: string): Fix[] {
    if (key.trim() === '' || /[\r\n]/.test(own)) return [];
    const name = text.includes(`x-${key}`) ? alternativeTo(`x-${key}`, text) : `x-${key}`;
    return fix({ kind: 'own-key', key: name }, replace(yamlText(name)), false);
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
        const quote = dateOf(value) === undefined ? fix({ kind: 'quote' }, replace(JSON.stringify(own))) : [];
        const hash = start + own.indexOf('#', value.length) + 1;
        const spaced = /\s/.test(text[hash] ?? '') ? undefined : { start: hash, end: hash, text: ' ' };
        const opened = /^\d+$/.test(text.slice(hash, end)) && quote.length > 0 ? undefined : spaced;
        return [...quote, ...fix({ kind: 'space-comment' }, opened, quote.length === 0)];
      }
      case 'comma':
        return fix({ kind: 'quote' }, quotedValue(text, start, true));
      case 'no-brackets':
        return fix({ kind: 'brackets' }, [
          { start, end: start, text: '[' },
          { start: end, end, text: ']' },
        ]);
      case 'odd-blank':
        return fix({ kind: 'spaces' }, all.filter(isOddBlank).map(spacesFor));
    }
  }
}

function isOddBlank(problem: Problem): boolean {
  return problem.code === 'yaml-misread' && problem.reason === 'odd-blank';
}
