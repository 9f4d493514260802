import * as vscode from 'vscode';
import { dateOf } from '../../../core/dates';
import { basicsOf } from '../../../core/language/basics';
import type { Library } from '../../../core/library';
import { type FrontMatterSubject, frontMatterSubjectAt } from '../../../core/note/front-matter/hover';
import { escapeCard } from '../../../core/render/escape';
import { packCard } from '../../../core/render/cards/pack-card';
import { cardMarkdown } from '../../shared/cards/card-markdown';
import * as cards from '../../shared/cards/cards';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { rangeOf } from '../../shared/ranges';
import { settings } from '../../shared/settings';
import { mayBeInFrontMatter } from './in-front-matter';

/** The hover in the front matter of a note: the meaning of a key, and the subject of a value. */
export class FrontMatterHover implements vscode.HoverProvider {
  constructor(private readonly store: LibraryStore) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!settings.hoverEnabled || !mayBeInFrontMatter(document, position)) return undefined;
    const subject = frontMatterSubjectAt(document.getText(), document.offsetAt(position));
    if (!subject) return undefined;
    await this.store.usable;
    if (isCancelled(token)) return undefined;
    const shown = shownFor(this.store.library, subject);
    return shown.length > 0 ? new vscode.Hover(shown, rangeOf(document, subject)) : undefined;
  }
}

function shownFor(library: Library, subject: FrontMatterSubject): vscode.MarkdownString[] {
  switch (subject.kind) {
    case 'help':
      return [new vscode.MarkdownString(subject.markdown)];
    case 'date': {
      const date = dateOf(subject.id);
      return date
        ? [new vscode.MarkdownString(escapeCard(basicsOf(undefined).print.dateText(date, settings.dates)))]
        : [];
    }
    case 'pack': {
      const pack = library.pack(subject.id);
      return pack ? [cardMarkdown(packCard(pack, settings.dates))] : [];
    }
    case 'record':
      return library.recordsNamed(subject.id).map((record) => cards.ofRecord(library, record));
    case 'entity': {
      const entity = library.entity(subject.id);
      return entity ? [cards.ofEntity(library, entity)] : [];
    }
  }
}
