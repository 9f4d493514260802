import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import type { CitingNotes, CitingPlace } from '../../notes/citing-notes';
import { onDidChangeSettings, settings } from '../../shared/settings';
import { isCancelled } from '../../shared/cancelled';
import type { PackDocuments } from './pack-documents';
import type { Subjects } from './subjects';

/** Notes change with every key that is pressed in them; lenses need not flicker along. */
const pauseMs = 500;

class CitingLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly uri: vscode.Uri,
    readonly places: readonly CitingPlace[],
  ) {
    super(range);
  }
}

/** "Cited in 3 notes" above each event, claim and quote that notes cite; nothing above the others. */
export class CitingLenses implements vscode.CodeLensProvider<CitingLens>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly listeners: vscode.Disposable;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: LibraryStore,
    private readonly packs: PackDocuments,
    private readonly subjects: Subjects,
    private readonly notes: CitingNotes,
  ) {
    const refresh = () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => {
        this.changed.fire();
      }, pauseMs);
    };
    this.listeners = vscode.Disposable.from(
      notes.onDidChange(refresh),
      store.onDidChange(refresh),
      onDidChangeSettings((changes) => {
        if (changes('codeLens')) this.changed.fire();
      }),
    );
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<CitingLens[] | undefined> {
    if (!settings.codeLens) return [];
    await this.store.ready;
    if (isCancelled(token)) return undefined;
    const pack = this.packs.of(document);
    await this.notes.upToDate(token);
    if (isCancelled(token)) return undefined;
    return pack.ids.flatMap((id) => {
      const [kind] = id.kinds;
      if (id.role !== 'declaration' || !kind) return [];
      const { citable } = this.subjects.subjectOf(pack, { id: id.id, kind });
      const places = citable?.kind === 'record' ? this.notes.known(citable) : [];
      return places.length > 0 ? [new CitingLens(pack.rangeOf(id), document.uri, places)] : [];
    });
  }

  resolveCodeLens(lens: CitingLens): CitingLens {
    const { uri, range, places } = lens;
    const notes = new Set(places.map((place) => place.uri.toString())).size;
    lens.command = {
      title: notes === 1 ? vscode.l10n.t('cited in 1 note') : vscode.l10n.t('cited in {0} notes', notes),
      command: 'editor.action.showReferences',
      arguments: [uri, range.start, places.map((place) => new vscode.Location(place.uri, place.range))],
    };
    return lens;
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.listeners.dispose();
    this.changed.dispose();
  }
}
