import * as vscode from 'vscode';
import { differingKeys } from '../../core/note/usage/note-usage';
import type { OutlineNode } from '../../core/outline/node';
import type { UsageInView } from '../usage/usage-in-view';

const scheme = 'briefing-row';
/** The ways in which a row is set off, as they stand in the query of its address. */
const kinds = { cited: 'cited', dimmed: 'dimmed', both: 'cited-dimmed' } as const;

/** Nothing is cited. */
const none: ReadonlySet<string> = new Set();

/**
 * Sets rows off: check marks on those of the records that the note in view cites, and fainter labels on those that are dimmed.
 * The editor asks for the marks of the rows in sight only; a row is drawn anew when its record is cited or no longer is.
 */
export class RowMarks implements vscode.Disposable {
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
        provideFileDecoration: (uri) => (uri.scheme === scheme ? decorationFor(uri.query) : undefined),
      }),
    );
  }

  /** Gives the row its marks, for the eye and in what is spoken of it. */
  adorn(item: vscode.TreeItem, { target, spoken, dimmed = false }: OutlineNode): void {
    if (target?.kind !== 'record') return;
    const isCited = this.cited.has(target.key);
    if (!isCited && !dimmed) return;
    const query = isCited && dimmed ? kinds.both : isCited ? kinds.cited : kinds.dimmed;
    item.resourceUri = vscode.Uri.from({ scheme, path: `/${target.key}`, query });
    if (isCited) item.accessibilityInformation = { label: vscode.l10n.t('{0}, cited in this note', spoken) };
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

function decorationFor(kind: string): vscode.FileDecoration {
  const [badge, tooltip] = kind === kinds.dimmed ? [] : ['✓', vscode.l10n.t('Cited in this note')];
  const color = kind === kinds.cited ? undefined : new vscode.ThemeColor('disabledForeground');
  return new vscode.FileDecoration(badge, tooltip, color);
}
