import type { Fix } from '../../pack/problems/fixes';
import { spacesFor, yamlFixes } from '../../pack/problems/yaml-fixes';
import { literalText, yamlText } from '../../yaml/scalar-text';
import type { FrontMatterProblem } from './model';

/**
 * The ways to be rid of a problem that are at hand, what was most likely meant first. Empty where only the writer can know.
 *
 * @param frontMatter the note up to the end of its front matter
 */
export function frontMatterFixes(problem: FrontMatterProblem, frontMatter = ''): readonly Fix[] {
  const { start, end } = problem;
  const replace = (by: string, preferred: boolean): Fix => ({
    facts: { kind: 'replace', with: by },
    edits: [{ start, end, text: literalText(by) }],
    preferred,
  });
  const meant = 'suggestion' in problem ? problem.suggestion : undefined;
  const suggested = meant === undefined ? [] : [replace(meant, true)];
  switch (problem.code) {
    case 'front-matter-unknown-key': {
      const key = `x-${problem.key}`;
      return [
        ...suggested,
        { facts: { kind: 'own-key', key }, edits: [{ start, end, text: yamlText(key) }], preferred: false },
      ];
    }
    case 'front-matter-wrong-value': {
      const allowed = problem.expected === 'choice' ? problem.allowed : [];
      return [...suggested, ...allowed.filter((one) => one !== meant).map((one) => replace(one, false))];
    }
    case 'front-matter-syntax': {
      const { kind, what } = problem;
      if (kind === 'odd-blank')
        return [{ facts: { kind: 'spaces' }, edits: [spacesFor(problem)], preferred: true }];
      const syntax = { code: 'yaml-syntax' as const, kind, ...(what !== undefined && { what }), start, end };
      return yamlFixes(syntax, frontMatter).slice(0, 1);
    }
    default:
      return suggested;
  }
}
