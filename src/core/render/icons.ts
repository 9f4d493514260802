import type { LibraryEntity } from '../library';
import type { ActorKind } from '../pack/model';

const byKind: Readonly<Record<string, string>> = {
  person: 'person',
  state: 'globe',
  government: 'law',
  'public-body': 'library',
  military: 'shield',
  'armed-group': 'target',
  party: 'megaphone',
  organization: 'organization',
  media: 'broadcast',
  class: 'account',
} satisfies Record<ActorKind, string>;

/** The codicon for an actor's kind, or for a place. */
export function iconOf({ type, kind }: Pick<LibraryEntity, 'type' | 'kind'>): string {
  return type === 'place' ? 'location' : (byKind[kind ?? ''] ?? 'account');
}
