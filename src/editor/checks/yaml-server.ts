import * as vscode from 'vscode';
import { isSchemaChecked, yamlExtension } from './schema-checked';

/** Knows whether the extension for YAML checks a pack against our schema, and tells when that changes. */
export class YamlServer implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly listeners = vscode.Disposable.from(
    this.changed,
    vscode.extensions.onDidChange(() => {
      this.changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('yaml.validate')) this.changed.fire();
    }),
  );

  checks({ uri, languageId }: vscode.TextDocument): boolean {
    const installed = vscode.extensions.getExtension(yamlExtension) !== undefined;
    const validate = vscode.workspace.getConfiguration('yaml', uri).get('validate');
    return isSchemaChecked({ installed, validate, languageId });
  }

  dispose(): void {
    this.listeners.dispose();
  }
}
