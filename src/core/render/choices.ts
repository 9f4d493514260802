import type { DateStyle } from '../dates/date-style';
import { printOfRecord } from './print';
import { type Library, type LibraryEntity, type LibraryRecord, placeOf } from '../library';
import { iconOf } from './icons';
import { markOf } from './mark';
import { currentRoles, kindWords, nameOf } from './names';
import { plainSentence, titleOf } from './sentence';

/** A record or entity as a row to choose from, as plain text. */
export interface ChoiceText {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly icon: string;
}

export function recordChoice(library: Library, record: LibraryRecord, dates: DateStyle): ChoiceText {
  const { icon, words } = markOf(library, record);
  const print = printOfRecord(record);
  const place = placeOf(record);
  const facts = [
    record.date ? print.dateLabel(record.date, dates) : print.words.undated,
    place && nameOf(library, place),
    words,
  ];
  return {
    label: titleOf(library, record),
    description: facts.filter(Boolean).join(' · '),
    detail: plainSentence(library, record, dates),
    icon,
  };
}

export function entityChoice(entity: LibraryEntity): ChoiceText {
  const roles = currentRoles(entity).map(({ title }) => title);
  return {
    label: entity.name,
    description: roles.join('; ') || kindWords(entity),
    detail: entity.summaries[0]?.value ?? entity.forms.map(({ form }) => form).join(', '),
    icon: iconOf(entity),
  };
}
