import type { LibraryEntity } from '../../library';
import { foldTwin } from '../../base/twin';
import type { AliasType } from '../../pack/model';
import { oneLine } from '../../render/escape';

/** A form in which an actor or place can be written. */
export interface OfferedForm {
  readonly form: string;
  /** What the packs say of it; `typed` for what they do not have. */
  readonly kind: 'printed' | 'short' | AliasType | 'alias' | 'typed';
  readonly lang?: string;
}

/** The forms of the packs, the printed one first; without those by which nobody would be recognised. */
export function offeredForms({ name, short, forms }: LibraryEntity): OfferedForm[] {
  const offered: OfferedForm[] = [{ form: name, kind: 'printed' }];
  if (short !== name) offered.push({ form: short, kind: 'short' });
  for (const { form, type = 'alias', lang, weak } of forms)
    if (!weak && form !== short) offered.push({ form, kind: type, ...(lang !== undefined && { lang }) });
  return offered;
}

/** Those that fit what is typed, in any spelling, and behind them what is typed itself, where it is none of them. */
export function fittingForms(offered: readonly OfferedForm[], typed: string): OfferedForm[] {
  const form = oneLine(typed);
  if (form === '') return [...offered];
  const key = foldTwin(form);
  const exact = offered.filter((one) => one.form === form);
  const fitting = offered.filter((one) => one.form !== form && foldTwin(one.form).includes(key));
  return [...exact, ...fitting, ...(exact.length === 0 ? [{ form, kind: 'typed' as const }] : [])];
}
