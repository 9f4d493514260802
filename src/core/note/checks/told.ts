import type { BlockView } from './block-view';
import type { CheckContext } from './check';

const known = new WeakMap<BlockView, string>();

/**
 * Whether what a block cites has the words itself: who repeats the pack repeats its fault, if it is one. Case does not
 * count.
 */
export function isToldByCited(view: BlockView, { library }: CheckContext, words: string): boolean {
  if (view.block.citations.length === 0) return false;
  let told = known.get(view);
  if (told === undefined) {
    const labels = new Set(view.block.citations.map(({ label }) => label));
    told = [...labels]
      .flatMap((label) => {
        const records = view.recordsNamed(label).map(({ value }) => {
          if (value.type === 'quote') return value.text;
          return `${value.title ?? ''}\n${value.summary}`;
        });
        // Paragraphs on an actor or place cite it by its id.
        return records.length > 0
          ? records
          : (library.entity(label)?.summaries.map(({ value }) => value) ?? []);
      })
      .join('\n')
      .toLowerCase();
    known.set(view, told);
  }
  return told.includes(words.toLowerCase());
}
