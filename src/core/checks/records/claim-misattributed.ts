import type { Span } from '../../base/span';
import type { Library } from '../../library';
import type { BlockView } from '../../ledger/block-view';
import type { NoteContext } from '../../ledger/context';
import { type PlacedView, inNote } from '../../ledger/note-view';
import { citingSentences, isQuestion, ownCellsOf, wordsOf } from '../../ledger/sentences';
import { nameOf, shortNameOf } from '../../render/names';
import { titleOf } from '../../render/sentence';
import { defineCheck } from '../check';
import type { Finding } from '../finding';
import { reinserted, sentenceOf, shownSentence } from '../sentence-edits';
import { isBare } from './misattributed';
import { type WrongSource, wrongSourceInCell, wrongSourcesIn } from './wrong-source';

interface MisattributedClaimFacts {
  readonly code: 'claim-misattributed';
  /** The name in the sentence. */
  readonly named: string;
  /** The source according to the record. */
  readonly source: string;
  readonly title: string;
  /** The form to write in place of the name; `undefined` if a title beside the name does not fit another. */
  readonly short: string | undefined;
}

/** A sentence that names somebody else as the source than the cited record does. */
export const claimMisattributedChecks = defineCheck<MisattributedClaimFacts>({
  codes: { 'claim-misattributed': 'warning' },
  *block(view, { library }) {
    for (const sentence of citingSentences(view))
      if (!isQuestion(wordsOf(view, sentence)))
        for (const found of wrongSourcesIn(view, sentence, library)) yield findingOf(view, found, library);
  },
  *note(note, context) {
    for (const [header, ...rows] of note.groups()) {
      if (header?.view.block.kind !== 'row') continue;
      const { language, own } = header.view;
      const column = cellsOf(header.view).findIndex(({ start, end }) =>
        language.speech.namesSpeakers(own.slice(start, end)),
      );
      if (column >= 0) for (const row of rows) yield* cellFinding(row, column, context);
    }
  },
  describe: ({ named, source, title }, l10n) =>
    l10n.t('The cited record (“{0}”) is according to {1}, not {2}.', title, source, named),
  fixes({ start, end, facts: { short } }, note, context, l10n) {
    const place = sentenceOf(note, { start, end });
    const edit = place && reinserted(place, context);
    return [
      ...(short === undefined
        ? []
        : [
            {
              title: l10n.t('Change the source to {0}', short),
              edits: [{ start, end, text: short }],
              preferred: true,
            },
          ]),
      ...(edit
        ? [
            {
              title: l10n.t('Replace with the record’s own sentence: “{0}”', shownSentence(edit.text)),
              edits: [edit],
              preferred: short === undefined,
            },
          ]
        : []),
    ];
  },
});

function findingOf(
  view: BlockView,
  { record, source, speaker }: WrongSource,
  library: Library,
): Finding<MisattributedClaimFacts> {
  const { start, end } = speaker;
  const short = isBare(view, speaker) ? shortNameOf(library, source) : undefined;
  const isRaised = /^\p{Lu}/u.test(view.text.slice(start, end));
  return {
    start,
    end,
    facts: {
      code: 'claim-misattributed',
      named: nameOf(library, speaker.id),
      source: nameOf(library, source),
      title: titleOf(library, record),
      short: short !== undefined && isRaised ? short.charAt(0).toUpperCase() + short.slice(1) : short,
    },
  };
}

/** The finding in the cell of a row that says who says so. */
function cellFinding(
  placed: PlacedView,
  column: number,
  { library }: NoteContext,
): Finding<MisattributedClaimFacts>[] {
  const { view } = placed;
  const [sentence] = citingSentences(view);
  const cell = cellsOf(view)[column];
  const found = sentence && cell && wrongSourceInCell(view, cell, sentence, library);
  return found ? [inNote(placed, findingOf(view, found, library))] : [];
}

/** Returns the spans of the cells of a row; empty for other blocks. */
function cellsOf(view: BlockView): Span[] {
  if (view.block.kind !== 'row') return [];
  let at = 0;
  return ownCellsOf(view, { start: 0, end: view.text.length })
    .split('|')
    .map((cell) => {
      const span = { start: at, end: at + cell.length };
      at = span.end + 1;
      return span;
    });
}
