import type { NoteContext } from '../../ledger/context';
import type { Mention } from '../../names';
import type { Span } from '../../base/span';
import { linkWordsIn } from '../../markdown/link-words';
import { shownName } from '../../note/names/one-form';
import { SpanSet } from '../../base/spans';
import type { BlockView } from '../../ledger/block-view';
import { isInCitedRecords } from '../../ledger/cited-words';
import { type EntityForms, type FormRole, formsOf } from './entity-forms';
import { isGlossed, isInCompound } from './surroundings';

/** A mention that can mean only one actor or place, with its form. Offsets in the block. */
export interface WrittenName extends Span {
  readonly id: string;
  readonly forms: EntityForms;
  readonly mention: Mention;
  /** The text that a reader sees, on one line. */
  readonly written: string;
  /** The form in the spelling of the pack or the front matter. */
  readonly form: string;
  readonly role: FormRole;
  /** True if checks may report it: the writer's own choice of words for this actor or place. */
  readonly isJudged: boolean;
}

const known = new WeakMap<BlockView, readonly WrittenName[]>();

/** Returns the names in a block, in order; names that can mean several actors or places are excluded. */
export function writtenNames(view: BlockView, context: NoteContext): readonly WrittenName[] {
  const before = known.get(view);
  if (before) return before;
  const names = read(view, context);
  known.set(view, names);
  return names;
}

/** Returns the texts in which a pack gives the name in full; empty if it has no short form. */
function glossesOf({ entity: { name, short } }: EntityForms): string[] {
  return short === name ? [] : [name, `(${short})`];
}

function read(view: BlockView, context: NoteContext): WrittenName[] {
  if (view.mentions.length === 0) return [];
  const { library, frontMatter } = context;
  const links = new SpanSet(view.text.includes('[') ? linkWordsIn(view.block) : []);
  const meant = view.mentions.map((mention) => {
    const ids = library.meant(mention);
    return ids.length === 1 ? ids[0] : undefined;
  });
  return view.mentions.flatMap((mention, index): WrittenName[] => {
    const id = meant[index];
    const ids = id === undefined ? [] : (library.namesOf(id)?.ids ?? [id]);
    const kept = frontMatter.names.find((name) => ids.includes(name.id))?.form;
    const forms = id === undefined ? undefined : formsOf(library, id, kept);
    if (id === undefined || !forms) return [];
    const { start, end, folded } = mention;
    const written = shownName(view.text.slice(start, end), 'markdown');
    const { role, form } = forms.read(written, mention.form, folded);
    const isJudged =
      view.isOwnText &&
      !view.isQuoted(mention) &&
      !links.touches(mention) &&
      !isGlossed(view, index, meant) &&
      !isInCompound(view, mention) &&
      (role === 'full' || !isInCitedRecords(view, context, written, glossesOf(forms)));
    return [{ start, end, id, forms, mention, written, form, role, isJudged }];
  });
}
