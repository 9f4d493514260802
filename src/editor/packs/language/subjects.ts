import * as vscode from 'vscode';
import {
  type IdKind,
  type IdOccurrence,
  type IdTarget,
  idAt,
  occurrencesOf,
  targetOf,
} from '../../../core/pack/editing/ids';
import { citationAt } from '../../../core/markdown/citations';
import { type Citable, citablesNamed } from '../../../core/note/citations/citing';
import { labelSpan } from '../../../core/markdown/citation-label';
import type { LibraryStore } from '../../library/library-store';
import { formatOf } from '../../shared/settings';
import { isCancelled } from '../../shared/cancelled';
import type { PackDocuments, PackText } from './pack-documents';
import { isPack } from '../../shared/pack-files';

/** The meaning of an id, in packs and notes alike: an actor or place of all packs, or something that one pack has. */
export interface Subject {
  readonly id: string;
  readonly kind: IdKind | 'entity';
  /** The source of a passage. */
  readonly source?: string;
  /** The pack that a record belongs to. */
  readonly pack?: string;
  /** The file of the pack that it belongs to; none for what several share, or no pack that is loaded has. */
  readonly file?: vscode.Uri;
  /** The form in which notes cite it; `undefined` if they cannot. */
  readonly citable?: Citable;
}

/** A state may be in every pack of a large workspace; nobody looks through more places than these. */
const mostDeclarations = 50;

/** Subjects where the cursor is; more than one for a label that several packs answer to. */
export interface Found {
  readonly subjects: readonly Subject[];
  /** The id in the document, without marks and qualifier. */
  readonly range: vscode.Range;
}

/** Finds the subjects at a position of a document; `undefined` if there are none. */
export type Finder = (
  document: vscode.TextDocument,
  position: vscode.Position,
) => Found | undefined | Promise<Found | undefined>;

/** Finds what ids mean, and the packs that have them. */
export class Subjects {
  constructor(
    private readonly store: LibraryStore,
    readonly packs: PackDocuments,
  ) {}

  /** Returns the subject at the position of a pack; `undefined` if there is no id. */
  inPack(document: vscode.TextDocument, position: vscode.Position): Found | undefined {
    const text = this.packs.of(document);
    const occurrence = idAt(text.ids, document.offsetAt(position));
    if (!occurrence) return undefined;
    const target = targetOf(text.ids, occurrence);
    return { subjects: [this.subjectOf(text, target)], range: text.rangeOf(occurrence) };
  }

  /** Returns the meaning of a pack's id in the library. */
  subjectOf({ uri, packId }: PackText, target: IdTarget): Subject {
    const { id, kind, pack = packId } = target;
    if (kind === 'actor' || kind === 'place') return { id, kind: 'entity', citable: { kind: 'entity', id } };
    if (kind === 'source' || kind === 'passage') return { ...target, file: uri };
    const loaded = kind === 'pack' ? this.store.fileOf(id) : this.fileOf(pack, id);
    const isOwn = (kind === 'pack' ? id : pack) === packId;
    const file = isOwn ? uri : loaded;
    // A second file with the id of a pack is left out of the library: notes cite the first.
    const isLoaded = loaded !== undefined && loaded.toString() === file?.toString();
    const citable: Citable = kind === 'pack' ? { kind, id } : { kind: 'record', id, pack };
    return {
      ...target,
      ...(kind !== 'pack' && { pack }),
      ...(file && { file }),
      ...(isLoaded && { citable }),
    };
  }

  /** Returns the meanings of the label at the position of a note in the packs that it draws on; `undefined` if these have none. */
  async inNote(document: vscode.TextDocument, position: vscode.Position): Promise<Found | undefined> {
    if (formatOf(document) !== 'markdown' || isPack(document)) return undefined;
    if (!/[@^]/.test(document.lineAt(position.line).text)) return undefined;
    const cited = citationAt(document.getText(), document.offsetAt(position));
    if (!cited) return undefined;
    const end = document.positionAt(labelSpan(cited).end);
    const id = cited.label.slice(cited.label.indexOf('/') + 1);
    const range = new vscode.Range(end.translate(0, -id.length), end);
    const { library } = await this.store.drawnOn(document);
    const subjects = citablesNamed(library, cited.label).flatMap((citable) => this.cited(citable) ?? []);
    return subjects.length > 0 ? { subjects, range } : undefined;
  }

  private cited(citable: Citable): Subject | undefined {
    const { id, pack = '' } = citable;
    if (citable.kind === 'entity') return { id, kind: 'entity', citable };
    const [record] = this.store.library.recordsNamed(`${pack}/${id}`);
    const file = record && this.store.fileOf(pack);
    return file && { id, kind: record.value.type, pack, file, citable };
  }

  private fileOf(pack: string, id: string): vscode.Uri | undefined {
    const { library } = this.store;
    return library.recordsNamed(`${pack}/${id}`).length > 0 ? this.store.fileOf(pack) : undefined;
  }

  /** Returns `true` if a pack that is loaded goes by the id. */
  isPackId(id: string): boolean {
    return this.store.fileOf(id) !== undefined;
  }

  /** The files that may declare the subject: its own, or every pack with the id of an actor or place. */
  filesOf({ id, kind, file }: Subject): vscode.Uri[] {
    if (kind !== 'entity') return file ? [file] : [];
    return this.store.library.packsDeclaring(id).flatMap((pack) => this.store.fileOf(pack) ?? []);
  }

  /**
   * Returns the places where these packs declare the actor or place, each as it is in the editor or else on the disk, in their
   * order. At most the first `mostDeclarations` packs are read; empty once cancelled.
   */
  async declarations(
    id: string,
    packs: readonly string[],
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const files = packs.slice(0, mostDeclarations).flatMap((pack) => this.store.fileOf(pack) ?? []);
    const read = await Promise.all(files.map((uri) => this.packs.at(uri)));
    if (isCancelled(token)) return [];
    return read.flatMap((pack) =>
      pack
        ? idsOf(pack, { id, kind: 'entity' })
            .filter(({ role }) => role === 'declaration')
            .map((declaration) => new vscode.Location(pack.uri, pack.rangeOf(declaration)))
        : [],
    );
  }

  /** The files of the packs that name a record, or a pack, of another pack. */
  private filesNaming({ id, kind, pack }: Subject): vscode.Uri[] {
    const { library } = this.store;
    const named =
      kind === 'pack'
        ? (library.pack(id)?.events ?? []).map((event) => `${id}/${event.id}`)
        : kind === 'event' && pack !== undefined
          ? [`${pack}/${id}`]
          : [];
    return named
      .flatMap((each) => library.packsNaming(each))
      .flatMap((each) => this.store.fileOf(each) ?? []);
  }

  /**
   * The packs that have the subject, each with where its id stands there: first the document of the request, if it
   * is one of them.
   */
  async occurrences(
    subject: Subject,
    from: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<{ pack: PackText; ids: IdOccurrence[] }[]> {
    const uris = [...this.filesOf(subject), ...this.filesNaming(subject)];
    const files = new Map(uris.map((uri) => [uri.toString(), uri]));
    const own = from.uri.toString();
    const others = [...files].filter(([key]) => key !== own).map(([, uri]) => uri);
    const isFromPack = isPack(from);
    const read = await Promise.all(others.map((uri) => this.packs.at(uri)));
    if (isCancelled(token)) return [];
    return [...(isFromPack ? [this.packs.of(from)] : []), ...read].flatMap((pack) => {
      const ids = pack ? this.idsIn(pack, subject) : [];
      return pack && ids.length > 0 ? { pack, ids } : [];
    });
  }

  /** Returns the occurrences of the subject's id in a pack. */
  idsIn(pack: PackText, subject: Subject): IdOccurrence[] {
    return idsOf(pack, subject);
  }
}

/** Returns the occurrences of the subject's id in a pack: an actor of one pack may be a place in another. */
function idsOf({ ids, uri }: PackText, { id, kind, source, pack, file }: Subject): IdOccurrence[] {
  if (kind === 'entity') {
    const found = (['actor', 'place'] as const).flatMap((each) => occurrencesOf(ids, { id, kind: each }));
    return [...new Set(found)];
  }
  const isOwn = uri.toString() === file?.toString();
  const own = isOwn ? occurrencesOf(ids, { id, kind, ...(source !== undefined && { source }) }) : [];
  const named = pack === undefined ? [] : occurrencesOf(ids, { id, kind, pack });
  // Another file that says of itself that it is the pack is another pack.
  const packs = kind === 'pack' && !isOwn ? occurrencesOf(ids, { id, kind }) : [];
  return [...own, ...named, ...packs.filter(({ role }) => role === 'reference')];
}
