/** A row of a view, and what hangs under it: what a tree shows, without a word about the tree that shows it. */
export interface OutlineNode {
  /** The same in the next outline for the same thing, so that a view keeps what is open and selected. */
  readonly id: string;
  readonly label: string;
  /** Shown after the label, fainter. */
  readonly description?: string;
  /** The row in words, for those who hear it. */
  readonly spoken: string;
  /** Name of a codicon. */
  readonly icon?: string;
  /** Id of a theme colour for the icon. */
  readonly color?: string;
  /** `true` if the row is only shown for the rows under it: its icon is faint. */
  readonly dimmed?: boolean;
  /** Open at first; otherwise closed. */
  readonly open?: boolean;
  /** `true` if the row can have rows under it. */
  readonly isBranch: boolean;
  /** Created on first use: nothing is built for rows that nobody sees. */
  readonly children: readonly OutlineNode[];
  readonly target?: OutlineTarget;
  /** The actions on the row, if its target does not determine them. */
  readonly context?: string;
  /** Returns `true` if a row for an actor or place can be somewhere under the branch. Absent if that is not known. */
  readonly holds?: (entityId: string) => boolean;
}

/** A node without rows under it. */
export function leaf(face: Omit<OutlineNode, 'isBranch' | 'children'>): OutlineNode {
  return { ...face, isBranch: false, children: [] };
}

/** A node whose rows are created on first use. */
export function branch(
  face: Omit<OutlineNode, 'isBranch' | 'children'>,
  make: () => readonly OutlineNode[],
): OutlineNode {
  let made: readonly OutlineNode[] | undefined;
  return {
    ...face,
    isBranch: true,
    get children() {
      return (made ??= make());
    },
  };
}

/** More rows than this in a row of rows are parted into pages. */
export const pageSize = 200;

/**
 * The rows of a long list as pages under headings, and of a very long one as pages of pages; a short one as it is.
 *
 * @param id of what the rows hang under
 * @param rows makes those from `start` to `end`
 * @param heading of a page, from its first to its last row, both counted from 0
 * @param placeOf where the row for an actor or place stands, if there is one
 */
export function paged(
  id: string,
  count: number,
  rows: (start: number, end: number) => readonly OutlineNode[],
  heading: (first: number, last: number) => string = (first, last) => `${first + 1}–${last + 1}`,
  placeOf?: (entityId: string) => number,
  start = 0,
): readonly OutlineNode[] {
  if (count <= pageSize) return rows(start, start + count);
  let size = pageSize;
  while (count / size > pageSize) size *= pageSize;
  const pages: OutlineNode[] = [];
  for (let first = start; first < start + count; first += size) {
    const length = Math.min(size, start + count - first);
    const label = heading(first, first + length - 1);
    const face = {
      id: `${id} page ${first}-${size}`,
      label,
      description: String(length),
      spoken: `${label}, ${length} rows`,
      icon: 'ellipsis',
      ...(placeOf && {
        holds: (entityId: string) => placeOf(entityId) >= first && placeOf(entityId) < first + length,
      }),
    };
    pages.push(branch(face, () => paged(id, length, rows, heading, placeOf, first)));
  }
  return pages;
}

/** The thing that a row is for. */
export type OutlineTarget =
  | { readonly kind: 'record'; readonly key: string }
  | { readonly kind: 'entity'; readonly id: string }
  /** A pack, by the address of its file. */
  | { readonly kind: 'pack'; readonly uri: string }
  /** A passage, or (without a number) a source. */
  | { readonly kind: 'passage'; readonly uri: string; readonly source: string; readonly number?: string }
  /** A stretch of a file's text, in UTF-16 code units from its beginning. */
  | { readonly kind: 'span'; readonly uri: string; readonly start: number; readonly end: number }
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
