import { type NoteContext, isNotDone } from '../../ledger/context';
import { dateOf, earliest, latest } from '../../dates';
import { basicsOf } from '../../language/basics';
import { type TlpLabel, tlpLabels } from '../../pack/terms';
import { citedSources } from '../../render/citation';
import { titleOf } from '../../render/sentence';
import { frontMatterEdit } from '../../note/front-matter/edit';
import type { BlockView } from '../../ledger/block-view';
import { type FindingFix, defineCheck } from '../check';
import { inNote } from '../../ledger/note-view';
import { perBlock } from '../../ledger/per-block';
import { citationRemoval, eolOf } from '../sentence-edits';
import type { CitationLabel } from '../../markdown/citations';

type ScopeFacts =
  | {
      readonly code: 'marking-exceeded';
      readonly source: string;
      readonly marking: TlpLabel;
      readonly own: TlpLabel;
    }
  | { readonly code: 'after-cutoff'; readonly title: string; readonly date: string; readonly asOf: string };

/** Citations that the front matter rules out: a more restricted source, a record later than the cut-off. */
export const scopeChecks = defineCheck<ScopeFacts>({
  codes: { 'marking-exceeded': 'error', 'after-cutoff': 'warning' },
  *block(view, context) {
    const { asOf } = context.frontMatter;
    const cutoff = asOf && dateOf(asOf.value);
    if (!asOf || !cutoff) return;
    for (const citation of citationsOf(view)) {
      const records = view.recordsNamed(citation.label);
      const [record] = records;
      const isLater = records.every(({ date }) => date && earliest(date) > latest(cutoff));
      if (!record?.value.date || !isLater || records.every(isNotDone)) continue;
      yield {
        start: citation.start,
        end: citation.end,
        facts: {
          code: 'after-cutoff',
          title: titleOf(context.library, record),
          date: record.value.date,
          asOf: asOf.value,
        },
      };
    }
  },
  *note(note, context) {
    const own = context.frontMatter.marking?.value;
    if (!own) return;
    const seen = new Set<string>();
    for (const placed of note.blocks)
      for (const { citation, source, title, marking } of strictIn(placed.view, context)) {
        if (seen.has(source)) continue;
        seen.add(source);
        yield inNote(placed, {
          start: citation.start,
          end: citation.end,
          facts: { code: 'marking-exceeded' as const, source: title, marking, own },
        });
      }
  },
  describe: (facts, l10n) =>
    facts.code === 'marking-exceeded'
      ? l10n.t('“{0}” is marked {1}, and the note only {2}.', facts.source, facts.marking, facts.own)
      : l10n.t(
          '“{0}” ({1}) is later than the note’s cut-off, {2}.',
          facts.title,
          shown(facts.date),
          shown(facts.asOf),
        ),
  fixes({ facts, start, end }, note, _context, l10n) {
    const edit =
      facts.code === 'marking-exceeded'
        ? frontMatterEdit(note.text, ['marking'], facts.marking, eolOf(note))
        : cutoffEdit(note.text, facts.date, eolOf(note));
    const title =
      facts.code === 'marking-exceeded'
        ? l10n.t('Mark the note {0}', facts.marking)
        : l10n.t('Move the cut-off to the record’s date');
    const removal: FindingFix = {
      title: l10n.t('Remove the citation'),
      edits: [citationRemoval(note, { start, end })],
      preferred: false,
    };
    return edit ? [{ title, edits: [edit], preferred: true }, removal] : [removal];
  },
});

function shown(edtf: string): string {
  const date = dateOf(edtf);
  return date ? basicsOf(undefined).print.dateText(date, 'day-month-year') : edtf;
}

/** Returns the edit of the cut-off, which is a day, month or year: of a period, its first day. */
function cutoffEdit(text: string, edtf: string, eol: '\n' | '\r\n') {
  const [first = ''] = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(edtf) ?? [];
  return first === '' ? undefined : frontMatterEdit(text, ['asOf'], first, eol);
}

/** Returns the citations of a block, headings and quotations included; a definition's are excluded. */
function citationsOf({ block: { kind, citations } }: BlockView): readonly CitationLabel[] {
  return kind === 'definition' ? [] : citations.filter((citation) => citation.kind !== 'definition');
}

interface Strict {
  readonly citation: CitationLabel;
  /** The ids of pack and source, unique in the library. */
  readonly source: string;
  readonly title: string;
  readonly marking: TlpLabel;
}

/** Returns the sources that a block cites and that are more restricted than the note. */
const strictIn = perBlock((view, { frontMatter }: NoteContext): readonly Strict[] => {
  const own = frontMatter.marking?.value;
  if (!own) return [];
  return citationsOf(view).flatMap((citation) => {
    const [record, other] = view.recordsNamed(citation.label);
    if (!record || other) return [];
    const { pack, value } = record;
    return citedSources(pack, value.cite).flatMap(({ source }): Strict[] => {
      const marking = source.marking ?? pack.marking;
      const isStricter = marking !== undefined && tlpLabels.indexOf(marking) > tlpLabels.indexOf(own);
      return isStricter
        ? [{ citation, source: `${pack.id}#${source.id}`, title: source.title, marking }]
        : [];
    });
  });
});
