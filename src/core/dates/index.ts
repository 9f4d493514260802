export { dateOf } from './edtf';
export { compareDates, compareNewestFirst, earliest, latest } from './order';
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
