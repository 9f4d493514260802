import { type FindingFix, defineCheck } from '../check';
import { type NoteView, inNote } from '../../ledger/note-view';
import { absentRecords, missingPacks } from './absent-packs';

interface NotLoadedFacts {
  readonly code: 'pack-not-loaded';
  /** The number of cited records from packs that are not loaded. */
  readonly count: number;
  /** Ids of the packs, as far as they are known. */
  readonly packs: readonly string[];
  /** True if the bundled article is one of them, and turned off. */
  readonly isTurnedOff: boolean;
}

/** Reports once per note that it cites records of packs that are not loaded, which cannot be checked. */
export const notLoadedChecks = defineCheck<NotLoadedFacts>({
  codes: { 'pack-not-loaded': 'information' },
  *note(note, context) {
    const { labels, packs, isTurnedOff } = absentRecords(note, context);
    const place = labels.size > 0 ? placeIn(note, labels) : undefined;
    if (place) yield { ...place, facts: { code: 'pack-not-loaded', count: labels.size, packs, isTurnedOff } };
  },
  describe: ({ count, packs }, l10n) => {
    const ids = packs.join(', ');
    const what =
      packs.length === 0
        ? l10n.t('This note cites {0} records of packs that are not loaded.', count)
        : packs.length > 1
          ? l10n.t('This note cites {0} records of packs that are not loaded: {1}.', count, ids)
          : count === 1
            ? l10n.t('This note cites 1 record of a pack that is not loaded: {0}.', ids)
            : l10n.t('This note cites {0} records of a pack that is not loaded: {1}.', count, ids);
    return `${what} ${l10n.t('Load them to have the note checked against them.')}`;
  },
  fixes: ({ facts }, _note, _context, l10n) => {
    const showPacks: FindingFix = {
      title: l10n.t('Show Packs'),
      edits: [],
      preferred: false,
      action: { kind: 'show-packs' },
    };
    const turnOn: FindingFix = {
      title: l10n.t('Turn On the Bundled Article'),
      edits: [],
      preferred: true,
      action: { kind: 'turn-on-bundled-article' },
    };
    return facts.isTurnedOff ? [turnOn, showPacks] : [showPacks];
  },
});

/**
 * Returns the span where the front matter names the first of the packs, otherwise the first citation of one of the
 * records.
 */
function placeIn(note: NoteView, labels: ReadonlySet<string>) {
  const [first] = missingPacks(note);
  const named = note.frontMatter.packs.find(({ value }) => value === first);
  if (named) return { start: named.start, end: named.end };
  for (const placed of note.blocks)
    for (const { label, start, end } of placed.view.block.citations)
      if (labels.has(label)) return inNote(placed, { start, end });
  return undefined;
}
