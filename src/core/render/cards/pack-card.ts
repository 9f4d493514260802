import { dateOf } from '../../dates';
import type { DateStyle } from '../../dates/date-style';
import { basicsOf } from '../../language/basics';
import type { Pack } from '../../pack/model';
import { recordCount } from '../../pack/record-kinds';
import { lines } from './card-action';
import { escapeCard, shorten } from '../escape';

const longestTitle = 120;

/** A pack in two lines, as Markdown for a trusted surface: its title; its cut-off, its marking and how much it holds. */
export function packCard(pack: Pack, dates: DateStyle): string {
  const { title, asOf, marking } = pack;
  const { dateText, words } = basicsOf(pack.language).print;
  const cutOff = dateOf(asOf);
  const count = words.recordCount(recordCount(pack));
  const facts = [cutOff && words.asOf(dateText(cutOff, dates)), marking, count];
  return lines(`$(book) **${escapeCard(shorten(title, longestTitle))}**`, facts.filter(Boolean).join(' · '));
}
