import { endOf } from '../../base/trimmed';
import { isInCapitals } from '../form-shape';

/** The most text before and after a name that is examined, in UTF-16 code units. */
const farthest = 160;
const labels = /\[[\^@][^\][]*\]?/g;
const lineMarks = /^[ \t>]*(?:(?:#{1,6}|[-+*•]|\d{1,9}[.)])[ \t]+)*/;
const endOfSentence = /[.!?…]["”’»')*_]*(?=\s|$)|[“”"«»]/;

/** Returns whether a name in capitals stands in a heading, a line or a sentence in which everything is. */
export function isInLoudLine(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - farthest), start);
  const after = text.slice(end, end + farthest);
  const lead = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('|')) + 1);
  const isHeading = /^[ \t>]*#{1,6}[ \t]/.test(lead) || /^[^\n]*\n[ \t>]*(?:=+|-+)[ \t]*(?:\n|$)/.test(after);
  const rest = /^[^\n|]*/.exec(after)?.[0] ?? '';
  const head = lead.replace(lineMarks, '').replace(labels, '').split(endOfSentence).at(-1) ?? '';
  const tail = rest.replace(labels, '').split(endOfSentence)[0] ?? '';
  const others = `${head} ${tail}`;
  if (/\p{Ll}/u.test(others.replace(/['’]s(?!\p{L})/gu, ''))) return false;
  return isInCapitals(others) || (isHeading && !/\p{L}/u.test(others));
}

/** A name with more before it in its line begins no report. */
const mostLead = 20;
const dateline = /^(?:,[^—–\n]{1,40})?(?: ?\([^)\n]{2,30}\))?(?: ?[—–]| -)/;

/** Returns whether the name begins a report with its place: “MOSCOW, Dec 1 (Interfax) —”. */
export function isInDateline(text: string, start: number, end: number): boolean {
  const lead = endOf(text.slice(Math.max(0, start - mostLead), start), /[^\n]/);
  if (lead.length === mostLead || !/^[ \t>*_]*$/.test(lead)) return false;
  const after = text.slice(end, end + farthest).replace(/[*_]/g, '');
  return dateline.test(after);
}
