/** The extension that checks YAML against the schemas that others hand it, ours among them. */
export const yamlExtension = 'redhat.vscode-yaml';

export interface YamlChecking {
  /** Whether the extension for YAML is installed and enabled. */
  readonly installed: boolean;
  /** Its setting `yaml.validate`. */
  readonly validate: unknown;
  /** What the editor takes the document for; others than YAML it does not look at. */
  readonly languageId: string;
}

/** Whether somebody else tells what a schema can tell of the document. */
export function isSchemaChecked({ installed, validate, languageId }: YamlChecking): boolean {
  return installed && validate !== false && languageId === 'yaml';
}
