import { defineCheck } from '../check';

interface UnsupportedFacts {
  readonly code: 'figure-unsupported' | 'date-unsupported';
  readonly said: string;
}

/** A number or a date that is in no record that its sentence cites, and that does not follow from them. */
export const unsupportedChecks = defineCheck<UnsupportedFacts>({
  codes: { 'figure-unsupported': 'information', 'date-unsupported': 'information' },
  describe: ({ said }, l10n) => l10n.t('“{0}” is in no record that this sentence cites.', said),
});
