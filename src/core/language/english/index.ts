import { dayOrderIn } from '../../dates/day-order';
import type { Language } from '../language';
import { hasReserve, isReserved, saysOthers, tellsDenial, tellsRetraction } from './attribution';
import { englishBasics } from './basics';
import * as confidence from './confidence';
import {
  dateLead,
  dateLeadLength,
  isCommonInDates,
  isOfOther,
  isRoughBefore,
  sayingEnd,
} from './dates/date-roles';
import { datesIn, undecidedDatesIn } from './dates/dates-said';
import { scales, nearestTerm } from './scales';
import { hasOtherSense, loadedVerb, loadedVerbsIn, takesClause } from './loaded-verbs';
import { unitNamed } from './numbers/currencies';
import { figuresIn } from './numbers/figures';
import { familyAt, familyOf, isAnybody, isTelling, measureNamed } from './numbers/measures';
import { stemOf } from './numbers/stems';
import { tokensOf } from './numbers/tokens';
import { dayOrderOf } from './dates/numeric-dates';
import * as article from './page';
import { isForSigning, isPlaceholder } from './placeholders';
import { deedIn, tellsPlan } from './plans';
import * as relativeDays from './dates/relative-days';
import * as terms from './scale-terms';
import * as kinds from './sentence-kinds';
import { isOpinion, namesSource, needsNoSource, spansMore, tellsDeed } from './sourcing';
import * as speakers from './speakers';
import { publicationIn, statedDate } from './dates/stated-date';
import * as undatedDays from './dates/undated-days';
import { isCredit, sayingVerbsIn } from './vocabulary';

/** English. */
export const english: Language = {
  ...englishBasics,
  dates: {
    datesIn,
    undecidedDatesIn,
    dayOrderOf,
    dayOrderIn,
    statedDate,
    publicationIn,
    dateLead,
    dateLeadLength,
    isRoughBefore,
    isOfOther,
    isCommonInDates,
  },
  relativeDays,
  undatedDays,
  figures: {
    figuresIn,
    tokensOf,
    stemOf,
    measureNamed,
    unitNamed,
    familyOf,
    familyAt,
    isTelling,
    isAnybody,
    isAdverb: (word) => word.endsWith('ly'),
    spansMore,
  },
  reserve: {
    isReserved,
    hasReserve,
    tellsRetraction,
    tellsDenial,
    namesSpeech: kinds.namesSpeech,
    namesReserve: kinds.namesReserve,
    takesBack: kinds.takesBack,
  },
  speech: {
    ...speakers,
    sayingVerbsIn,
    isCredit,
    sayingEnd,
    loadedVerbsIn,
    loadedVerb,
    hasOtherSense,
    takesClause,
  },
  wording: {
    isSentence: kinds.isSentence,
    isDescription: kinds.isDescription,
    carriesOn: kinds.carriesOn,
    tellsPlan,
    deedIn,
    tellsDeed,
    isOpinion,
    needsNoSource,
    namesSource,
    leadsToOtherForm: speakers.leadsToOtherForm,
    isPlaceholder,
    isForSigning,
  },
  likelihood: { ...terms, ...confidence, scales, nearestTerm, saysOthers },
  article,
};
