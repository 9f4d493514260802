import { dayOrderIn } from '../../dates/day-order';
import type { Language } from '../language';
import * as actorNouns from './actor-nouns';
import { corrects, saysOthers, tellsRetraction } from './attribution';
import { englishBasics } from './basics';
import { clausesOf } from './clauses';
import * as confidence from './confidence';
import {
  dateLead,
  dateLeadLength,
  isAimBefore,
  isCommonInDates,
  isRoughBefore,
  isTimeUnit,
} from './dates/date-roles';
import {
  dateUse,
  isLightInDates,
  isStateInDates,
  opensCleft,
  roleInClause,
  setsScene,
} from './dates/date-uses';
import { countedDaysIn, dayCountsIn } from './dates/counted-days';
import { datesIn, undecidedDatesIn } from './dates/dates-said';
import { scales, nearestTerm } from './scales';
import { hasOtherSense, loadedVerb, loadedVerbsIn, takesClause } from './loaded-verbs';
import { unitNamed } from './numbers/currencies';
import { carriesOn as carriesNumberOn, countedBefore, headOf } from './numbers/counted';
import { isAlike } from './numbers/likeness';
import { isLength, resultAt } from './numbers/results';
import { figuresIn } from './numbers/figures';
import { familyAt, familyOf, isAnybody, isTelling, measureNamed } from './numbers/measures';
import { stemOf } from './numbers/stems';
import { tokensOf } from './numbers/tokens';
import { dayOrderOf } from './dates/numeric-dates';
import * as article from './page';
import { isForSigning, isPlaceholder } from './placeholders';
import { isHappening } from './clauses/happenings';
import { isOfPlan } from './clauses/verbs.words';
import { isNamedBeside } from './quoted-names';
import * as relativeDays from './dates/relative-days';
import * as terms from './scale-terms';
import * as kinds from './sentence-kinds';
import {
  isOpinion,
  leadsToKnown,
  namesSource,
  needsNoSource,
  spansMore,
  tellsDeed,
  tellsState,
} from './sourcing';
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
    isAimBefore,
    isRoughBefore,
    dateUse,
    countedDaysIn,
    dayCountsIn,
    roleInClause,
    isLightInDates,
    isStateInDates,
    opensCleft,
    setsScene,
    isTimeUnit,
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
    countedBefore,
    headOf,
    isOfOrigin: (phrase) => /\bfrom\b/.test(phrase),
    carriesOn: carriesNumberOn,
    isAlike,
    resultAt,
    isLength,
    isTelling,
    isAnybody,
    isAdverb: (word) => word.endsWith('ly'),
    spansMore,
  },
  clauses: { clausesOf },
  reserve: {
    corrects,
    tellsRetraction,
    namesSpeech: kinds.namesSpeech,
    namesReserve: kinds.namesReserve,
    takesBack: kinds.takesBack,
  },
  speech: {
    ...speakers,
    ...actorNouns,
    sayingVerbsIn,
    isCredit,
    isNamedBeside,
    loadedVerbsIn,
    loadedVerb,
    hasOtherSense,
    takesClause,
  },
  wording: {
    isSentence: kinds.isSentence,
    isDescription: kinds.isDescription,
    carriesOn: kinds.carriesOn,
    isHappening,
    isOfPlan,
    leadsToKnown,
    tellsDeed,
    tellsState,
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
