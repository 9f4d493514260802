import type { Library, LibraryRecord } from '../library';
import type { Verification } from '../pack/model';
import { enumerate, shortNameOf } from './names';

/** How a record's standing is shown: words for everybody, an icon and a colour for the eye. */
export interface Mark {
  /** `undefined` for what happened and is established: nothing needs saying. */
  readonly words: string | undefined;
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
  const words = [verificationWords(library, record)];
  if (value.type === 'quote') {
    const { verification = 'established' } = value;
    const color = verification === 'established' ? undefined : looks[verification].color;
    return { words: words[0] || undefined, icon: 'quote', color };
  }
  const look = looks[value.verification];
  let { icon, color } = look;
  if (value.type === 'event' && value.status !== 'occurred') {
    words.unshift(value.status);
    if (value.status === 'planned') [icon, color] = ['calendar', 'charts.purple'];
    if (value.status === 'cancelled') [icon, color] = ['circle-slash', undefined];
    if (value.status === 'hypothetical') [icon, color] = ['lightbulb', undefined];
  }
  if (value.type === 'claim' && value.verification === 'reported') icon = 'comment';
  if (value.type === 'claim' && value.verification === 'established') [icon, color] = ['comment', look.color];
  return { words: words.filter(Boolean).join('; ') || undefined, icon, color };
}

function verificationWords(library: Library, record: LibraryRecord): string {
  const { value } = record;
  const disputedBy = value.type === 'quote' ? [] : value.disputedBy;
  const against = disputedBy.flatMap((id) => {
    const other = library.within(record.pack, id)?.value;
    return other?.type === 'claim' ? [shortNameOf(library, other.by)] : [];
  });
  const dispute = against.length > 0 ? `disputed by ${enumerate([...new Set(against)])}` : '';
  const reporter =
    value.according === undefined ? '' : `reported by ${shortNameOf(library, value.according)}`;
  const { verification = 'established' } = value;
  const own =
    verification === 'established'
      ? value.type === 'quote'
        ? reporter
        : ''
      : verification === 'reported'
        ? reporter || 'reported'
        : verification === 'disputed' && dispute
          ? reporter
          : [verification, reporter].filter(Boolean).join(': ');
  return [own, dispute].filter(Boolean).join('; ');
}
