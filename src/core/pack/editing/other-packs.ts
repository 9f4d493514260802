import type { Proposal } from './completions';
import type { Cursor } from './cursor';
import { textAt } from './cursor';
import { escapeSnippet } from './snippets';

interface Named {
  readonly id: string;
  readonly title: string;
}

/** The other packs, for records declared the same as a record of theirs. */
export interface OtherPacks {
  packs(): Iterable<Named>;
  /** None of a pack that is not there. */
  events(pack: string): Iterable<Named>;
}

export const noOtherPacks: OtherPacks = { packs: () => [], events: () => [] };

/** The maximum number of packs offered before enough is typed to distinguish them. */
const mostPacks = 200;

/** Returns the other packs that fit what is typed; after a pack's `/`, its events. */
export function eventsElsewhere({ typed, root }: Cursor, others: OtherPacks): Proposal[] {
  const slash = typed.indexOf('/');
  if (slash >= 0) {
    const pack = typed.slice(0, slash);
    return [...others.events(pack)].map(({ id, title }) => ({
      kind: 'id',
      label: `${pack}/${id}`,
      detail: title,
    }));
  }
  const own = textAt(root, ['id']);
  const proposals: Proposal[] = [];
  for (const { id, title } of others.packs()) {
    if (proposals.length >= mostPacks) break;
    if (id === own || !id.includes(typed)) continue;
    // A source too is but half of what is cited.
    proposals.push({
      kind: 'source',
      label: id,
      detail: title,
      snippet: `${escapeSnippet(id)}/`,
      suggestsNext: true,
    });
  }
  return proposals;
}
