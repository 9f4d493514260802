import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../../../core/pack/editing/completions';
import { escapeCard, oneLine } from '../../../core/render/escape';
import { plain } from '../../shared/plain';
import { rangeOf } from '../../shared/ranges';

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  choice: vscode.CompletionItemKind.EnumMember,
  id: vscode.CompletionItemKind.Reference,
  source: vscode.CompletionItemKind.File,
  passage: vscode.CompletionItemKind.Reference,
  date: vscode.CompletionItemKind.Constant,
  term: vscode.CompletionItemKind.Value,
  template: vscode.CompletionItemKind.Snippet,
  placeholder: vscode.CompletionItemKind.Variable,
};

/** Something to write at the cursor, as the editor shows it. */
export class YamlItem extends vscode.CompletionItem {
  /** Whose card tells more. */
  card: { readonly document: vscode.TextDocument; readonly id: string } | undefined;
}

/** @param index its place among all that are offered */
export function yamlItem(
  document: vscode.TextDocument,
  { kind, label, detail, help, snippet, replace, filter, id, suggestsNext }: Completion,
  index: number,
): YamlItem {
  const shown = plain(label);
  const item = new YamlItem(
    detail ? { label: shown, description: plain(oneLine(detail)) } : shown,
    kinds[kind],
  );
  item.insertText = new vscode.SnippetString(snippet);
  item.range = rangeOf(document, replace);
  item.sortText = String(index).padStart(5, '0');
  item.filterText = filter ?? label;
  if (detail) item.detail = oneLine(detail);
  if (help) item.documentation = new vscode.MarkdownString(help);
  else if (kind === 'passage') item.documentation = new vscode.MarkdownString(escapeCard(detail));
  if (id !== undefined) item.card = { document, id };
  if (suggestsNext) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
