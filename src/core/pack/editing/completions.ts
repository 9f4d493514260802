import type { Span } from '../../base/span';
import { type Cursor, cursorAt } from './cursor';
import { keyCompletions } from './key-completions';
import { pack } from '../format';
import type { Field, FieldsShape } from '../shape';
import { type OtherPacks, noOtherPacks } from './other-packs';
import { valueCompletions } from './value-completions';
import { escapeSnippet } from './snippets';

/** Something to write at the cursor of a pack. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** A few words beside the label: the printed name of an id, the gist of a passage. Plain text, maybe from the pack. */
  readonly detail: string;
  /** Markdown without anything from a pack; empty for none. */
  readonly help: string;
  /** The text to insert, in snippet syntax. */
  readonly snippet: string;
  /** The span that the snippet replaces; the cursor is in it or at its ends. */
  readonly replace: Span;
  /** The text that the typed word is compared with, if that is not the label. */
  readonly filter?: string;
  /** The id that the completion stands for: its card tells more. */
  readonly id?: string;
  /** `true` if the next word can be suggested at once. */
  readonly suggestsNext: boolean;
}

/** `template` is a whole record, item or passage; `term` a word of the craft that the format leaves open. */
export type CompletionKind =
  'key' | 'choice' | 'id' | 'source' | 'passage' | 'date' | 'term' | 'template' | 'placeholder';

/** A completion before it is known where it goes. */
export type Proposal = Pick<Completion, 'kind' | 'label'> &
  Partial<Omit<Completion, 'kind' | 'label' | 'replace'>>;

/**
 * Returns the completions at the cursor, the likeliest first; none if the format expects free text. Never throws.
 * @param today as YYYY-MM-DD
 */
export function completionsAt(
  text: string,
  offset: number,
  today: string,
  others: OtherPacks = noOtherPacks,
  format: FieldsShape = pack,
): Completion[] {
  const cursor = cursorAt(text, offset, format);
  if (!cursor) return [];
  const proposals = cursor.role === 'key' ? keyCompletions(cursor) : valueCompletions(cursor, today, others);
  return [...proposals, ...placeholders(text, offset, cursor)].map((proposal) => completed(proposal, cursor));
}

/** The proposal in the cursor's place. */
export function completed(
  proposal: Proposal & { readonly replace?: Span },
  { word, needsSpace, dashWidth }: Cursor,
): Completion {
  const { label } = proposal;
  // The editor brings further lines to the indentation of the first, which counts no dashes.
  const snippet = (proposal.snippet ?? escapeSnippet(label)).replaceAll('\n', `\n${' '.repeat(dashWidth)}`);
  return {
    detail: '',
    help: '',
    suggestsNext: false,
    replace: word,
    ...proposal,
    snippet: needsSpace ? ` ${snippet}` : snippet,
  };
}

function isSentence(field: Field | undefined): boolean {
  return field?.shape.kind === 'text' && field.shape.isSentence === true;
}

/** `{when}` in a sentence, once its brace is typed. */
function placeholders(
  text: string,
  offset: number,
  { field, typed, role }: Cursor,
): (Proposal & { replace: Span })[] {
  const [started] = /\{\w*$/.exec(typed) ?? [];
  if (role !== 'value' || started === undefined || !isSentence(field)) return [];
  const end = offset + (/^\w*\}?/.exec(text.slice(offset, offset + 10))?.[0].length ?? 0);
  return [
    { label: '{When}', detail: 'The date, at the beginning of a sentence' },
    { label: '{when}', detail: 'The date' },
  ].map((choice) => ({ kind: 'placeholder', ...choice, replace: { start: offset - started.length, end } }));
}
