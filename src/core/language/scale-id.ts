/** Scales of likelihood that a note may declare: that of ICD 203, and the yardstick of the PHIA. */
export const scaleIds = ['icd203', 'phia'] as const;
export type ScaleId = (typeof scaleIds)[number];

/** Their names, the same in all languages. */
export const scaleNames: Readonly<Record<ScaleId, string>> = { icd203: 'ICD 203', phia: 'PHIA' };
