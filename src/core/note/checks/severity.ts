import { defaultSeverities } from './all-checks';
import type { Severity } from './finding';
import type { SeveritySettings } from './severity-settings';

/** How much a code matters; `off` for one that no check gives. */
export function severityOf(code: string, settings: SeveritySettings = {}): Severity {
  return settings[code] ?? defaultSeverities.get(code) ?? 'off';
}
