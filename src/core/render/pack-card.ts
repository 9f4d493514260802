import { dateOf } from '../dates';
import type { DateStyle } from '../dates/date-style';
import { basicsOf } from '../language/basics';
import type { Pack } from '../pack/model';
import { lines } from './card-action';
import { escapeCard, shorten } from './escape';

const longestTitle = 120;

/** A pack in two lines, as Markdown for a trusted surface: its title; its cut-off, its marking and how much it holds. */
export function packCard(pack: Pack, dates: DateStyle): string {
  const { title, asOf, marking, events, claims, quotes } = pack;
  const { dateText, words } = basicsOf(pack.language).print;
  const cutOff = dateOf(asOf);
  const count = events.length + claims.length + quotes.length;
  const facts = [cutOff && words.asOf(dateText(cutOff, dates)), marking, words.recordCount(count)];
  return lines(`$(book) **${escapeCard(shorten(title, longestTitle))}**`, facts.filter(Boolean).join(' · '));
}
