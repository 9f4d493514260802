import { Claims } from './claims';
import type { Mention, NameForm } from '../../../../src/core/names';
import { CHARACTER, PUNCTUATION, SEPARATOR, WORD, Words } from '../../../../src/core/names/words';

const MAX_LENGTH = 200;
const MAX_WORDS = 24;
// eslint-disable-next-line no-control-regex -- refusing them is the point
const CONTROL = /[\0-\x1f\x7f-\x9f]/;
const WHITE_RUN = /\p{White_Space}+/gu;

interface Node {
  next?: Map<string, Node>;
  /** The name that ends here in any case. */
  anyCase?: Claims;
  /** The names that end here if spelt so. */
  spelt?: Map<string, Claims>;
}

interface Match {
  readonly name: Claims;
  readonly last: number;
}

/** The position of a form in the trie: the words that lead there, and its spelling if its case counts. */
interface Address {
  readonly keys: readonly string[];
  readonly spelling: string | undefined;
}

/** A trie over words, so that a step is one look-up of a word. */
export class TrieFinder {
  readonly #root: Node = {};

  constructor(forms: Iterable<NameForm>) {
    for (const form of forms) this.add(form);
  }

  find(prose: string): Mention[] {
    const words = new Words(prose);
    const mentions: Mention[] = [];
    for (let index = 0; index < words.kinds.length; index++) {
      const match = this.#longestAt(words, index);
      if (!match) continue;
      mentions.push({
        start: words.starts[index] ?? 0,
        end: words.ends[match.last] ?? 0,
        entities: match.name.entities,
        form: match.name.form,
        folded: false,
      });
      index = match.last;
    }
    return mentions;
  }

  add({ form, entity }: NameForm): void {
    const address = addressOf(form);
    if (!address) return;
    let node = this.#root;
    for (const key of address.keys) node = getOrAdd((node.next ??= new Map<string, Node>()), key, () => ({}));
    const { spelling } = address;
    const name =
      spelling === undefined
        ? (node.anyCase ??= new Claims())
        : getOrAdd((node.spelt ??= new Map<string, Claims>()), spelling, () => new Claims());
    name.add({ form, entity });
  }

  remove({ form, entity }: NameForm): void {
    const address = addressOf(form);
    if (address) prune(this.#root, address, 0, { form, entity });
  }

  #longestAt(words: Words, first: number): Match | undefined {
    const { kinds } = words;
    if (kinds[first] === SEPARATOR) return undefined;
    let node = this.#root.next?.get(words.key(first));
    if (!node || (kinds[first] === PUNCTUATION && words.touchesWord(first, -1))) return undefined;
    let longest: Match | undefined;
    for (let last = first; node;) {
      const name = node.anyCase ?? node.spelt?.get(words.spelling(first, last));
      if (name && !(kinds[last] === PUNCTUATION && words.touchesWord(last, 1))) longest = { name, last };
      last++;
      if (last === kinds.length) break;
      node = node.next?.get(words.key(last));
    }
    return longest;
  }
}

/** `undefined` for a form that is no name: without a letter or digit, too long, or with control characters in it. */
function addressOf(form: string): Address | undefined {
  const clean = form.length > MAX_LENGTH ? '' : form.replace(WHITE_RUN, ' ');
  if (CONTROL.test(clean)) return undefined;
  const words = new Words(clean);
  const { kinds } = words;
  if (!kinds.some((kind) => kind === WORD || kind === CHARACTER)) return undefined;
  const first = kinds.findIndex((kind) => kind !== SEPARATOR);
  const last = kinds.findLastIndex((kind) => kind !== SEPARATOR);
  const separators = kinds.slice(first, last).filter((kind) => kind === SEPARATOR).length;
  if (separators >= MAX_WORDS) return undefined;
  const keys: string[] = [];
  for (let index = first; index <= last; index++) keys.push(words.key(index));
  return { keys, spelling: separators > 0 ? undefined : words.spelling(first, last) };
}

/** Takes one claim away, and the nodes that then lead nowhere. Whether the node itself leads nowhere now. */
function prune(node: Node, { keys, spelling }: Address, depth: number, { form, entity }: NameForm): boolean {
  const key = keys[depth];
  if (key !== undefined) {
    const next = node.next?.get(key);
    if (next && prune(next, { keys, spelling }, depth + 1, { form, entity })) node.next?.delete(key);
    if (node.next?.size === 0) delete node.next;
  } else {
    const name = spelling === undefined ? node.anyCase : node.spelt?.get(spelling);
    name?.remove({ form, entity });
    if (name?.isEmpty) {
      if (spelling === undefined) delete node.anyCase;
      else node.spelt?.delete(spelling);
      if (node.spelt?.size === 0) delete node.spelt;
    }
  }
  return !node.next && !node.anyCase && !node.spelt;
}

function getOrAdd<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
