import * as vscode from 'vscode';
import { type Share, shareWith } from '../../core/authoring/share';

const yamlExtension = 'redhat.vscode-yaml';

/** Whether an extension for YAML is beside ours, as extensions come and go, and what is then ours to show. */
export class YamlNeighbour implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private isThere = isInstalled();
  private readonly listener = vscode.extensions.onDidChange(() => {
    if (this.isThere === isInstalled()) return;
    this.isThere = !this.isThere;
    this.changed.fire();
  });

  get share(): Share {
    return shareWith(this.isThere);
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}

function isInstalled(): boolean {
  return vscode.extensions.getExtension(yamlExtension) !== undefined;
}
