import type { Mention, NameForm } from '../../../src/core/names';
import { findSlowly } from '../names/reference/find-slowly';

/** The mentions in prose, as the slow finder has them. */
export function namesIn(prose: string, forms: readonly NameForm[]): Mention[] {
  return findSlowly(prose, forms);
}
