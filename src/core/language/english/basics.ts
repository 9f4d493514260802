import type { LanguageBasics } from '../language';
import { isDoubtfulStop } from './abbreviations';
import { isCommonWord, isFunctionWord } from './names/common-words';
import { isEverydayWord } from './names/everyday-words';
import { asksQuestion, isJustLoud, isBeforeName, isNameAmongDates, isNameBefore } from './names/name-or-word';
import { suggestEdtf } from './dates/date-suggest';
import { daysSaid } from './dates/days-said';
import { isHedged } from './hedges';
import { englishPrint } from './print';
import { sentencesOf } from './sentence-split';
import { statesByName } from './states';
import * as vocabulary from './vocabulary';

/** The basics of English. */
export const englishBasics: LanguageBasics = {
  tag: 'en',
  print: englishPrint,
  names: {
    statesByName,
    isOffice: vocabulary.isOffice,
    isAddress: vocabulary.isAddress,
    isTitle: vocabulary.isTitle,
    isQualifier: vocabulary.isQualifier,
    isDemonym: vocabulary.isDemonym,
    isAdjective: vocabulary.isAdjective,
    isWall: vocabulary.isWall,
    isStarter: vocabulary.isStarter,
    isBody: vocabulary.isBody,
    isInstitution: vocabulary.isInstitution,
    isPlaceKind: vocabulary.isPlaceKind,
    isParticle: vocabulary.isParticle,
    isFunctionWord,
    isCommonWord,
    isEverydayWord,
    isNameBefore,
    isBeforeName,
    isNameAmongDates,
    isJustLoud,
    asksQuestion,
    kindByWords: vocabulary.kindByWords,
    kindByWordsBefore: vocabulary.kindByWordsBefore,
    doesAsPerson: vocabulary.doesAsPerson,
  },
  pluralEnding: 's',
  sentencesOf,
  isDoubtfulStop,
  isHedged,
  suggestEdtf,
  daysSaid,
};
