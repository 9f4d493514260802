import type { DateStyle } from './date-style';

/** Which of the first two figures of a date is the day: `02/12/2024` is in December, or in February. */
export type DayOrder = 'day-month' | 'month-day';

/** Returns the order of who writes dates in a style; `undefined` for the style of the standard, in which the year comes first. */
export function dayOrderIn(style: DateStyle): DayOrder | undefined {
  if (style === 'iso') return undefined;
  return style === 'month-day-year' ? 'month-day' : 'day-month';
}
