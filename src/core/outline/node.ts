/** A row of a view, and what hangs under it: what a tree shows, without a word about the tree that shows it. */
export interface OutlineNode {
  /** The same in the next outline for the same thing, so that a view keeps what is open and selected. */
  readonly id: string;
  readonly label: string;
  /** Shown behind the label, fainter. */
  readonly description?: string;
  /** The row in words, for those who hear it. */
  readonly spoken: string;
  /** Name of a codicon. */
  readonly icon?: string;
  /** Id of a theme colour for the icon. */
  readonly color?: string;
  /** Open at first; otherwise closed. */
  readonly open?: boolean;
  readonly children: readonly OutlineNode[];
  readonly target?: OutlineTarget;
}

/** What a row stands for. */
export type OutlineTarget =
  | { readonly kind: 'record'; readonly key: string }
  | { readonly kind: 'entity'; readonly id: string }
  /** A pack, by the address of its file. */
  | { readonly kind: 'pack'; readonly uri: string }
  /** A passage, or (without a number) a source. */
  | { readonly kind: 'passage'; readonly uri: string; readonly source: string; readonly number?: string }
  /** A place in a file, line and column from 0. */
  | { readonly kind: 'file'; readonly uri: string; readonly line: number; readonly column: number };

/** Every node with its parent, from the top down. */
export function* walk(
  nodes: readonly OutlineNode[],
  parent?: OutlineNode,
): Generator<[OutlineNode, OutlineNode | undefined]> {
  for (const node of nodes) {
    yield [node, parent];
    yield* walk(node.children, node);
  }
}
