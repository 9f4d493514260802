import type { NoteContext } from '../../ledger/context';
import type { Library } from '../../library';
import { footnoteOf } from '../../render/citation';
import type { NoteStyle } from '../../render/style';
import { citedBy, staleDefinition } from '../../note/citations';
import { removals } from '../../note/citations/removal';
import { rewritten } from '../../note/citations/rewritten';
import { type DefinitionUse, definitionUse } from '../../note/citations/used';
import { withDefinitions } from '../../note/insert/insertion';
import { type FindingFix, defineCheck } from '../check';
import type { Finding } from '../finding';
import { type NoteView, inNote } from '../../ledger/note-view';
import { eolOf } from '../sentence-edits';
import { type KnownDefinition, knownDefinitions } from './note-definitions';

interface DefinitionFacts {
  readonly code: 'citation-missing-definition' | 'citation-stale' | 'citation-unused';
  readonly label: string;
  /** Set for one whose label another one has above. */
  readonly isRepeated?: true;
}

/** Definitions that are missing, that nothing cites, or that no longer say what the packs say. */
export const definitionChecks = defineCheck<DefinitionFacts>({
  codes: {
    'citation-missing-definition': 'warning',
    'citation-stale': 'warning',
    'citation-unused': 'hint',
  },
  superfluous: ['citation-unused'],
  *note(note, context) {
    const definitions = knownDefinitions(note);
    yield* missing(note);
    const seen = new Set<string>();
    const useOf = usesIn(note, definitions, context);
    for (const known of definitions) {
      const { definition, isOurs } = known;
      const { label, start } = definition;
      const mark = { start, end: start + `[^${label}]`.length };
      if (seen.has(label)) {
        yield { ...mark, facts: { code: 'citation-unused', label, isRepeated: true } };
        continue;
      }
      seen.add(label);
      if (!isOurs) continue;
      if (!note.cited.has(label)) {
        // What stays for another reason, such as a remark, is the writer's own.
        if (useOf().gone.has(definition)) yield { ...mark, facts: { code: 'citation-unused', label } };
      } else if (isStale(known, context) && useOf().ours.has(definition))
        yield { ...mark, facts: { code: 'citation-stale', label } };
    }
  },
  describe({ code, label, isRepeated }, l10n) {
    switch (code) {
      case 'citation-missing-definition':
        return l10n.t(
          'The footnote “{0}” has no definition. Add it, or the note shows the bare label.',
          label,
        );
      case 'citation-stale':
        return l10n.t('The definition of “{0}” no longer agrees with the pack. Update it.', label);
      case 'citation-unused':
        return isRepeated
          ? l10n.t('“{0}” is defined above already, and readers show one definition alone. Keep one.', label)
          : l10n.t('Nothing in the note cites “{0}”.', label);
    }
  },
  fixes: (finding, note, context, l10n) => {
    const edits = editsFor(finding, note, context);
    if (edits.length === 0) return [];
    const fix = (title: string): FindingFix[] => [{ title, edits, preferred: true }];
    switch (finding.facts.code) {
      case 'citation-missing-definition':
        return fix(l10n.t('Add the definition'));
      case 'citation-stale':
        return fix(l10n.t('Update the definition'));
      case 'citation-unused':
        return fix(l10n.t('Remove the definition'));
    }
  },
});

/** Returns a function that computes, on first use, what Update Citations would do with the definitions. */
function usesIn(
  note: NoteView,
  definitions: readonly KnownDefinition[],
  context: NoteContext,
): () => DefinitionUse {
  const known = new Map(definitions.map((one) => [one.definition, one]));
  const make = () => {
    const labels = note.blocks.flatMap((placed) =>
      placed.view.block.citations.map((label) => inNote(placed, label)),
    );
    const defined = { text: note.text, labels, definitions: definitions.map(({ definition }) => definition) };
    return definitionUse(defined, {
      isPacks: (definition) => known.get(definition)?.isOurs ?? false,
      isStale: (definition) => {
        const one = known.get(definition);
        return one !== undefined && isStale(one, context);
      },
    });
  };
  let made: DefinitionUse | undefined;
  return () => (made ??= make());
}

/** Footnotes of records, actors and places, each at its first citation. */
function* missing(note: NoteView): Iterable<Finding<DefinitionFacts>> {
  const seen = new Set(note.definitions.map(({ label }) => label));
  for (const placed of note.blocks)
    for (const { label, kind, start, end } of placed.view.block.citations) {
      if (kind !== 'reference' || seen.has(label)) continue;
      seen.add(label);
      if (placed.view.recordsNamed(label).length === 0 && !note.library.namesOf(label)) continue;
      yield inNote(placed, { start, end, facts: { code: 'citation-missing-definition' as const, label } });
    }
}

/** Cached per definition text and date style. */
const stale = new WeakMap<KnownDefinition['citables'], Map<NoteStyle['dates'], boolean>>();

function isStale({ definition, citables }: KnownDefinition, { library, style }: NoteContext): boolean {
  const byStyle = stale.get(citables) ?? new Map<NoteStyle['dates'], boolean>();
  stale.set(citables, byStyle);
  const known = byStyle.get(style.dates);
  if (known !== undefined) return known;
  const isIt = staleDefinition(definition, library, style) !== undefined;
  byStyle.set(style.dates, isIt);
  return isIt;
}

function editsFor(
  { start, facts: { code, label } }: Finding<DefinitionFacts>,
  note: NoteView,
  { library, style }: NoteContext,
) {
  if (code === 'citation-missing-definition') return addition(note, label, library, style);
  const known = knownDefinitions(note).find(({ definition }) => definition.start === start);
  if (!known) return [];
  if (code === 'citation-unused')
    return removals(note.text, [known.definition]).map((span) => ({ ...span, text: '' }));
  const edit = rewritten(note.text, known.definition, library, style);
  return edit ? [edit] : [];
}

function addition(note: NoteView, label: string, library: Library, style: NoteStyle) {
  const [citable, other] = citedBy(library, label);
  if (!citable || other) return [];
  return [...withDefinitions(note.text, [footnoteOf(citable, style)], [], eolOf(note))];
}
