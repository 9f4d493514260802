import * as vscode from 'vscode';
import type { Insertion } from '../../../core/note/insert/insertion';
import { frontMatterEnd } from '../../../core/markdown/front-matter-end';
import { placeWithoutCursor } from '../../../core/markdown/place/text-place';
import type { Span } from '../../../core/base/span';
import type { LastEdits } from '../../shared/front/last-edits';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { editorOf, showNote } from '../../shared/front/show-note';
import { isReadOnly } from '../../shared/read-only';
import { formatOf } from '../../shared/settings';
import { type ContentAt, applyEdits, insertAtCursors, planIn } from './edits';
import { type ContentMaker, offerElsewhere } from './elsewhere';
import { newNote, pickNote } from './pick-note';
import { reveal, tellMoved, tellPlace } from './place-messages';

/** A note, and the place in it that a text is for. */
export interface NotePlace {
  readonly document: vscode.TextDocument;
  /** Asked last of all, for the text may change meanwhile. `undefined` where the place is gone. */
  readonly span: () => Span | undefined;
}

/** Puts contents into notes: into the note in front, or where the user has pointed. */
export class NoteWriter {
  constructor(
    private readonly front: NoteInFront,
    private readonly lastEdits: LastEdits,
  ) {}

  /**
   * Inserts in one undo step: at every cursor of the note in front; where it is shown without one, at the end of the section
   * that was edited last. Without a note in front the user is asked for one; without any tab a new note is made. A note that
   * cannot be written in stays as it is, and the user is offered the text another way.
   *
   * @returns `true` if something was inserted
   */
  async insert(make: ContentMaker): Promise<boolean> {
    const document = await this.noteToWriteIn();
    return (
      document !== undefined &&
      this.insertInto(document, make, (contentAt) => this.write(document, contentAt))
    );
  }

  /** The same at a place that the user has pointed at; the cursors stay where they are. */
  async insertAt({ document, span }: NotePlace, make: ContentMaker): Promise<boolean> {
    return this.insertInto(document, make, async (contentAt) => {
      const at = span();
      const plan = at && planIn(document, [at], contentAt);
      if (!plan || !(await applyEdits(document, plan.edits))) return undefined;
      reveal(document, plan);
      tellMoved(plan);
      return plan;
    });
  }

  private async insertInto(
    document: vscode.TextDocument,
    make: ContentMaker,
    write: (contentAt: ContentAt) => Promise<Insertion | undefined>,
  ): Promise<boolean> {
    const readOnly = await isReadOnly(document);
    const contentAt = make(document);
    if (!contentAt) return false;
    const written = readOnly ? undefined : await write(contentAt);
    if (!written) void offerElsewhere(document, make);
    return written !== undefined;
  }

  private async noteToWriteIn(): Promise<vscode.TextDocument | undefined> {
    const document = await this.front.find();
    if (document) {
      // A page of ours may be in front of it.
      await showNote(document, this.front.tabOf(document.uri));
      return document;
    }
    const hasTabs = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
    return hasTabs ? pickNote(this.front) : newNote();
  }

  private async write(document: vscode.TextDocument, contentAt: ContentAt): Promise<Insertion | undefined> {
    const editor = editorOf(document);
    if (editor) {
      const plan = await insertAtCursors(editor, contentAt);
      if (plan) tellMoved(plan);
      return plan;
    }
    const at = this.placeWithoutCursor(document);
    const plan = planIn(document, [{ start: at, end: at }], contentAt);
    if (!(await applyEdits(document, plan.edits))) return undefined;
    tellPlace(document, plan);
    return plan;
  }

  private placeWithoutCursor(document: vscode.TextDocument): number {
    const text = document.getText();
    if (formatOf(document) !== 'markdown') return text.length;
    const edited = this.lastEdits.in(document);
    const front = frontMatterEnd(text);
    // Front matter belongs to no section: "Leave Out of This Note…" writes there.
    return placeWithoutCursor(
      text,
      front > 0 && edited !== undefined && edited <= front ? undefined : edited,
    );
  }
}
