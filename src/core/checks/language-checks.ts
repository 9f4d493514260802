import type { Check } from './check';
import { asOfChecks } from './dates/as-of-checks';
import { relativeDateChecks, undatedChecks } from './dates/date-checks';
import { lookalikeChecks } from './names/lookalike-checks';
import { nameUseChecks } from './names/name-use-checks';
import { variantChecks } from './names/variant-checks';
import { placeholderChecks } from './wording/placeholder-checks';
import { confidenceChecks } from './wording/confidence-checks';
import { scaleForeignChecks } from './wording/scale-checks';
import { loadedVerbChecks } from './wording/loaded-verb-checks';

/** The checks of how a note is worded, in the order of the README's table. */
export const languageChecks: readonly Check[] = [
  variantChecks,
  nameUseChecks,
  lookalikeChecks,
  relativeDateChecks,
  undatedChecks,
  loadedVerbChecks,
  scaleForeignChecks,
  confidenceChecks,
  asOfChecks,
  placeholderChecks,
];
