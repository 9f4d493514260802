import type { Library, LibraryRecord } from '../library';
import type { EventStatus, Verification } from '../pack/model';
import { type RecordKind, disputedBy, isSpeech } from '../pack/record-kinds';
import { shortNameOf } from './names';
import { printOfRecord } from './print';

/** The mark of a record's reliability: words for everybody, an icon and a colour for the eye. */
export interface Mark {
  /** `undefined` for what happened and is established: nothing needs saying. */
  readonly words: string | undefined;
  /**
   * The confidence in full, for views with a separate field for it; `undefined` for words spoken that are not in doubt.
   */
  readonly confidence: string | undefined;
  /** Name of a codicon. */
  readonly icon: string;
  /** Id of a theme colour; `undefined` for the ordinary one. */
  readonly color: string | undefined;
}

const looks: Record<Verification, { icon: string; color: string | undefined }> = {
  established: { icon: 'pass-filled', color: 'charts.green' },
  reported: { icon: 'circle-outline', color: 'charts.blue' },
  unconfirmed: { icon: 'question', color: 'charts.yellow' },
  disputed: { icon: 'warning', color: 'charts.orange' },
  denied: { icon: 'circle-slash', color: 'charts.red' },
  retracted: { icon: 'error', color: 'charts.red' },
};

export function lookOf(verification: Verification) {
  return looks[verification];
}

/** The mark of a record; a quote without a reserve stands for itself. */
export function markOf(library: Library, record: LibraryRecord): Mark {
  const { value } = record;
  const certainty = verificationWords(library, record);
  const { verification = 'established' } = value;
  const look = looks[verification];
  if (isSpeech(value.type)) {
    const color = verification === 'established' ? undefined : look.color;
    return {
      words: certainty || undefined,
      confidence: certainty || undefined,
      icon: kindIcons[value.type] ?? look.icon,
      color,
    };
  }
  const { term } = printOfRecord(record);
  const status = 'status' in value && value.status !== 'occurred' ? value.status : undefined;
  const { icon, color } = {
    ...look,
    ...(isSaid(verification) && { icon: kindIcons[value.type] ?? look.icon }),
    ...(status && statusLook(status, verification)),
  };
  const statusWord = status && term(status);
  const sure = verification === 'established' && term(verification);
  return {
    words: together(statusWord, certainty) || undefined,
    confidence: together(statusWord, sure, certainty),
    icon,
    color,
  };
}

/** The icon of a kind whose records nothing speaks against; the verification's where a kind has none. */
const kindIcons: Readonly<Record<RecordKind, string | undefined>> = {
  event: undefined,
  claim: 'comment',
  quote: 'quote',
};

function statusLook(
  status: Exclude<EventStatus, 'occurred'>,
  verification: Verification,
): { icon?: string; color?: string | undefined } {
  switch (status) {
    case 'ongoing':
      return isSaid(verification) ? { icon: 'play-circle' } : {};
    case 'planned':
      return { icon: 'calendar', color: 'charts.purple' };
    case 'cancelled':
      return { icon: 'circle-slash', color: undefined };
    case 'hypothetical':
      return { icon: 'lightbulb', color: undefined };
  }
}

function together(...words: readonly (string | false | undefined)[]): string {
  return words.filter(Boolean).join('; ');
}

/** Returns `true` if nothing speaks against it: else the icon is a warning. */
function isSaid(verification: Verification): boolean {
  return verification === 'established' || verification === 'reported';
}

function verificationWords(library: Library, record: LibraryRecord): string {
  const { value } = record;
  const { list, term, words } = printOfRecord(record);
  const against = disputedBy(value).flatMap((id) => {
    const other = library.within(record.pack, id)?.value;
    return other && 'by' in other ? [shortNameOf(library, other.by)] : [];
  });
  const dispute = against.length > 0 ? words.disputedBy(list([...new Set(against)])) : '';
  const reporter =
    value.according === undefined ? '' : words.reportedBy(shortNameOf(library, value.according));
  const { verification = 'established' } = value;
  const own =
    verification === 'established'
      ? isSpeech(value.type)
        ? reporter
        : ''
      : verification === 'reported'
        ? reporter || term('reported')
        : verification === 'disputed' && dispute
          ? reporter
          : [term(verification), reporter].filter(Boolean).join(': ');
  return together(own, dispute);
}
