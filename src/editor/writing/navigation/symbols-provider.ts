import * as vscode from 'vscode';
import { type LibraryEntity, type LibraryRecord, isEvent } from '../../../core/library';
import { Pace } from '../../../core/base/pace';
import { oneLine } from '../../../core/render/escape';
import { symbolName } from '../../../core/render/symbols';
import type { LibraryStore } from '../../library/library-store';
import { isCancelled } from '../../shared/cancelled';
import type { PackDocuments } from '../../packs/language/pack-documents';
import { plain } from '../../shared/plain';

/** Maximum number of actors and places, and of events; if there are more, a person types another letter. */
const most = 100;

/** Something of a pack; where in its file it stands is found when it is chosen. */
export class PackEntry extends vscode.SymbolInformation {
  constructor(
    name: string,
    kind: vscode.SymbolKind,
    container: string,
    uri: vscode.Uri,
    readonly id: string,
  ) {
    super(plain(oneLine(name)), kind, container, new vscode.Location(uri, new vscode.Position(0, 0)));
  }
}

/** Actors, places and events of all packs, for "Go to Symbol in Workspace". */
export class LibrarySymbols implements vscode.WorkspaceSymbolProvider<PackEntry> {
  constructor(
    private readonly store: LibraryStore,
    private readonly packs: PackDocuments,
  ) {}

  async provideWorkspaceSymbols(
    query: string,
    token: vscode.CancellationToken,
  ): Promise<PackEntry[] | undefined> {
    // Everything there is would help nobody.
    if (query.trim() === '') return [];
    await this.store.ready;
    if (isCancelled(token)) return undefined;
    const pace = new Pace(() => token.isCancellationRequested);
    const entities = await this.store.search.entities(query, most, pace);
    if (!entities || isCancelled(token)) return undefined;
    const found = entities.flatMap((entity) => this.ofEntity(entity, query));
    const events = await this.store.search.records(query, most, pace, isEvent);
    return events && [...found, ...events.flatMap((event) => this.ofEvent(event))];
  }

  async resolveWorkspaceSymbol(symbol: PackEntry, token: vscode.CancellationToken): Promise<PackEntry> {
    const { uri } = symbol.location;
    const pack = await this.packs.at(uri);
    const declaration = pack?.ids.find(({ id, role }) => role === 'declaration' && id === symbol.id);
    if (pack && declaration && !isCancelled(token))
      symbol.location = new vscode.Location(uri, pack.rangeOf(declaration));
    return symbol;
  }

  private ofEntity(entity: LibraryEntity, query: string): PackEntry[] {
    const [first] = entity.entries;
    const uri = first && this.store.uriOf(first.pack);
    if (!uri) return [];
    const kind = entity.type === 'actor' ? vscode.SymbolKind.Class : vscode.SymbolKind.Namespace;
    const container = entity.kind ?? entity.type;
    return [new PackEntry(symbolName(entity, query), kind, container, uri, first.value.id)];
  }

  private ofEvent({ value, pack }: LibraryRecord): PackEntry[] {
    const uri = this.store.uriOf(pack);
    if (!uri || value.type !== 'event') return [];
    return [new PackEntry(value.title, vscode.SymbolKind.Event, value.date ?? '', uri, value.id)];
  }
}
