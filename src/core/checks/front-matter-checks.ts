import { describeFix } from '../pack/problems/describe-fix';
import { describeFrontMatterProblem } from '../note/front-matter/describe-problem';
import { frontMatterProblems } from '../note/front-matter/library-problems';
import { frontMatterFixes } from '../note/front-matter/fixes';
import type { FrontMatterProblem } from '../note/front-matter/model';
import { type Check, defineCheck } from './check';
import { absentRecords } from './citations/absent-packs';

/** Problems of a note's front matter, as its reader reports them. */
export const frontMatterChecks: Check = defineCheck<FrontMatterProblem>({
  codes: {
    'front-matter-syntax': 'error',
    'front-matter-unknown-key': 'warning',
    'front-matter-wrong-value': 'error',
    'front-matter-unknown-pack': 'warning',
    'front-matter-unknown-record': 'warning',
    'front-matter-unknown-name': 'warning',
  },
  *note(note, context) {
    const { frontMatter, cited, library } = note;
    const isCiting = [...cited.values()].some((records) => records.length > 0);
    // Absent packs are reported once per note, with the records cited from them.
    const absent = absentRecords(note, context).packs;
    for (const problem of frontMatterProblems(frontMatter, library)) {
      const isAbsent = problem.code === 'front-matter-unknown-pack' && absent.includes(problem.id);
      if (isAbsent && problem.suggestion === undefined) continue;
      // “briefing: weekly” may belong to another program.
      const isAnothers =
        problem.code === 'front-matter-wrong-value' && problem.key === 'briefing' && !isCiting;
      if (!isAnothers) yield { start: problem.start, end: problem.end, facts: problem };
    }
  },
  describe: describeFrontMatterProblem,
  fixes: ({ facts, start, end }, { text, frontMatter }, _context, l10n) =>
    frontMatterFixes({ ...facts, start, end }, text.slice(0, frontMatter.end)).map(
      ({ facts: fix, edits, preferred }) => ({
        title: describeFix(fix, l10n),
        edits,
        preferred,
      }),
    ),
});
