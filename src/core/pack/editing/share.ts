import type { CompletionKind } from './completions';

/** The parts of the help for packs that this extension shows. */
export interface Share {
  /** Keys and the values to choose from, which an extension for YAML draws from the JSON schema. */
  readonly completes: (kind: CompletionKind) => boolean;
  readonly explainsKeys: boolean;
  readonly outlines: boolean;
  readonly folds: boolean;
  /** `true` if suggestions must be requested while a word is typed. */
  readonly suggestsAtLetters: boolean;
}

/**
 * With an extension for YAML beside ours, what both could show is left to it: nothing appears twice. Ids, citations,
 * dates and whole records are beyond a schema, and stay.
 */
export function shareWith(yamlExtension: boolean): Share {
  return {
    completes: (kind) => !yamlExtension || (kind !== 'key' && kind !== 'choice'),
    explainsKeys: !yamlExtension,
    outlines: !yamlExtension,
    folds: !yamlExtension,
    // It has the editor suggest within YAML's plain text; who asks at a letter would then be shown alone.
    suggestsAtLetters: !yamlExtension,
  };
}

export interface YamlChecking {
  /** `true` if the extension for YAML is installed and enabled. */
  readonly installed: boolean;
  /** Its setting `yaml.validate`. */
  readonly validate: unknown;
  /** The language of the document in the editor; the extension for YAML ignores all but YAML. */
  readonly languageId: string;
}

/**
 * Returns `true` if the extension for YAML checks the document against the schemas contributed by extensions, ours
 * among them.
 */
export function isSchemaChecked({ installed, validate, languageId }: YamlChecking): boolean {
  return installed && validate !== false && languageId === 'yaml';
}
