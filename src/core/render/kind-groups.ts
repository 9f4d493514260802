import type { LibraryEntity } from '../library';
import type { ActorKind } from '../pack/model';

/** Kinds that go together where each kind of its own would be too much to tell apart: by their colour, say. */
export type KindGroup = 'person' | 'state' | 'armed' | 'organization' | 'place';

const byKind: Readonly<Record<string, KindGroup>> = {
  person: 'person',
  state: 'state',
  government: 'state',
  'public-body': 'state',
  military: 'armed',
  'armed-group': 'armed',
  party: 'organization',
  organization: 'organization',
  media: 'organization',
  class: 'person',
} satisfies Record<ActorKind, KindGroup>;

/** An actor without a kind of those that the format has counts as an organization. */
export function kindGroupOf({ type, kind }: Pick<LibraryEntity, 'type' | 'kind'>): KindGroup {
  return type === 'place' ? 'place' : (byKind[kind ?? ''] ?? 'organization');
}
