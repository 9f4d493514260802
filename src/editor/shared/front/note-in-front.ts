import * as vscode from 'vscode';
import type { NoteText } from '../settings';
import { isNote, openDocument } from './is-note';
import { readText } from './read-note';
import { type Shown, shownIn, showsNote } from './shown-in-tab';

/**
 * The note in front: the one that the active tab shows, in whatever kind of editor. Where that is a page of ours, which a
 * click on a row opens, it is the note before it, as long as that has a tab in sight or under the page. All that is done
 * to "this note" is done to this one, and to no other.
 */
export class NoteInFront implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Tells that another note may be in front, or none. */
  readonly onDidChange = this.changed.event;
  /** All notes that were open since the start, by their addresses: the source of a preview is among them. */
  private readonly known = new Map<string, vscode.Uri>();
  /** In front last, pages of ours left out. */
  private before: Shown = { kind: 'other' };
  private readonly listeners: vscode.Disposable;

  constructor() {
    const look = () => {
      this.look();
    };
    for (const document of vscode.workspace.textDocuments) this.know(document);
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.know(document);
      }),
      vscode.window.tabGroups.onDidChangeTabs(look),
      vscode.window.tabGroups.onDidChangeTabGroups(look),
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.window.onDidChangeActiveNotebookEditor(look),
      vscode.window.onDidChangeNotebookEditorSelection(look),
    );
    this.look();
  }

  /** `undefined` if nothing in front is a note, or if the note is unclear. */
  get uri(): vscode.Uri | undefined {
    const { shown } = this;
    return shown.kind === 'note' ? shown.uri : undefined;
  }

  /** The same as a document, if the editor has it open; a preview can outlive its document. */
  get document(): vscode.TextDocument | undefined {
    const { uri } = this;
    const document = uri && openDocument(uri);
    return document && isNote(document) ? document : undefined;
  }

  /** The text of the same: as the editor has it open, else as it lies on the disk. Opens nothing that can be read without. */
  async read(): Promise<NoteText | undefined> {
    const { uri } = this;
    const note = uri && (await readText(uri));
    return note && isNote(note) ? note : undefined;
  }

  /**
   * The same, opened if need be, without showing anything: to be written in. The editor keeps such a document for minutes,
   * and with it what is found in it.
   */
  async find(): Promise<vscode.TextDocument | undefined> {
    const { uri, document } = this;
    return document ?? (uri && (await opened(uri)));
  }

  /** The notes of which the preview in front can be; none where something else is in front. */
  get candidates(): readonly vscode.Uri[] {
    const { shown } = this;
    return shown.kind === 'unclear' ? shown.candidates : [];
  }

  /** `true` if a preview is in front whose note is unclear. */
  get isUnclear(): boolean {
    return this.shown.kind === 'unclear';
  }

  /** The notes that have a tab, each once; those in sight come first. */
  get openNotes(): vscode.Uri[] {
    const notes = new Map<string, vscode.Uri>();
    for (const tab of allTabs()) {
      const shown = shownIn(tab, this.known.values());
      if (shown.kind === 'note') notes.set(shown.uri.toString(), shown.uri);
    }
    return [...notes.values()];
  }

  /** The tab that shows the note: the one in front, else one in sight, else any; `undefined` where it has none. */
  tabOf(note: vscode.Uri): vscode.Tab | undefined {
    return allTabs().find((tab) => showsNote(tab, note, this.known.values()));
  }

  private get shown(): Shown {
    const { activeTab, tabs } = vscode.window.tabGroups.activeTabGroup;
    if (!activeTab) return { kind: 'other' };
    const shown = shownIn(activeTab, this.known.values());
    if (shown.kind !== 'page') return shown;
    const { before } = this;
    if (before.kind !== 'note') return shown;
    const tab = this.tabOf(before.uri);
    return tab && (tab.isActive || tabs.includes(tab)) ? before : shown;
  }

  private look(): void {
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    if (activeTab) {
      const shown = shownIn(activeTab, this.known.values());
      if (shown.kind !== 'page') this.before = shown;
    }
    this.changed.fire();
  }

  private know(document: vscode.TextDocument): void {
    if (isNote(document)) this.known.set(document.uri.toString(), document.uri);
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }
}

/** The tab in front, those in sight, the others. */
function allTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const rank = ({ isActive, group }: vscode.Tab) => (isActive ? (group.isActive ? 0 : 1) : 2);
  return tabs.sort((one, other) => rank(one) - rank(other));
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return isNote(document) ? document : undefined;
  } catch {
    // Deleted, or no text at all.
    return undefined;
  }
}
