import type { Library, LibraryRecord } from '../library';
import type { Verification } from '../pack/model';
import { shortNameOf } from './names';
import { printOfRecord } from './print';

/** How a record's standing is shown: words for everybody, an icon and a colour for the eye. */
export interface Mark {
  /** `undefined` for what happened and is established: nothing needs saying. */
  readonly words: string | undefined;
  /** How sure it is in full, for where that has a place of its own; `undefined` for words spoken, which stand for themselves. */
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
  const standing = verificationWords(library, record);
  if (value.type === 'quote') {
    const { verification = 'established' } = value;
    const color = verification === 'established' ? undefined : looks[verification].color;
    return { words: standing || undefined, confidence: standing || undefined, icon: 'quote', color };
  }
  const { verification } = value;
  const look = looks[verification];
  let { icon, color } = look;
  let status = '';
  if (value.type === 'event' && value.status !== 'occurred') {
    status = printOfRecord(record).term(value.status);
    if (value.status === 'ongoing' && isSaid(verification)) icon = 'play-circle';
    if (value.status === 'planned') [icon, color] = ['calendar', 'charts.purple'];
    if (value.status === 'cancelled') [icon, color] = ['circle-slash', undefined];
    if (value.status === 'hypothetical') [icon, color] = ['lightbulb', undefined];
  }
  if (value.type === 'claim' && isSaid(verification)) icon = 'comment';
  const sure = verification === 'established' && printOfRecord(record).term(verification);
  return {
    words: together(status, standing) || undefined,
    confidence: together(status, sure, standing),
    icon,
    color,
  };
}

function together(...words: readonly (string | false)[]): string {
  return words.filter(Boolean).join('; ');
}

/** Whether nothing speaks against it: else the icon warns before all. */
function isSaid(verification: Verification): boolean {
  return verification === 'established' || verification === 'reported';
}

function verificationWords(library: Library, record: LibraryRecord): string {
  const { value } = record;
  const { list, term, words } = printOfRecord(record);
  const disputedBy = value.type === 'quote' ? [] : value.disputedBy;
  const against = disputedBy.flatMap((id) => {
    const other = library.within(record.pack, id)?.value;
    return other?.type === 'claim' ? [shortNameOf(library, other.by)] : [];
  });
  const dispute = against.length > 0 ? words.disputedBy(list([...new Set(against)])) : '';
  const reporter =
    value.according === undefined ? '' : words.reportedBy(shortNameOf(library, value.according));
  const { verification = 'established' } = value;
  const own =
    verification === 'established'
      ? value.type === 'quote'
        ? reporter
        : ''
      : verification === 'reported'
        ? reporter || term('reported')
        : verification === 'disputed' && dispute
          ? reporter
          : [term(verification), reporter].filter(Boolean).join(': ');
  return together(own, dispute);
}
