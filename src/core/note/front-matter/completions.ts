import { type Completion, type Proposal, completed } from '../../pack/editing/completions';
import { type Cursor, cursorAt } from '../../pack/editing/cursor';
import { keyCompletions } from '../../pack/editing/key-completions';
import { escapeSnippet } from '../../pack/editing/snippets';
import { inItsPlace } from '../../pack/editing/value-completions';
import type { Library } from '../../library';
import { yamlText } from '../../yaml/scalar-text';
import { keyMeaning, frontMatterLayout } from './layout';
import { frontMatterTextAt } from './text';
import {
  dateProposals,
  entityProposals,
  formProposals,
  languageProposals,
  packProposals,
  recordProposals,
} from './proposals';
import { valueMeanings } from './layout';

/** The input of completions in a note's front matter. */
export interface FrontMatterWorld {
  /** The packs that the note draws on. */
  readonly library: Library;
  /** All packs, including those that the note does not draw on. */
  readonly packs: Iterable<{ readonly id: string; readonly title: string }>;
  /** The date of today, as YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Returns the completions at the cursor in the front matter of a note, the likeliest first; empty elsewhere, and for
 * free text. The completion of an id has the label or id by which its card is found. Never throws.
 *
 * @param offset in UTF-16 code units
 */
export function frontMatterCompletions(note: string, offset: number, world: FrontMatterWorld): Completion[] {
  const frontMatter = frontMatterTextAt(note, offset);
  const cursor = frontMatter && cursorAt(frontMatter.yaml, offset - frontMatter.start, frontMatterLayout);
  if (!cursor) return [];
  const { start } = frontMatter;
  const proposals = cursor.role === 'key' ? keys(cursor, note, world) : values(cursor, world);
  return proposals.map((proposal) => {
    const { replace, ...completion } = completed(proposal, cursor);
    return { ...completion, replace: { start: start + replace.start, end: start + replace.end } };
  });
}

function keys(cursor: Cursor, note: string, { library }: FrontMatterWorld): Proposal[] {
  const { path, siblings, flow, hasColon, quote } = cursor;
  const isWhole = hasColon || quote !== undefined;
  const [top, section, ...deeper] = path;
  if (top === undefined)
    return keyCompletions(cursor).map((proposal) => ({
      ...proposal,
      help: keyMeaning(proposal.label) ?? '',
      ...(!isWhole && { snippet: flow ? 'briefing: { $0 }' : 'briefing:\n  $0', suggestsNext: true }),
    }));
  if (top !== 'briefing' || deeper.length > 0) return [];
  if (section === undefined)
    return keyCompletions(cursor).map((proposal) => ({
      ...proposal,
      help: keyMeaning(proposal.label) ?? '',
    }));
  const ids =
    section === 'omit'
      ? recordProposals(library, note, cursor.typed)
      : section === 'names'
        ? entityProposals(library, note, cursor.typed)
        : [];
  return ids
    .filter(({ label }) => !siblings.has(label))
    .map((proposal) => {
      const key = escapeSnippet(written(proposal.label, cursor));
      return {
        ...proposal,
        snippet: isWhole ? key : `${key}: $0`,
        suggestsNext: !isWhole && section === 'names',
      };
    });
}

function values(cursor: Cursor, world: FrontMatterWorld): Proposal[] {
  const [top, key, id] = cursor.path;
  if (top !== 'briefing') return [];
  return inItsPlace(cursor, (shape) => {
    if (shape?.kind === 'choice')
      return shape.of.map((label) => ({ kind: 'choice', label, detail: valueMeanings[label] ?? '' }));
    if (key === 'asOf' && id === undefined) return dateProposals(world.library, world.today);
    if (key === 'language' && id === undefined) return languageProposals();
    if (key === 'packs') return packProposals(world.packs, cursor.typed);
    return key === 'names' && typeof id === 'string' ? formProposals(world.library, id) : [];
  }).map((proposal) =>
    proposal.snippet === undefined
      ? { ...proposal, snippet: escapeSnippet(written(proposal.label, cursor)) }
      : proposal,
  );
}

/** Returns the label as YAML, or as the content of the quotes around the cursor. */
function written(label: string, { quote, role }: Cursor): string {
  if (quote === "'") return label.replaceAll("'", "''");
  if (quote === '"') return JSON.stringify(label).slice(1, -1);
  // A year needs no quotes.
  return role === 'value' && /^\d{4}$/.test(label) ? label : yamlText(label);
}
