import type { Localizer } from '../pack/problems/describe-problem';
import { definitionChecks } from './citations/definitions';
import { changedChecks } from './citations/record-changed';
import { notLoadedChecks } from './citations/pack-not-loaded';
import { unknownChecks } from './citations/unknown';
import type { Check } from './check';
import type { Finding, Severity } from './finding';
import { ignoreChecks } from './ignore-checks';
import { languageChecks } from './language-checks';
import { frontMatterChecks } from './front-matter-checks';
import { claimChecks } from './records/claim-as-fact';
import { claimMisattributedChecks } from './records/claim-misattributed';
import { denialChecks } from './records/denial-missing';
import { dateChecks } from './records/date-mismatch';
import { figureChecks } from './records/figure-mismatch';
import { plannedChecks } from './records/planned-as-done';
import { quoteChecks } from './records/quotes';
import { retractedChecks } from './records/record-retracted';
import { scopeChecks } from './records/scope';
import { unsourcedChecks } from './records/unsourced';
import { unsupportedChecks } from './records/unsupported';

/** Checks that compare a sentence with the records that it cites. */
const recordChecks: readonly Check[] = [
  unknownChecks,
  notLoadedChecks,
  definitionChecks,
  changedChecks,
  retractedChecks,
  claimChecks,
  claimMisattributedChecks,
  denialChecks,
  figureChecks,
  dateChecks,
  unsupportedChecks,
  plannedChecks,
  quoteChecks,
  scopeChecks,
  unsourcedChecks,
];

/** Every check, in the order of the README's table. */
export const allChecks: readonly Check[] = [
  ...recordChecks,
  ...languageChecks,
  frontMatterChecks,
  ignoreChecks,
];

const byCode = new Map(allChecks.flatMap((check) => Object.keys(check.codes).map((code) => [code, check])));

/** Every code with its default severity, in the order of the checks. */
export const defaultSeverities: ReadonlyMap<string, Severity> = new Map(
  allChecks.flatMap(({ codes }) => Object.entries<Severity>(codes)),
);

/** Returns the check that reports the code. @throws Error for a code that no check reports */
export function checkOf(code: string): Check {
  const check = byCode.get(code);
  if (!check) throw new Error(`no check gives ${code}`);
  return check;
}

/** Returns the message for the user: what is wrong and what to do about it. */
export function describeFinding({ facts }: Finding, l10n: Localizer): string {
  return checkOf(facts.code).describe(facts, l10n);
}

/** Returns whether the finding marks something that can be removed. */
export function isSuperfluous({ facts: { code } }: Finding): boolean {
  return checkOf(code).superfluous?.includes(code) ?? false;
}
