import * as vscode from 'vscode';
import { differingKeys } from '../../../core/note/usage/note-usage';
import type { OutlineNode } from '../../../core/outline/node';
import type { UsageInView } from '../usage/usage-in-view';

/** Nothing is cited. */
const none: ReadonlySet<string> = new Set();

/**
 * Check marks on the rows of the records that the note in view cites. A row is drawn anew when its record is cited
 * or no longer is.
 */
export class CitedMarks implements vscode.Disposable {
  private cited = none;
  private readonly listener: vscode.Disposable;

  /** @param redraw draws anew what fits of the rows in the view */
  constructor(
    private readonly inView: UsageInView,
    private readonly redraw: (fits: (node: OutlineNode) => boolean) => void,
  ) {
    this.listener = inView.onDidChange(() => {
      this.show();
    });
  }

  /**
   * Gives the row its mark, for the eye before its description and in what is spoken of it. A decoration of the editor's
   * would need an address of a resource, and a row with one is dragged as a file: it drops into no text without Shift.
   */
  adorn(item: vscode.TreeItem, { target, spoken }: OutlineNode): void {
    if (target?.kind !== 'record' || !this.cited.has(target.key)) return;
    item.description = typeof item.description === 'string' ? `✓ ${item.description}` : '✓';
    item.accessibilityInformation = { label: vscode.l10n.t('{0}, cited in this note', spoken) };
  }

  private show(): void {
    const before = this.cited;
    this.cited = this.inView.usage?.used ?? none;
    const differing = differingKeys(before, this.cited);
    this.redraw(({ target }) => target?.kind === 'record' && differing.has(target.key));
  }

  dispose(): void {
    this.listener.dispose();
  }
}
