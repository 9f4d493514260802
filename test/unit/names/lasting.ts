import { type Mention, type NameForm, createNameFinder } from '../../../src/core/names';

const exact = createNameFinder([]);
const folded = createNameFinder([], { folded: true });

/** Finds names in a dictionary that lasts: its forms come and go between the texts, as those of packs do. */
export function findWith(forms: readonly NameForm[], prose: string, folds = false): Mention[] {
  const names = folds ? folded : exact;
  names.addAll(forms);
  const mentions = names.find(prose);
  names.removeAll(forms);
  return mentions;
}
