import type { NoteContext } from './context';
import type { BlockView } from './block-view';

/**
 * Something that is known of a block by itself, worked out once: for the checks of whole notes, which run after every
 * edit. A view is made anew whenever the packs or the front matter change.
 */
export function perBlock<T>(
  work: (view: BlockView, context: NoteContext) => T,
): (view: BlockView, context: NoteContext) => T {
  const known = new WeakMap<BlockView, { readonly value: T }>();
  return (view, context) => {
    const before = known.get(view);
    if (before) return before.value;
    const value = work(view, context);
    known.set(view, { value });
    return value;
  };
}
