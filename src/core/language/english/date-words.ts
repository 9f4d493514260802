/** The English words of dates. */

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** In the order of the EDTF seasons, from 21. */
export const seasonNames = ['spring', 'summer', 'autumn', 'winter'] as const;
