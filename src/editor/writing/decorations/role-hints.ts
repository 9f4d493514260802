import * as vscode from 'vscode';
import { roleHint, saysItself, tailOf } from '../../../core/render/role-hint';
import { type CardPlace, cardPlace } from '../../shared/cards/card-place';
import * as cards from '../../shared/cards/cards';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import { registerForLanguages, registerWhile, settings } from '../../shared/settings';
import { isNote } from '../../shared/front/is-note';
import type { NoteCache } from '../../shared/note-cache';
import { namedIn } from '../../shared/note-names';

/** A hint, and whom it is about. */
class RoleHint extends vscode.InlayHint {
  constructor(
    position: vscode.Position,
    label: string,
    readonly id: string,
    readonly document: vscode.TextDocument,
    readonly place: CardPlace,
  ) {
    super(position, label);
    this.paddingLeft = true;
  }
}

/**
 * The room that is left for the hints of a line. The editor cuts what is longer, all hints of a line together, and might cut away
 * a hedge: a hint that has no room is left out instead.
 */
class Room {
  private readonly taken = new Map<number, number>();

  constructor(private readonly most: number) {}

  on(line: number): number {
    return this.most - (this.taken.get(line) ?? 0);
  }

  take(line: number, length: number): void {
    this.taken.set(line, length + (this.taken.get(line) ?? 0));
  }
}

/** Inlay hints after the first mention of each actor or place of a note, which say who or what it is; the tooltip is its card. */
class RoleHints implements vscode.InlayHintsProvider<RoleHint> {
  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
  ) {}

  get onDidChangeInlayHints(): vscode.Event<void> {
    return this.store.onDidChange;
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<RoleHint[] | undefined> {
    if (!isNote(document)) return [];
    await this.store.usable;
    if (isCancelled(token)) return undefined;
    const { library } = await this.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    const whole = new vscode.Range(range.start.line, 0, range.end.line + 1, 0);
    const [start, end] = [document.offsetAt(whole.start), document.offsetAt(whole.end)];
    const room = new Room(settings.inlayHintsLength(document));
    return this.notes
      .getIn(library, document, namedIn)
      .flatMap(({ id, sure }) => {
        // A name that several share tells nobody's role.
        return sure && sure.end >= start && sure.end <= end ? { id, sure } : [];
      })
      .sort((a, b) => a.sure.start - b.sure.start)
      .flatMap(({ id, sure }) => {
        const entity = library.entity(id);
        const name = document.positionAt(sure.end);
        const hint = entity && roleHint(library, entity, room.on(name.line));
        if (hint === undefined) return [];
        const after = document.lineAt(name.line).text.slice(name.character);
        if (saysItself(hint, textBefore(document, document.positionAt(sure.start)), after)) return [];
        room.take(name.line, hint.length);
        return new RoleHint(name.translate(0, tailOf(after)), hint, id, document, cardPlace(document, sure));
      })
      .filter(({ position }) => range.contains(position));
  }

  async resolveInlayHint(hint: RoleHint, token: vscode.CancellationToken): Promise<RoleHint> {
    const { library } = await this.store.drawnOn(hint.document);
    const entity = isCancelled(token) ? undefined : library.entity(hint.id);
    if (entity) hint.tooltip = cards.ofEntity(library, entity, hint.place);
    return hint;
  }
}

function textBefore(document: vscode.TextDocument, { line, character }: vscode.Position): string {
  return document.lineAt(line).text.slice(0, character);
}

/** While the setting asks for them. */
export function registerRoleHints(store: LibraryStore, notes: NoteCache): vscode.Disposable {
  const provider = new RoleHints(store, notes);
  return registerWhile(
    () => settings.inlayHints,
    { settings: ['inlayHints', 'scope'] },
    () =>
      registerForLanguages((languages) => vscode.languages.registerInlayHintsProvider(languages, provider)),
  );
}
