/** The source of a pattern of the military's date-time group, which is one run: 021430Z DEC 24. */
export const timeGroup = String.raw`(?<!\p{N})\p{Nd}{6}\p{L} ?\p{L}{3} ?\p{Nd}{2,4}(?!\p{N})`;
