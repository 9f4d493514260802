import * as vscode from 'vscode';
import { type Share, isSchemaChecked, shareWith } from '../../../core/pack/editing/share';

const yamlExtension = 'redhat.vscode-yaml';

/** Knows if an extension for YAML is installed beside ours, as extensions come and go, and what is then ours to show. */
export class YamlNeighbour implements vscode.Disposable {
  private readonly came = new vscode.EventEmitter<void>();
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when our share may be another. */
  readonly onDidChangeShare = this.came.event;
  /** Fires when what it checks may be another. */
  readonly onDidChangeChecks = this.changed.event;
  private isThere = isInstalled();
  private readonly listeners = vscode.Disposable.from(
    this.came,
    this.changed,
    vscode.extensions.onDidChange(() => {
      if (this.isThere === isInstalled()) return;
      this.isThere = !this.isThere;
      this.came.fire();
      this.changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('yaml.validate')) this.changed.fire();
    }),
  );

  get share(): Share {
    return shareWith(this.isThere);
  }

  /** Returns `true` if it checks the document against our schema. */
  checks({ uri, languageId }: vscode.TextDocument): boolean {
    const validate = vscode.workspace.getConfiguration('yaml', uri).get('validate');
    return isSchemaChecked({ installed: this.isThere, validate, languageId });
  }

  dispose(): void {
    this.listeners.dispose();
  }
}

function isInstalled(): boolean {
  return vscode.extensions.getExtension(yamlExtension) !== undefined;
}
