import * as vscode from 'vscode';
import type { LibraryStore } from '../../library/library-store';
import { sourcesCommands } from '../../shared/command-ids';

/** Says in the status bar how many records are loaded, and leads to the Sources view. */
export function registerPacksStatus(store: LibraryStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('packs', vscode.StatusBarAlignment.Right, 50);
  item.name = vscode.l10n.t('Briefing: Source Packs');
  item.command = sourcesCommands.showPacks;
  const show = () => {
    const { recordCount, packCount } = store.library;
    const { progress } = store;
    // What parts thousands as people do takes a while to load.
    const count = recordCount < 1_000 ? String(recordCount) : recordCount.toLocaleString();
    const troubled = store.states.filter(({ problems }) =>
      problems.some(({ severity }) => severity === 'error'),
    ).length;
    const warning = troubled > 0 ? ` $(warning) ${troubled}` : '';
    item.text = progress ? `$(loading~spin) ${count}` : `$(book) ${count}${warning}`;
    item.tooltip = progress
      ? vscode.l10n.t('Briefing: reading source packs, {0} of {1}', progress.read, progress.total)
      : [
          packCount === 1
            ? vscode.l10n.t('Briefing: {0} records of 1 source pack are loaded', count)
            : vscode.l10n.t('Briefing: {0} records of {1} source packs are loaded', count, packCount),
          ...(troubled > 0 ? [vscode.l10n.t('{0} with errors', troubled)] : []),
        ].join('; ');
    item.accessibilityInformation = { label: item.tooltip };
  };
  show();
  item.show();
  return vscode.Disposable.from(item, store.onDidChange(show), store.onDidProgress(show));
}
