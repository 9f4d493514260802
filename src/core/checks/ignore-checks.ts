import { defineCheck } from './check';
import { ignoresIn } from './ignores';

interface IgnoreFacts {
  readonly code: 'ignore-incomplete';
  readonly lacks: 'code' | 'reason';
}

/** `<!-- briefing-ignore: … -->` without a code or a reason. */
export const ignoreChecks = defineCheck<IgnoreFacts>({
  codes: { 'ignore-incomplete': 'warning' },
  *note(note) {
    for (const { start, end, codes, reason } of ignoresIn(note)) {
      const lacks = codes.length === 0 ? 'code' : reason === '' ? 'reason' : undefined;
      if (lacks) yield { start, end, facts: { code: 'ignore-incomplete', lacks } };
    }
  },
  describe: ({ lacks }, l10n) =>
    lacks === 'code'
      ? l10n.t('This silences nothing: name the code, as in “briefing-ignore: undated as quoted”.')
      : l10n.t('This silences nothing without a reason: write one behind the code.'),
});
