export const dateStyles = ['day-month-year', 'month-day-year', 'iso'] as const;
/** 2 December 2024, December 2, 2024 or 2024-12-02. */
export type DateStyle = (typeof dateStyles)[number];
