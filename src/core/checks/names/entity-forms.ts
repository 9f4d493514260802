import type { Library, LibraryEntity } from '../../library';
import { areAlike } from '../../names/alike';
import { differInStyle } from '../../names/spellings';
import { withoutInvisibles } from '../../base/fold';
import { foldTwin } from '../../base/twin';
import type { Alias } from '../../pack/model';
import { mostSimilar } from '../../base/similar';
import { oneLine } from '../../render/escape';

/**
 * The role of a form of a name in a note:
 * - `full`: the printed form, or the one that the note keeps;
 * - `short`: the form for later mentions, or an acronym;
 * - `native`: the name as its bearers write it, in Latin letters: correct, but not beside the printed form;
 * - `variant`: a spelling of which the pack prints another;
 * - `twin`: a spelling that no pack lists, matched to the name by folding only;
 * - `other`: correct in context: a title, a nickname, a former name, an official name.
 */
export type FormRole = 'full' | 'short' | 'native' | 'variant' | 'twin' | 'other';

export interface ReadForm {
  readonly role: FormRole;
  /** The form in the spelling of the pack or the front matter. */
  readonly form: string;
}

const particles = /^(?:(?:al|el|ad|ar|as|ash|at|az)[\s-]|the\s)+/iu;

/** The forms of an actor or a place, as a note may write them. */
export class EntityForms {
  readonly #aliases: ReadonlyMap<string, Alias>;
  readonly #roles = new Map<string, ReadForm>();

  /** @param kept the form that the note's front matter keeps, `undefined` if none */
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
   * Returns the role of a form in the note.
   *
   * @param written the text that a reader sees, on one line
   * @param form the pack's form that was matched
   * @param isFolded true if only folding matches the two
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
    const isOff =
      isFolded &&
      (role === 'full' || role === 'short') &&
      !isSameButUnseen(written, form) &&
      !differInStyle(form, written);
    return { role: isOff ? 'twin' : role, form };
  }

  /** Returns `undefined` for a text that is not one of its forms. */
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
   * Returns whether a form without a type seems another spelling of the name: not one with more words around it
   * (“Islamic Republic of Iran”) or with fewer words (“Idlib” for “Idlib province”). For a person with a form for
   * later mentions, a form with fewer words is a variant as well.
   */
  #isSpelling(form: string): boolean {
    const { name, kind } = this.entity;
    if (holdsWords(form, name)) return false;
    if (holdsWords(name, form)) return kind === 'person' && this.hasShort;
    return kind !== 'state' || wordCount(form) <= wordCount(name);
  }

  /**
   * Returns whether the form is one for later mentions: apart from an article, it has no more words than the pack's
   * short form.
   */
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

  /** Returns the form that replaces a variant. @param isLater true if the note has named it in full before */
  replacementFor(variant: string, isLater: boolean): string {
    const { name, short, forms, kind } = this.entity;
    if (this.kept !== undefined && this.isShort(this.kept) === this.isShort(variant)) return this.kept;
    if (kind === 'person') return isLater && this.isShort(variant) ? short : name;
    const right = forms.filter(({ form, weak }) => !weak && this.#roleOf(oneLine(form)) === 'other');
    return mostSimilar(variant, [name, short, ...right.map(({ form }) => form)]) ?? name;
  }
}

/** Returns whether the text contains all the words, side by side. */
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

/** Returns whether two texts differ only in invisible characters, normalization and case. */
function isSameButUnseen(one: string, other: string): boolean {
  const seen = (text: string) => withoutInvisibles(text).normalize('NFC').toLowerCase();
  return seen(one) === seen(other);
}

interface Known {
  readonly version: number;
  readonly forms: Map<string, EntityForms | undefined>;
}

const known = new WeakMap<Library, Known>();
/** Cache at most this many; a note mentions few. */
const mostKnown = 5_000;

/** Returns the forms of an actor or place; `undefined` if no pack has it. @param kept see {@link EntityForms} */
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
