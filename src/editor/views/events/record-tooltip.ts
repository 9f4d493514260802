import type * as vscode from 'vscode';
import type { OutlineNode } from '../../../core/outline/node';
import { recordCard } from '../../../core/render/cards/record-card';
import type { LibraryStore } from '../../library/library-store';
import { settings } from '../../shared/settings';
import { cardMarkdown } from '../../shared/cards/card-markdown';

/** The card of a row's record; for a row of another kind, what is spoken of it. */
export function recordTooltip(
  { library }: LibraryStore,
  { target, spoken }: OutlineNode,
): vscode.MarkdownString | string {
  const record = target?.kind === 'record' ? library.recordsNamed(target.key)[0] : undefined;
  if (!record) return spoken;
  return cardMarkdown(recordCard(library, record, { dates: settings.dates, actions: [] }));
}
