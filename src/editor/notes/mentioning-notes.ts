import * as vscode from 'vscode';
import { decodeLoosely } from '../../core/base/decode-text';
import type { EntityNames } from '../../core/library';
import { type EntityMention, mentionsOf } from '../../core/note/names/entity-mentions';
import { mayMention } from '../../core/note/names/note-words';
import { Pace } from '../../core/base/pace';
import type { NoteCache } from '../shared/note-cache';
import type { LibraryStore } from '../library/library-store';
import { isPack } from '../shared/pack-files';
import { isOwnPage } from '../shared/page-uris';
import { rangesIn } from '../shared/ranges';
import { type NoteText, formatOf, noteText, settings } from '../shared/settings';
import type { NoteFiles } from './note-files';

/** A note, and where it mentions who was asked for. */
export interface MentioningNote {
  readonly note: NoteText;
  /** In order; never empty. */
  readonly mentions: readonly EntityMention[];
}

/** Maximum number of notes that are read at once. */
const atOnce = 64;

/**
 * Knows which notes mention whom: those of the workspace, as they are in the editor or else on the disk. Of each note its words
 * are known; those that have the words of a name are read and asked.
 */
export class MentioningNotes {
  /** By address. */
  private readonly words = new Map<string, Uint8Array>();

  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
    private readonly files: NoteFiles,
  ) {
    files.addReader({
      read: (uri, { words }) => this.words.set(uri.toString(), words),
      gone: (uri) => this.words.delete(uri.toString()),
    });
  }

  /**
   * The notes that mention any of the actors or places, in the order of their addresses, and the note that is asked from
   * wherever it lies; `undefined` once cancelled.
   */
  async mentioning(
    wanted: readonly EntityNames[],
    from: vscode.TextDocument | undefined,
    token: vscode.CancellationToken,
  ): Promise<MentioningNote[] | undefined> {
    await this.files.upToDate(token);
    const pace = new Pace(() => token.isCancellationRequested);
    const ids = new Set(wanted.flatMap((names) => names.ids));
    const open = this.openNotes(from);
    const closed = await this.candidates(wanted, open, pace);
    const found: MentioningNote[] = [];
    const ask = async (note: NoteText, isOpen: boolean) => {
      // Packs may come and go while notes are read: each note is asked with what there is by then.
      const { library } = await this.store.drawnOn(note);
      const mentions = isOpen
        ? this.notes.mentionsIn(library, note)
        : library.find(note.getText(), formatOf(note));
      const meant = mentionsOf(library, mentions, ids);
      if (meant.length > 0) found.push({ note, mentions: meant });
      if (pace.isDue) await pace.rest();
    };
    for (const document of open.values()) {
      if (pace.isCancelled) return undefined;
      await ask(document, true);
    }
    for (let first = 0; first < closed.length; first += atOnce) {
      const notes = await Promise.all(closed.slice(first, first + atOnce).map(read));
      for (const note of notes) {
        if (pace.isCancelled) return undefined;
        if (note) await ask(note, false);
      }
    }
    const addressOf = ({ note }: MentioningNote) => note.uri.toString();
    return pace.isCancelled ? undefined : found.sort((a, b) => (addressOf(a) < addressOf(b) ? -1 : 1));
  }

  /** The same as places. */
  async places(
    wanted: readonly EntityNames[],
    from: vscode.TextDocument | undefined,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const notes = await this.mentioning(wanted, from, token);
    return notes?.flatMap(({ note, mentions }) => {
      const rangeOf = rangesIn(note.getText());
      return mentions.map(({ mention }) => new vscode.Location(note.uri, rangeOf(mention)));
    });
  }

  private async candidates(
    wanted: readonly EntityNames[],
    open: ReadonlyMap<string, vscode.TextDocument>,
    pace: Pace,
  ): Promise<vscode.Uri[]> {
    const forms = wanted.flatMap((names) => names.forms);
    const found: string[] = [];
    for (const [key, words] of this.words) {
      if (!open.has(key) && mayMention(words, forms)) found.push(key);
      if (pace.isDue) await pace.rest();
      if (pace.isCancelled) return [];
    }
    return found.sort().map((key) => vscode.Uri.parse(key, true));
  }

  /** Returns the notes that are open, by address: their text counts, saved or not, and the editor knows its mentions already. */
  private openNotes(from: vscode.TextDocument | undefined): ReadonlyMap<string, vscode.TextDocument> {
    const documents = vscode.workspace.textDocuments.filter((document) => {
      if (document.isClosed || isPack(document) || isOwnPage(document)) return false;
      if (document.isUntitled) return settings.languages.includes(document.languageId);
      return document === from || this.words.has(document.uri.toString());
    });
    return new Map(documents.map((document) => [document.uri.toString(), document]));
  }
}

async function read(uri: vscode.Uri): Promise<NoteText | undefined> {
  try {
    return noteText(uri, decodeLoosely(await vscode.workspace.fs.readFile(uri)));
  } catch {
    // Gone meanwhile.
    return undefined;
  }
}
