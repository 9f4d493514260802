import type { Library, LibraryEntity } from '../../library';
import { areAlike } from '../../names/alike';
import { withoutInvisibles } from '../../base/fold';
import { foldTwin } from '../../base/twin';
import type { Alias } from '../../pack/model';
import { mostSimilar } from '../../base/similar';
import { oneLine } from '../../render/escape';

/**
 * What a form of a name is to a note:
 * - `full`: the printed form, or the one that the note keeps;
 * - `short`: the form for later mentions, or an acronym;
 * - `native`: the name as its bearers write it, in Latin letters: right, but not beside the printed form;
 * - `variant`: a spelling where the pack prints another;
 * - `twin`: one that no pack lists, and that only folding joins with the name;
 * - `other`: right in its place, as a title, a nickname, a former name, an official name are.
 */
export type FormRole = 'full' | 'short' | 'native' | 'variant' | 'twin' | 'other';

export interface ReadForm {
  readonly role: FormRole;
  /** As the pack or the front matter has it. */
  readonly form: string;
}

const particles = /^(?:(?:al|el|ad|ar|as|ash|at|az)[\s-]|the\s)+/iu;

/** The forms of an actor or a place, as a note may write them. */
export class EntityForms {
  readonly #aliases: ReadonlyMap<string, Alias>;
  readonly #roles = new Map<string, ReadForm>();

  /** @param kept the form that the note's front matter keeps, `undefined` for none */
  constructor(
    readonly entity: LibraryEntity,
    readonly kept: string | undefined,
  ) {
    this.#aliases = new Map(entity.forms.map((alias) => [oneLine(alias.form), alias]));
  }

  get hasShort(): boolean {
    return this.entity.short !== this.entity.name;
  }

  /**
   * @param written as a reader sees it, on one line
   * @param form by which it was recognised, as the pack has it
   */
  read(written: string, form: string, isFolded: boolean): ReadForm {
    const key = `${written}\n${form}\n${String(isFolded)}`;
    const known = this.#roles.get(key);
    if (known) return known;
    const read = this.#read(written, oneLine(form), isFolded);
    if (this.#roles.size < 1_000) this.#roles.set(key, read);
    return read;
  }

  #read(written: string, form: string, isFolded: boolean): ReadForm {
    const { kept } = this;
    if (kept !== undefined && (kept === written || areAlike(kept, written)))
      return { role: this.isShort(kept) ? 'short' : 'full', form: kept };
    const exact = this.#roleOf(written);
    if (exact) return { role: exact, form: written };
    const role = this.#roleOf(form) ?? 'other';
    const isOff = isFolded && (role === 'full' || role === 'short') && !isSameButUnseen(written, form);
    return { role: isOff ? 'twin' : role, form };
  }

  /** `undefined` for what is no form of it. */
  #roleOf(form: string): FormRole | undefined {
    const { name, short } = this.entity;
    if (form === oneLine(name)) return 'full';
    if (form === oneLine(short)) return 'short';
    const alias = this.#aliases.get(form);
    if (!alias) return undefined;
    switch (alias.type) {
      case 'acronym':
        return 'short';
      case 'native':
        return /\p{Script=Latin}/u.test(form) ? 'native' : 'other';
      case 'spelling':
        return 'variant';
      case undefined:
        return this.#isSpelling(form) ? 'variant' : 'other';
      default:
        return 'other';
    }
  }

  /**
   * Whether a form of which the pack does not say what it is seems another way of writing the name: not one that has more
   * words around it (“Islamic Republic of Iran”) or leaves some out (“Idlib” for “Idlib province”). Of a person, who has a
   * form for later mentions, what leaves words out is one way too many.
   */
  #isSpelling(form: string): boolean {
    const { name, kind } = this.entity;
    if (holdsWords(form, name)) return false;
    if (holdsWords(name, form)) return kind === 'person' && this.hasShort;
    return kind !== 'state' || wordCount(form) <= wordCount(name);
  }

  /** Whether the form is one for later mentions: it has no more words than that of the pack, but for an article. */
  isShort(form: string): boolean {
    const { name, short, kind } = this.entity;
    if (form === short) return this.hasShort;
    return (
      kind === 'person' &&
      this.hasShort &&
      wordCount(form.replace(particles, '')) <= wordCount(short) &&
      foldTwin(form) !== foldTwin(name)
    );
  }

  /** What to write for a variant. @param isLater whether the note has named it in full before */
  replacementFor(variant: string, isLater: boolean): string {
    const { name, short, forms, kind } = this.entity;
    if (this.kept !== undefined && this.isShort(this.kept) === this.isShort(variant)) return this.kept;
    if (kind === 'person') return isLater && this.isShort(variant) ? short : name;
    const right = forms.filter(({ form, weak }) => !weak && this.#roleOf(oneLine(form)) === 'other');
    return mostSimilar(variant, [name, short, ...right.map(({ form }) => form)]) ?? name;
  }
}

/** Whether all the words of the one stand in the other, side by side. */
function holdsWords(text: string, words: string): boolean {
  return foldedWords(text).includes(foldedWords(words));
}

function foldedWords(text: string): string {
  return ` ${text
    .split(/[\s\p{Pd}]+/u)
    .map(foldTwin)
    .join(' ')} `;
}

function wordCount(text: string): number {
  return text.split(/[\s\p{Pd}]+/u).filter(Boolean).length;
}

/** What differs in characters that show nothing is written alike. */
function isSameButUnseen(one: string, other: string): boolean {
  const seen = (text: string) => withoutInvisibles(text).normalize('NFC').toLowerCase();
  return seen(one) === seen(other);
}

interface Known {
  readonly version: number;
  readonly forms: Map<string, EntityForms | undefined>;
}

const known = new WeakMap<Library, Known>();
/** More are not remembered: a note speaks of few. */
const mostKnown = 5_000;

/** The forms of an actor or place; `undefined` for one that no pack has. @param kept as for {@link EntityForms} */
export function formsOf(library: Library, id: string, kept: string | undefined): EntityForms | undefined {
  let of = known.get(library);
  if (of?.version !== library.version)
    known.set(library, (of = { version: library.version, forms: new Map() }));
  const key = `${id}\n${kept ?? ''}`;
  if (of.forms.has(key)) return of.forms.get(key);
  const entity = library.entity(id);
  const forms = entity && new EntityForms(entity, kept);
  if (of.forms.size >= mostKnown) of.forms.clear();
  of.forms.set(key, forms);
  return forms;
}
