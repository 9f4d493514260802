import type { LibraryEntity } from '../library';
import { foldTwin } from '../base/twin';

/**
 * Returns the name of an actor or place in a list that the editor filters by what was typed, letter by letter: its
 * printed form, followed by another one if that one matched.
 */
export function symbolName({ name, forms }: LibraryEntity, query: string): string {
  const fits = (form: string) => words(query).every((word) => form.toLowerCase().includes(word));
  if (fits(name)) return name;
  const other =
    forms.find(({ form }) => fits(form)) ??
    forms.find(({ form }) => words(query).every((word) => foldTwin(form).includes(foldTwin(word))));
  return other ? `${name} (${other.form})` : name;
}

function words(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}
