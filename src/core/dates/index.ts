export { dateOf, parseEdtf } from './edtf';
export { compareDates, compareNewestFirst, earliest, latest } from './order';
export { dateLabel, datePhrase, datePhraseAtStart, dateStyles, dateText, type DateStyle } from './phrase';
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
