import * as vscode from 'vscode';
import { isNote } from '../../shared/front/is-note';
import { type NameGroup, type ShownName, nameGroups, shownNames } from '../../../core/note/names/shown-names';
import type { LibraryStore } from '../../library/library-store';
import { rangeOf } from '../../shared/ranges';
import { type DecorationStyle, registerWhile, settings } from '../../shared/settings';
import type { NoteCache } from '../../shared/note-cache';
import { firstMentions } from '../../shared/note-names';

/** The theme colours of the kinds; declared in package.json. */
const colors: Record<NameGroup, string> = {
  person: 'briefing.personForeground',
  state: 'briefing.stateForeground',
  armed: 'briefing.armedForeground',
  organization: 'briefing.organizationForeground',
  place: 'briefing.placeForeground',
  ambiguous: 'briefing.ambiguousForeground',
};
const underlineColor = 'briefing.nameUnderline';

/** After the last key: the editor moves what is decorated along with the text meanwhile. */
const typingPauseMs = 250;
/** While the user scrolls, which the margin covers for a while. */
const scrollPauseMs = 50;
/** Number of lines above and below those in sight that are decorated too. */
const marginLines = 60;

/** The decorated ranges of an editor. */
interface Painted {
  readonly version: number;
  readonly stretches: readonly vscode.Range[];
}

/** Decorates the known names in the notes that are in sight, while a setting of the user's says how. */
class NamePainter implements vscode.Disposable {
  private readonly types: ReadonlyMap<NameGroup, vscode.TextEditorDecorationType>;
  private readonly painted = new Map<vscode.TextEditor, Painted>();
  private readonly due = new Map<vscode.TextEditor, ReturnType<typeof setTimeout>>();
  private readonly listeners: vscode.Disposable;
  private isDisposed = false;

  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
    style: DecorationStyle,
  ) {
    this.types = typesFor(style);
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.forgetHidden();
        this.repaint((editor) => !this.painted.has(editor));
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (!this.isPainted(textEditor)) this.schedule(textEditor, scrollPauseMs);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of vscode.window.visibleTextEditors)
          if (editor.document === document) this.schedule(editor, typingPauseMs, true);
      }),
      // Also where only the language has changed.
      vscode.workspace.onDidOpenTextDocument((opened) => {
        this.repaint(({ document }) => document === opened);
      }),
      store.onDidChange(() => {
        this.repaint();
      }),
    );
    this.repaint();
  }

  private repaint(isMeant: (editor: vscode.TextEditor) => boolean = () => true): void {
    for (const editor of vscode.window.visibleTextEditors) if (isMeant(editor)) this.schedule(editor, 0);
  }

  /** @param again whether the time starts anew where it is running already */
  private schedule(editor: vscode.TextEditor, pause: number, again = false): void {
    const running = this.due.get(editor);
    if (running !== undefined && !again) return;
    clearTimeout(running);
    const timer = setTimeout(() => {
      this.due.delete(editor);
      void this.paint(editor);
    }, pause);
    this.due.set(editor, timer);
  }

  private async paint(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    if (!isNote(document)) {
      if (this.painted.delete(editor)) this.show(editor, []);
      return;
    }
    await this.store.usable;
    const { library } = await this.store.drawnOn(document);
    // A key that was pressed meanwhile has its own turn.
    if (this.isDisposed || this.due.has(editor) || !vscode.window.visibleTextEditors.includes(editor)) return;
    const only =
      settings.decorationMentions === 'first'
        ? this.notes.getIn(library, document, firstMentions)
        : undefined;
    const stretches = stretchesOf(editor);
    const shown = stretches.flatMap((range) => {
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      // Which are the first takes the whole note; all others are found where they are in sight.
      const mentions = only
        ? this.notes.mentionsIn(library, document)
        : this.notes.mentionsBetween(library, document, start, end);
      return shownNames(library, mentions, { start, end }, only);
    });
    this.painted.set(editor, { version: document.version, stretches });
    this.show(editor, shown);
  }

  private show(editor: vscode.TextEditor, shown: readonly ShownName[]): void {
    const ranges = new Map([...this.types.values()].map((type) => [type, [] as vscode.Range[]]));
    for (const name of shown) {
      const type = this.types.get(name.group);
      if (type) ranges.get(type)?.push(rangeOf(editor.document, name));
    }
    for (const [type, of] of ranges) editor.setDecorations(type, of);
  }

  /** Returns `true` if all that is in sight has been decorated, and not changed since. */
  private isPainted(editor: vscode.TextEditor): boolean {
    const painted = this.painted.get(editor);
    return (
      painted?.version === editor.document.version &&
      editor.visibleRanges.every((range) => painted.stretches.some((stretch) => stretch.contains(range)))
    );
  }

  private forgetHidden(): void {
    const visible = new Set(vscode.window.visibleTextEditors);
    for (const editor of this.painted.keys()) if (!visible.has(editor)) this.painted.delete(editor);
    for (const [editor, timer] of this.due) {
      if (visible.has(editor)) continue;
      clearTimeout(timer);
      this.due.delete(editor);
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.listeners.dispose();
    for (const timer of this.due.values()) clearTimeout(timer);
    // What is decorated with them goes too.
    for (const type of new Set(this.types.values())) type.dispose();
  }
}

/** Returns the ranges in sight, whole lines with a margin; several if text is folded. */
function stretchesOf({ document, visibleRanges }: vscode.TextEditor): vscode.Range[] {
  const stretches: vscode.Range[] = [];
  for (const { start, end } of visibleRanges) {
    const from = Math.max(0, start.line - marginLines);
    const to = document.lineAt(Math.min(document.lineCount - 1, end.line + marginLines)).range.end;
    const above = stretches.at(-1);
    // Two whose margins meet are one, so that no name is decorated twice.
    if (above && above.end.line >= from) stretches[stretches.length - 1] = above.with(undefined, to);
    else stretches.push(new vscode.Range(new vscode.Position(from, 0), to));
  }
  return stretches;
}

function typesFor(style: DecorationStyle) {
  const { ClosedClosed: rangeBehavior } = vscode.DecorationRangeBehavior;
  const underline = (color: string): vscode.DecorationRenderOptions => ({
    borderColor: new vscode.ThemeColor(color),
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
  });
  const make = (options: vscode.DecorationRenderOptions) =>
    vscode.window.createTextEditorDecorationType({ ...options, rangeBehavior });
  if (style === 'underline') {
    const type = make(underline(underlineColor));
    return new Map(nameGroups.map((group) => [group, type]));
  }
  return new Map(
    nameGroups.map((group) => {
      const color = new vscode.ThemeColor(colors[group]);
      // Not by its colour alone: it is the one that asks for a second look.
      return [group, make({ color, ...(group === 'ambiguous' && underline(colors[group])) })];
    }),
  );
}

/** While a setting asks for them. */
export function registerNameDecorations(store: LibraryStore, notes: NoteCache): vscode.Disposable {
  return registerWhile(
    () => settings.decorationStyle !== 'off',
    { settings: ['decoration', 'languages', 'scope'] },
    () => new NamePainter(store, notes, settings.decorationStyle),
  );
}
