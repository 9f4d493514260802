import { defineCheck } from '../check';

interface MisattributedClaimFacts {
  readonly code: 'claim-misattributed';
  /** The name in the sentence. */
  readonly named: string;
  /** The source according to the record. */
  readonly source: string;
  readonly title: string;
}

/** A sentence that names somebody else as the source than the cited record does. */
export const claimMisattributedChecks = defineCheck<MisattributedClaimFacts>({
  codes: { 'claim-misattributed': 'warning' },
  describe: ({ named, source, title }, l10n) =>
    l10n.t('The cited record (“{0}”) is according to {1}, not {2}.', title, source, named),
});
