import type { LibraryRecord } from '../../library';
import { plainSentence, titleOf } from '../../render/sentence';
import { acceptRecord } from '../../note/citations';
import { defineCheck } from '../check';
import { type NoteView, type PlacedSentence, inNote } from '../../ledger/note-view';
import { reinserted, sentenceOf, shownSentence, writtenSpan } from '../sentence-edits';
import { wordsOf } from '../../ledger/sentences';
import { knownDefinitions } from './note-definitions';

interface ChangedFacts {
  readonly code: 'record-changed';
  readonly label: string;
  readonly title: string;
}

/** Sentences that cite a record which has changed since its definition was written. */
export const changedChecks = defineCheck<ChangedFacts>({
  codes: { 'record-changed': 'warning' },
  *note(note, { library, style }) {
    const isItsOwn = (record: LibraryRecord, words: string) =>
      unspaced(words) === unspaced(plainSentence(library, record, style.dates));
    const changed = new Map(
      knownDefinitions(note).flatMap((known) =>
        known.hasChanged ? [[known.definition.label, known] as const] : [],
      ),
    );
    if (changed.size === 0) return;
    for (const placed of note.blocks)
      for (const { label, start, end } of placed.view.block.citations) {
        if (!changed.has(label)) continue;
        const [record] = placed.view.recordsNamed(label);
        // A sentence that equals the record's present sentence has been reinserted.
        const sentence = placed.view.sentences.find((one) => one.start <= start && start < one.end);
        if (record && sentence && isItsOwn(record, wordsOf(placed.view, sentence))) continue;
        const title = record ? titleOf(library, record) : (library.namesOf(label)?.name ?? label);
        yield inNote(placed, { start, end, facts: { code: 'record-changed' as const, label, title } });
      }
  },
  describe: ({ title }, l10n) =>
    l10n.t(
      '“{0}” has changed in its pack since it was cited here. See whether the sentence still holds, and accept the change.',
      title,
    ),
  fixes(finding, note, context, l10n) {
    const { label, title } = finding.facts;
    const { library, style } = context;
    const place = sentenceOf(note, finding);
    const [record] = library.recordsNamed(label);
    const accept = acceptRecord(note.text, label, library, style);
    const edit = place && record && reinserted(place, context);
    const written = place && writtenSpan(place);
    return [
      ...(record && written
        ? [
            {
              title: l10n.t('Show the difference'),
              edits: [],
              preferred: false,
              action: {
                kind: 'compare' as const,
                title,
                before: note.text.slice(written.start, written.end),
                after: plainSentence(library, record, style.dates),
              },
            },
          ]
        : []),
      ...(edit
        ? [
            {
              title: l10n.t('Replace with the record’s own sentence: “{0}”', shownSentence(edit.text)),
              // Other sentences that cite the record are still to be reviewed.
              edits: accept && isOnly(note, label, place) ? [edit, accept] : [edit],
              preferred: false,
            },
          ]
        : []),
      ...(accept
        ? [{ title: l10n.t('The note is right: accept the change'), edits: [accept], preferred: false }]
        : []),
    ];
  },
});

/** Removes all blanks: removing an escape from a text leaves a blank in its place. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

function isOnly({ blocks }: NoteView, label: string, { placed, sentence }: PlacedSentence): boolean {
  return blocks.every(({ view, start }) =>
    view.block.citations.every(
      (citation) =>
        citation.label !== label ||
        (start === placed.start && citation.start >= sentence.start && citation.start < sentence.end),
    ),
  );
}
