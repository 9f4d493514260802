export { dateOf, parseEdtf } from './edtf';
export { compareDates, compareNewestFirst, earliest, latest } from './order';
export { type DateStyle, dateStyles } from './date-style';
export { dateLabel, datePhrase, datePhraseAtStart, dateText } from './phrase';
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
