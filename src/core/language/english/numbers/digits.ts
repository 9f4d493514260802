/** Blanks that part groups, as they are typed or as entities. */
const blanks = /\r?\n|[\s\u00a0\u2000-\u200a\u202f\u205f]|&#?[a-z\d]+;/giu;
/** Groups of three after a first of up to three; as in India groups of two and at last one of three. */
const grouped = /^(?:[1-9]\d{0,2}(?:_\d{3})+|[1-9]\d?(?:_\d\d)+_\d{3})$/;

/**
 * The numbers that a run of digits, marks and blanks can mean, the likeliest first: 1,500 is one thousand five hundred, or
 * one and a half; none for what is no number (a day in digits, a telephone number).
 */
export function numbersIn(run: string): number[] {
  const text = plainDigits(run).replace(blanks, ' ');
  const parts = text.split(/([^\d])/);
  const marks = parts.filter((_, index) => index % 2 === 1);
  if (marks.length === 0) return [Number(text)];
  const last = marks.at(-1) ?? '';
  const [before, decimals] = [marks.slice(0, -1), parts.at(-1) ?? ''];
  const readings: number[] = [];
  if (isGroupMark(last) && alike(marks)) push(readings, whole(parts));
  const isDecimal = isDecimalMark(last) && !before.includes(last) && alike(before);
  if (isDecimal) push(readings, withDecimals(whole(parts.slice(0, -2)), decimals));
  // "In phase 2 300 people" may be two numbers: one blank does not tell.
  if (/[ \n]/.test(run) && /^\d+ [1-9]\d+$/.test(text)) push(readings, Number(decimals));
  return readings;
}

function push(readings: number[], value: number | undefined): void {
  if (value !== undefined && !readings.includes(value)) readings.push(value);
}

/** Returns the whole number of digits and the separators between them; `undefined` if the groups are invalid. */
function whole(parts: readonly string[]): number | undefined {
  if (parts.length === 1) return Number(parts[0]);
  const digits = parts.filter((_, index) => index % 2 === 0);
  return grouped.test(digits.join('_')) ? Number(digits.join('')) : undefined;
}

function withDecimals(value: number | undefined, decimals: string): number | undefined {
  return value === undefined ? undefined : Number(`${value}.${decimals}`);
}

function alike(marks: readonly string[]): boolean {
  return marks.every((mark) => mark === marks[0]) && marks.every(isGroupMark);
}

function isGroupMark(mark: string): boolean {
  return /^[., '’‘ʼ′·٬_]$/u.test(mark);
}

function isDecimalMark(mark: string): boolean {
  return /^[.,·٫]$/u.test(mark);
}

/** Digits of whatever script as those of ASCII: each script has its ten in a row. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  });
}
