import { describeFix } from '../pack/describe-fix';
import { describeMatterProblem } from '../note/front-matter/describe-problem';
import { matterProblems } from '../note/front-matter/library-problems';
import { matterFixes } from '../note/front-matter/fixes';
import type { MatterProblem } from '../note/front-matter/model';
import { type Check, defineCheck } from './check';
import { absentRecords } from './citations/absent-packs';

/** What is wrong with a note's front matter, as its reader tells it. */
export const matterChecks: Check = defineCheck<MatterProblem>({
  codes: {
    'matter-syntax': 'error',
    'matter-unknown-key': 'warning',
    'matter-wrong-value': 'error',
    'matter-unknown-pack': 'warning',
    'matter-unknown-record': 'warning',
    'matter-unknown-name': 'warning',
  },
  *note(note, context) {
    const { matter, cited, library } = note;
    const isCiting = [...cited.values()].some((records) => records.length > 0);
    // Told once for the note, with what it cites of them.
    const absent = absentRecords(note, context).packs;
    for (const problem of matterProblems(matter, library)) {
      const isAbsent = problem.code === 'matter-unknown-pack' && absent.includes(problem.id);
      if (isAbsent && problem.suggestion === undefined) continue;
      // “briefing: weekly” may be another program's.
      const isAnothers = problem.code === 'matter-wrong-value' && problem.key === 'briefing' && !isCiting;
      if (!isAnothers) yield { start: problem.start, end: problem.end, facts: problem };
    }
  },
  describe: describeMatterProblem,
  fixes: ({ facts }, _note, _context, l10n) =>
    matterFixes(facts).map(({ facts: fix, edits, preferred }) => ({
      title: describeFix(fix, l10n),
      edits,
      preferred,
    })),
});
