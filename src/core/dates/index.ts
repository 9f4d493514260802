export { dateOf, parseEdtf } from './edtf';
export { compareDates, compareNewestFirst, earliest, latest } from './order';
export { type DateStyle, dateStyles } from '../language/date-style';
export { dateLabel, datePhrase, datePhraseAtStart, dateText } from '../language/english/date-phrase';
export type {
  DateInterval,
  EdtfDate,
  EdtfProblem,
  EdtfProblemCode,
  OpenSide,
  Precision,
  SingleDate,
  TimeOfDay,
} from './model';
