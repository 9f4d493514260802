import { type Check, defineCheck } from '../check';
import { lookalikesIn } from './lookalikes';
import type { NameFacts } from './name-facts';
import { nameFixes } from './name-fixes';
import { writtenNames } from './written-names';

type VariantFacts = Extract<NameFacts, { code: 'name-variant' }>;

/** Spellings where the packs print another one. */
export const variantChecks: Check = defineCheck<VariantFacts>({
  codes: { 'name-variant': 'warning' },
  *block(view, context) {
    for (const { start, end, id, forms, written, role, isJudged } of writtenNames(view, context)) {
      if (role !== 'variant' || !isJudged) continue;
      // Where a longer spelling is asked about, its part is not.
      if (lookalikesIn(view, context).some((one) => one.start < end && start < one.end)) continue;
      const form = forms.replacementFor(written, true);
      yield { start, end, facts: { code: 'name-variant', id, written, form } };
    }
  },
  describe: ({ written, form }, l10n) =>
    l10n.t('The packs print “{1}”, not “{0}”: write that, or keep this form in this note.', written, form),
  fixes: nameFixes,
});
