import type { CompletionKind } from './completions';

/** What of the help for packs is ours to show. */
export interface Share {
  /** Keys and the values to choose from, which an extension for YAML draws from the JSON schema. */
  readonly completes: (kind: CompletionKind) => boolean;
  readonly explainsKeys: boolean;
  readonly outlines: boolean;
  readonly folds: boolean;
  /** Whether we have to ask for suggestions at the letters of a word. */
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
