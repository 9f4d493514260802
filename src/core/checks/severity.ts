import { checkOf, defaultSeverities } from './all-checks';
import type { Finding, Severity } from './finding';
import type { SeveritySettings } from './severity-settings';

/** Returns the severity of a code; `off` for one that no check reports. */
export function severityOf(code: string, settings: SeveritySettings = {}): Severity {
  return settings[code] ?? defaultSeverities.get(code) ?? 'off';
}

/** Returns the severity of a finding: that of its code, or a milder one if its check is less certain. */
export function findingSeverity({ facts }: Finding, settings: SeveritySettings = {}): Severity {
  return settings[facts.code] ?? checkOf(facts.code).milder?.(facts) ?? severityOf(facts.code);
}
