import type * as vscode from 'vscode';
import type { EntityNames } from '../../../core/library';
import type { Mention } from '../../../core/names';
import { mentionsOf } from '../../../core/note/names/entity-mentions';
import { FormWriter, shownName } from '../../../core/note/names/one-form';
import type { TextEdit } from '../../../core/base/text-edit';
import { type DocumentEdits, editsAtRest, openToChange, workspaceEdit } from '../../shared/document-edits';
import type { MentioningNote, MentioningNotes } from '../../notes/mentioning-notes';
import { isCancelled } from '../../shared/cancelled';
import { formatOf } from '../../shared/settings';
import type { NamesInNotes } from './name-at';

/** A request to write a name: whom, in which form, and a mention that means them in any case. */
export interface Wanted {
  readonly who: EntityNames;
  readonly form: string;
  /** In the version of the document that it was found in. */
  readonly at?: Mention;
}

/** The changes of writing a name in one form. */
export interface OneForm {
  readonly edit: vscode.WorkspaceEdit;
  /** The number of mentions that change; `notes` is the number of their notes. */
  readonly changed: number;
  readonly notes: number;
  /** The number of mentions that stay: in a quotation, in the words of a link, or because they could mean somebody else. */
  readonly kept: number;
}

interface NoteChange extends DocumentEdits {
  readonly kept: number;
}

/** Writes the mentions of an actor or place in one form: those that mean nobody else. */
export class OneFormEdits {
  constructor(
    private readonly names: NamesInNotes,
    private readonly mentioning: MentioningNotes,
  ) {}

  /** `undefined` once cancelled. */
  async inNote(
    document: vscode.TextDocument,
    wanted: Wanted,
    token: vscode.CancellationToken,
  ): Promise<OneForm | undefined> {
    const change = await this.changeOf(document, wanted, token);
    return change && together([change]);
  }

  /** Changes `at` and no other mention. `undefined` once cancelled. */
  async atPlace(
    document: vscode.TextDocument,
    wanted: Wanted,
    token: vscode.CancellationToken,
  ): Promise<OneForm | undefined> {
    const change = await this.changeOf(document, wanted, token);
    if (!change) return undefined;
    const place = wanted.at?.start ?? -1;
    const edits = change.edits.filter(({ start, end }) => start <= place && place < end);
    return together([{ ...change, edits }]);
  }

  /** @returns `undefined` once cancelled. @throws when the notes do not come to rest */
  async inAllNotes(
    document: vscode.TextDocument,
    wanted: Wanted,
    token: vscode.CancellationToken,
  ): Promise<OneForm | undefined> {
    const changes = await editsAtRest(async () => {
      const notes = await this.mentioning.mentioning([wanted.who], document, token);
      return notes && this.changesOf(notes, document, wanted, token);
    });
    return changes && together(changes);
  }

  private async changesOf(
    notes: readonly MentioningNote[],
    from: vscode.TextDocument,
    { at, ...wanted }: Wanted,
    token: vscode.CancellationToken,
  ): Promise<NoteChange[] | undefined> {
    const changes: NoteChange[] = [];
    for (const { note, mentions } of notes) {
      const text = note.getText();
      const hasOthers = mentions.some(
        ({ mention: { start, end } }) => shownName(text.slice(start, end), formatOf(note)) !== wanted.form,
      );
      if (!hasOthers) continue;
      const document = await openToChange(note.uri);
      if (!document) continue;
      const isFrom = document === from && at !== undefined;
      const change = await this.changeOf(document, isFrom ? { ...wanted, at } : wanted, token);
      if (!change) return undefined;
      changes.push(change);
    }
    return changes;
  }

  private async changeOf(
    document: vscode.TextDocument,
    { who, form, at }: Wanted,
    token: vscode.CancellationToken,
  ): Promise<NoteChange | undefined> {
    const { library } = await this.names.store.drawnOn(document);
    if (isCancelled(token)) return undefined;
    const all = this.names.notes.mentionsIn(library, document);
    const writer = new FormWriter(document.getText(), formatOf(document), all);
    const edits: TextEdit[] = [];
    let kept = 0;
    for (const { mention, isSure } of mentionsOf(library, all, new Set(who.ids))) {
      if (writer.has(mention, form)) continue;
      const isMeant = isSure || (mention.start === at?.start && mention.end === at.end);
      const edit = isMeant ? writer.edit(mention, form) : undefined;
      if (edit) edits.push(edit);
      else kept++;
    }
    return { document, version: document.version, edits, kept };
  }
}

function together(changes: readonly NoteChange[]): OneForm {
  const changing = changes.filter(({ edits }) => edits.length > 0);
  return {
    edit: workspaceEdit(changing),
    changed: changing.reduce((sum, { edits }) => sum + edits.length, 0),
    notes: changing.length,
    kept: changes.reduce((sum, { kept }) => sum + kept, 0),
  };
}
