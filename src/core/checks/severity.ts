import { checkOf, defaultSeverities } from './all-checks';
import type { Finding, Severity } from './finding';
import type { SeveritySettings } from './severity-settings';

/** How much a code matters; `off` for one that no check gives. */
export function severityOf(code: string, settings: SeveritySettings = {}): Severity {
  return settings[code] ?? defaultSeverities.get(code) ?? 'off';
}

/** How much a finding matters: as its code, or less where its check is not so sure. */
export function findingSeverity({ facts }: Finding, settings: SeveritySettings = {}): Severity {
  return settings[facts.code] ?? checkOf(facts.code).milder?.(facts) ?? severityOf(facts.code);
}
