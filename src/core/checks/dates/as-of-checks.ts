import { type Check, defineCheck } from '../check';
import { asOfFix } from './as-of-fix';

interface AsOfFacts {
  readonly code: 'note-as-of';
}

/** A briefing note without an information cut-off. */
export const asOfChecks: Check = defineCheck<AsOfFacts>({
  codes: { 'note-as-of': 'hint' },
  *note({ text, frontMatter }) {
    // A cut-off that cannot be read is already reported.
    const isBeingWritten = frontMatter.problems.some(
      (problem) => problem.code === 'front-matter-syntax' || ('key' in problem && problem.key === 'asOf'),
    );
    if (frontMatter.asOf || isBeingWritten) return;
    const key = frontMatter.exists ? /^briefing(?=[ \t]*:)/m.exec(text.slice(0, frontMatter.end)) : null;
    const start = key?.index ?? frontMatter.end + (/^\s*/.exec(text.slice(frontMatter.end))?.[0].length ?? 0);
    const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
    const end = start + (key?.[0] ?? line).length;
    yield { start, end, facts: { code: 'note-as-of' } };
  },
  describe: (_, l10n) =>
    l10n.t('The note does not say up to when it knows: give “asOf” under “briefing” in its front matter.'),
  fixes: (_, note, __, l10n) => asOfFix(note, l10n, true),
});
