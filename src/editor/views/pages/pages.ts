import * as vscode from 'vscode';
import { entityPage } from '../../../core/render/entity-page';
import { recordPage } from '../../../core/render/record-page';
import type { LibraryStore } from '../../library/library-store';
import { onDidChangeSettings, settings } from '../../shared/settings';
import type { CoveragePages } from './coverage-pages';
import { bundledScheme, isCoveragePage, pageScheme } from '../../shared/page-uris';

/** Serves the pages of records, actors and coverage, and the bundled packs' YAML. Open pages follow the library. */
export function registerPages(
  store: LibraryStore,
  extensionUri: vscode.Uri,
  coverage: CoveragePages,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === pageScheme) changed.fire(uri);
  };
  return vscode.Disposable.from(
    changed,
    store.onDidChange(refresh),
    coverage.onDidChange((page) => {
      changed.fire(page);
    }),
    onDidChangeSettings(refresh),
    vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        await store.usable;
        return isCoveragePage(uri) ? coverage.textOf(uri) : pageOf(store, uri);
      },
    }),
    vscode.workspace.registerTextDocumentContentProvider(bundledScheme, {
      provideTextDocumentContent: async ({ path }) => {
        // An address may come from anywhere; it leads to a bundled pack or to nothing.
        if (!/^\/[\w-]+\.briefing\.yaml$/.test(path)) return undefined;
        const file = vscode.Uri.joinPath(extensionUri, 'dist', 'articles', path);
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      },
    }),
  );
}

function pageOf({ library }: LibraryStore, { path }: vscode.Uri): string {
  const [, kind, name = ''] = /^\/(record|entity)\/(.*)\.md$/.exec(path) ?? [];
  const style = { dates: settings.dates };
  const record = kind === 'record' ? library.recordsNamed(name)[0] : undefined;
  if (record) return recordPage(library, record, style);
  const entity = kind === 'entity' ? library.entity(name) : undefined;
  if (entity) return entityPage(library, entity, style);
  return vscode.l10n.t('No pack that is loaded has “{0}” any more.', name);
}
