import type { LibraryEntity } from '../../library';
import { foldTwin } from '../../base/twin';
import type { AliasType } from '../../pack/model';
import { oneLine } from '../../render/escape';

/** A form in which an actor or place can be written. */
export interface OfferedForm {
  readonly form: string;
  /** The type of the form in the packs; `typed` if it is in none. */
  readonly kind: 'printed' | 'short' | AliasType | 'alias' | 'typed';
  readonly lang?: string;
}

/** Returns the forms in the packs, the printed one first; weak forms are excluded. */
export function offeredForms({ name, short, forms }: LibraryEntity): OfferedForm[] {
  const offered: OfferedForm[] = [{ form: name, kind: 'printed' }];
  if (short !== name) offered.push({ form: short, kind: 'short' });
  for (const { form, type = 'alias', lang, weak } of forms)
    if (!weak && form !== short) offered.push({ form, kind: type, ...(lang !== undefined && { lang }) });
  return offered;
}

/**
 * Returns the forms that match the typed text, in any spelling, and after them the typed text itself if it is not one
 * of them.
 */
export function fittingForms(offered: readonly OfferedForm[], typed: string): OfferedForm[] {
  const form = oneLine(typed);
  if (form === '') return [...offered];
  const key = foldTwin(form);
  const exact = offered.filter((one) => one.form === form);
  const fitting = offered.filter((one) => one.form !== form && foldTwin(one.form).includes(key));
  return [...exact, ...fitting, ...(exact.length === 0 ? [{ form, kind: 'typed' as const }] : [])];
}
