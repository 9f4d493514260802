import * as vscode from 'vscode';
import { type IdOccurrence, isTaken } from '../../core/authoring/ids';
import { citablesNamed } from '../../core/note/citing';
import { isSlug, toSlug } from '../../core/pack/ids';
import type { LibraryStore } from '../library/library-store';
import type { CitingNotes, CitingPlace } from '../notes/citing-notes';
import { isReadOnlyPlace } from '../read-only';
import { isCancelled } from './cancelled';
import type { PackText } from './pack-documents';
import { isPack } from './pack-files';
import type { Finder, Subject, Subjects } from './subjects';

/**
 * Renames an id in all packs that have it and in the labels of all notes that cite it, as one edit. What cannot be renamed
 * is refused with the reason.
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
    const packs = await this.subjects.occurrences(subject, document, token);
    const citing = subject.citable ? await this.notes.citing(subject.citable, token) : [];
    if (isCancelled(token)) return undefined;
    if (subject.kind === 'pack') this.checkFreePack(newId);
    else for (const { pack, ids } of packs) if (ids.some(isDeclaration)) checkFree(pack, newId);
    const edit = new vscode.WorkspaceEdit();
    for (const { pack, ids } of packs) {
      for (const id of ids) edit.replace(pack.uri, pack.rangeOf(id), newId);
    }
    const relabel = this.relabel(subject, newId);
    for (const place of citing) {
      if (await this.isMeant(place, subject)) edit.replace(place.uri, place.range, relabel(place.label));
    }
    return isCancelled(token) ? undefined : edit;
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
  private async isMeant({ isExact, uri, label }: CitingPlace, { citable }: Subject): Promise<boolean> {
    if (isExact) return true;
    const { library } = await this.store.drawnOn(await vscode.workspace.openTextDocument(uri));
    const [meant, other] = citablesNamed(library, label);
    return !other && meant?.pack === citable?.pack;
  }

  /** What becomes of a note's label. */
  private relabel({ kind, citable }: Subject, newId: string): (label: string) => string {
    const { library } = this.store;
    if (kind === 'pack')
      return (label) => (label.includes('/') ? newId + label.slice(label.indexOf('/')) : newId);
    // A bare label that would mean something else besides is told apart by its pack.
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
