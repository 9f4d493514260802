import type { Library } from '../../library';
import { editDistance, mostSimilar } from '../../base/similar';
import type { CitationLabel } from '../../markdown/citations';
import { definitionHash } from '../../note/citations';
import { defineCheck } from '../check';
import { inNote } from '../../ledger/note-view';
import { perLibrary } from '../../ledger/per-library';
import { citationRemoval, withFootnote } from '../sentence-edits';
import { absentRecords, missingPacks, unknownLabels } from './absent-packs';

interface UnknownFacts {
  readonly code: 'citation-unknown';
  readonly label: string;
  /** The label that was most likely meant. */
  readonly suggestion?: string;
  /** True if the note has a definition that was written for the record. */
  readonly isDefined: boolean;
}

/** A label that no pack has, and that is not a footnote of the writer's own. */
export const unknownChecks = defineCheck<UnknownFacts>({
  codes: { 'citation-unknown': 'error' },
  *note(note, context) {
    const unknown = unknownLabels(note);
    if (unknown.size === 0 || missingPacks(note).length > 0) return;
    for (const label of absentRecords(note, context).labels) unknown.delete(label);
    const defined = new Map(
      note.definitions.map(({ label, start, end }) => [label, note.text.slice(start, end)]),
    );
    for (const placed of note.blocks)
      for (const citation of placed.view.block.citations) {
        const { label, start, end } = citation;
        if (!unknown.has(label)) continue;
        const suggestion = suggestionFor(label, note.library);
        if (isOwn(citation, defined.get(label), suggestion)) continue;
        yield inNote(placed, {
          start,
          end,
          facts: {
            code: 'citation-unknown' as const,
            label,
            isDefined: defined.has(label),
            ...(suggestion !== undefined && { suggestion }),
          },
        });
      }
  },
  describe: ({ label, suggestion, isDefined }, l10n) =>
    suggestion === undefined
      ? isDefined
        ? l10n.t('No pack of this note has the record “{0}” that this footnote was written for.', label)
        : l10n.t('No pack has a record “{0}”, and the note does not define it.', label)
      : l10n.t('No pack has a record “{0}”. Did you mean “{1}”?', label, suggestion),
  fixes(finding, note, context, l10n) {
    const { label, suggestion } = finding.facts;
    const removal = {
      title: l10n.t('Remove the citation'),
      edits: [citationRemoval(note, finding)],
      preferred: false,
    };
    if (suggestion === undefined) return [removal];
    const [opening = ''] = /^(?:\[\^|@\{?)/.exec(note.text.slice(finding.start, finding.end)) ?? [];
    const start = finding.start + opening.length;
    const edit = { start, end: start + label.length, text: suggestion };
    return [
      {
        title: l10n.t('Change to “{0}”', suggestion),
        // A footnote without its definition would be reported next.
        edits: note.text.startsWith('[^', finding.start)
          ? withFootnote(note, suggestion, edit, context)
          : [edit],
        preferred: true,
      },
      removal,
    ];
  },
});

/** Compare at most this many ids with an unknown label; in more, too many would be similar. */
const mostCompared = 5_000;

const suggestionFor = perLibrary((label: string, library: Library) =>
  mostSimilar(
    label,
    library.records.first(mostCompared).map(({ key, value }) => (label.includes('/') ? key : value.id)),
  ),
);

/** Returns whether the label is the writer's own footnote, or a key of a bibliography, and not a record's. */
function isOwn({ label, kind }: CitationLabel, definition: string | undefined, suggestion?: string): boolean {
  const isNear = suggestion !== undefined && isVeryNear(label, suggestion);
  if (kind === 'pandoc') return !isNear;
  if (definition === undefined) return false;
  return definitionHash(definition) === undefined && !isNear;
}

/** Allows one typing error per eight letters: `army-deniel`, but not `note-1` beside `note-2`. */
function isVeryNear(label: string, other: string): boolean {
  return label.length >= 8 && editDistance(label, other) <= Math.floor(label.length / 8);
}
