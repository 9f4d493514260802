/** Scales of likelihood that a note may declare: that of ICD 203, and the yardstick of the PHIA. */
export const scaleIds = ['icd203', 'phia'] as const;
export type ScaleId = (typeof scaleIds)[number];
