import * as vscode from 'vscode';
import { type IdOccurrence, isTaken } from '../../../core/pack/editing/ids';
import { citablesNamed } from '../../../core/note/citations/citing';
import { isSlug, toSlug } from '../../../core/pack/ids';
import type { TextEdit } from '../../../core/base/text-edit';
import { type DocumentEdits, editsAtRest, openToChange, workspaceEdit } from '../../shared/document-edits';
import type { LibraryStore } from '../../library/library-store';
import type { CitingNotes, CitingPlace } from '../../notes/citing-notes';
import { isReadOnlyPlace } from '../../shared/read-only';
import { isCancelled } from '../../shared/cancelled';
import type { PackText } from './pack-documents';
import { isPack } from '../../shared/pack-files';
import type { Finder, Subject, Subjects } from './subjects';

interface FileOf {
  readonly uri: vscode.Uri;
}

/** Changes of the files that have an id, and the files that cannot be written. */
interface Renaming {
  readonly changes: readonly DocumentEdits[];
  readonly left: readonly FileOf[];
}

/**
 * Renames an id in all packs that have it and in the labels of all notes that cite it, as one edit, which is made
 * on the text of each file as it is now. What cannot be renamed is refused with the reason.
 */
export class IdRename implements vscode.RenameProvider {
  constructor(
    private readonly store: LibraryStore,
    private readonly subjects: Subjects,
    private readonly find: Finder,
    private readonly notes: CitingNotes,
  ) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    await this.store.ready;
    if (isCancelled(token)) return undefined;
    const found = await this.find(document, position);
    if (!found) {
      // In a note, other things are for others to rename.
      if (!isPack(document)) return undefined;
      throw new Error(
        vscode.l10n.t('Only the id of a record, a source, an actor, a place or the pack can be renamed.'),
      );
    }
    this.subjectOf(found.subjects);
    return { range: found.range, placeholder: document.getText(found.range) };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newId: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    await this.store.ready;
    const found = await this.find(document, position);
    if (isCancelled(token) || !found) return undefined;
    const subject = this.subjectOf(found.subjects);
    checkId(newId);
    if (subject.kind === 'pack') this.checkFreePack(newId);
    const left = new Set<string>();
    const changes = await editsAtRest(async () => {
      left.clear();
      const packs = await this.inPacks(subject, newId, document, token);
      const notes = await this.inNotes(subject, newId, token);
      for (const { uri } of [...packs.left, ...notes.left]) left.add(vscode.workspace.asRelativePath(uri));
      return isCancelled(token) ? undefined : [...packs.changes, ...notes.changes];
    });
    if (!changes || isCancelled(token)) return undefined;
    tellLeft(subject.id, [...left]);
    return workspaceEdit(changes);
  }

  private async inPacks(
    subject: Subject,
    newId: string,
    from: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<Renaming> {
    const changes: DocumentEdits[] = [];
    const left: FileOf[] = [];
    for (const { pack } of await this.subjects.occurrences(subject, from, token)) {
      const document = await openToChange(pack.uri);
      if (!document) left.push(pack);
      if (!document || isCancelled(token)) continue;
      const now = this.subjects.packs.of(document);
      const ids = this.subjects.idsIn(now, subject);
      if (subject.kind !== 'pack' && ids.some(isDeclaration)) checkFree(now, newId);
      const edits = ids.map(({ start, end }) => ({ start, end, text: newId }));
      changes.push({ document, version: document.version, edits });
    }
    return { changes, left };
  }

  private async inNotes(subject: Subject, newId: string, token: vscode.CancellationToken): Promise<Renaming> {
    const { citable } = subject;
    const changes: DocumentEdits[] = [];
    const left: FileOf[] = [];
    const relabel = this.relabel(subject, newId);
    const citing = citable ? await this.notes.citing(citable, token) : [];
    const uris = new Map(citing.map(({ uri }) => [uri.toString(), uri]));
    for (const uri of uris.values()) {
      const document = citable && (await openToChange(uri));
      if (!document) left.push({ uri });
      if (!document || isCancelled(token)) continue;
      const { version } = document;
      const edits: TextEdit[] = [];
      // The index knows the note as it was read last.
      for (const place of this.notes.citingIn(document, citable)) {
        if (!(await this.isMeant(place, document, subject))) continue;
        const { start, end } = place.range;
        const span = { start: document.offsetAt(start), end: document.offsetAt(end) };
        edits.push({ ...span, text: relabel(place.label) });
      }
      changes.push({ document, version, edits });
    }
    return { changes, left };
  }

  /** The one subject that can be renamed; throws the reason why none can. */
  private subjectOf([subject, other]: readonly Subject[]): Subject {
    const { t } = vscode.l10n;
    if (!subject || other) {
      throw new Error(t('Several packs have a record of this id: rename it in the pack that you mean.'));
    }
    if (subject.kind === 'passage') throw new Error(t('A passage goes by its number in the source.'));
    if (subject.kind !== 'entity' && !subject.file) {
      throw new Error(t('No pack that is loaded declares “{0}”.', subject.id));
    }
    if (this.subjects.filesOf(subject).some(isReadOnlyPlace)) {
      throw new Error(t('“{0}” is declared in a pack that cannot be changed.', subject.id));
    }
    return subject;
  }

  /** A label that several packs answer to means the subject only where the note draws on no others of these. */
  private async isMeant(
    { isExact, label }: CitingPlace,
    note: vscode.TextDocument,
    { citable }: Subject,
  ): Promise<boolean> {
    if (isExact) return true;
    const { library } = await this.store.drawnOn(note);
    const [meant, other] = citablesNamed(library, label);
    return !other && meant?.pack === citable?.pack;
  }

  /** Returns a function that gives the new label for a note's label. */
  private relabel({ kind, citable }: Subject, newId: string): (label: string) => string {
    const { library } = this.store;
    if (kind === 'pack')
      return (label) => (label.includes('/') ? newId + label.slice(label.indexOf('/')) : newId);
    // A bare label that would also mean something else is given its pack.
    const isElsewhere = library.recordsNamed(newId).length > 0 || library.entity(newId) !== undefined;
    const bare = citable?.kind === 'record' && isElsewhere ? `${citable.pack ?? ''}/${newId}` : newId;
    return (label) => {
      const slash = label.indexOf('/');
      return slash < 0 ? bare : label.slice(0, slash + 1) + newId;
    };
  }

  private checkFreePack(id: string): void {
    if (this.subjects.isPackId(id)) {
      throw new Error(vscode.l10n.t('“{0}” is the id of another pack: choose another one.', id));
    }
  }
}

/** Says which files keep the old id, which they cite, since nothing can be written in them. */
function tellLeft(id: string, files: readonly string[]): void {
  if (files.length === 0) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Files that cannot be changed still have “{0}”: {1}. Change it there by hand.',
      id,
      files.join(', '),
    ),
  );
}

function isDeclaration({ role }: IdOccurrence): boolean {
  return role === 'declaration';
}

function checkId(id: string): void {
  if (isSlug(id)) return;
  const slug = toSlug(id);
  throw new Error(
    slug === undefined
      ? vscode.l10n.t('“{0}” is no id: use small letters, digits and single hyphens.', id)
      : vscode.l10n.t(
          '“{0}” is no id: use small letters, digits and single hyphens, such as “{1}”.',
          id,
          slug,
        ),
  );
}

function checkFree({ ids, uri }: PackText, id: string): void {
  if (!isTaken(ids, id)) return;
  const file = vscode.workspace.asRelativePath(uri);
  throw new Error(vscode.l10n.t('“{0}” is taken in {1}: choose another id.', id, file));
}
