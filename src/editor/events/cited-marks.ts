import * as vscode from 'vscode';
import { differingKeys } from '../../core/note/usage/note-usage';
import type { OutlineNode } from '../../core/outline/node';
import type { UsageInView } from '../usage/usage-in-view';

const scheme = 'briefing-cited';

/** Nothing is cited. */
const none: ReadonlySet<string> = new Set();

/**
 * Check marks on the rows of the records that the note in view cites. The editor asks for those of the rows in sight only; a
 * row is drawn anew when its record is cited or no longer is.
 */
export class CitedMarks implements vscode.Disposable {
  private cited = none;
  private readonly listeners: vscode.Disposable;

  /** @param redraw draws anew what fits of the rows in the view */
  constructor(
    private readonly inView: UsageInView,
    private readonly redraw: (fits: (node: OutlineNode) => boolean) => void,
  ) {
    this.listeners = vscode.Disposable.from(
      inView.onDidChange(() => {
        this.show();
      }),
      vscode.window.registerFileDecorationProvider({
        provideFileDecoration: (uri) =>
          uri.scheme === scheme
            ? new vscode.FileDecoration('✓', vscode.l10n.t('Cited in this note'))
            : undefined,
      }),
    );
  }

  /** Gives the row its mark, for the eye at its end and in what is spoken of it. */
  adorn(item: vscode.TreeItem, { target, spoken }: OutlineNode): void {
    if (target?.kind !== 'record' || !this.cited.has(target.key)) return;
    item.resourceUri = vscode.Uri.from({ scheme, path: `/${target.key}` });
    item.accessibilityInformation = { label: vscode.l10n.t('{0}, cited in this note', spoken) };
  }

  private show(): void {
    const before = this.cited;
    this.cited = this.inView.usage?.used ?? none;
    const differing = differingKeys(before, this.cited);
    this.redraw(({ target }) => target?.kind === 'record' && differing.has(target.key));
  }

  dispose(): void {
    this.listeners.dispose();
  }
}
