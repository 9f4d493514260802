import { EntityTable } from '../../../src/core/library/entity-table';
import { IntList } from '../../../src/core/base/int-list';
import type { OpenPack } from '../../../src/core/library/open-packs';
import { Shelf } from '../../../src/core/library/shelf';
import type { Entity } from '../../../src/core/pack/model';

const syllables =
  'ab ah al an ar as ba bar be bin bo da dal din do el fa far ga gha ha han has hus ib im ja jab ka kar kha la lam li ma mah mi mo mu na nas ni no qa ra rah ri sa sal sha shi su ta tah ti u va wa ya yas za zi'.split(
    ' ',
  );
const articles = ['al-', 'al-', 'el-', 'bin ', 'von ', 'de '];
const given = Array.from({ length: 3_000 }, (_, number) => wordOf(number * 7 + 1));
const family = Array.from({ length: 250_000 }, (_, number) => wordOf(number * 13 + 5));

/** Packs of a hundred names: fifty actors and places, each with a printed form and another one. */
export const namesPerPack = 100;

/** Names of people and places: common given names, rare family names, articles, and a few with diacritics. */
export class People {
  readonly shelf = new Shelf();
  readonly entityTable = new EntityTable(this.shelf);
  readonly recordTable = { mentions: new IntList() };

  get version(): number {
    return this.shelf.version;
  }
  private readonly slots = new Map<number, string>();

  constructor(count: number) {
    for (let pack = 0; pack * namesPerPack < count; pack++) this.add(pack, Math.min(namesPerPack, count));
  }

  /** Adds a pack, or puts it anew. */
  add(pack: number, names = namesPerPack): void {
    const id = `pack-${pack}`;
    if (this.slots.has(pack)) this.shelf.take(id);
    this.slots.set(pack, id);
    const entities = Array.from({ length: names / 2 }, (_, index) =>
      person(pack * (namesPerPack / 2) + index),
    );
    const slot = this.shelf.nextSlot;
    const firstEntry = this.entityTable.add(slot, { entities } as unknown as OpenPack);
    const shelved = { id, order: id, decode: () => ({}) as never };
    this.shelf.put({ slot, pack: shelved, base: 0, count: 0, firstEntry, entries: entities.length });
    const { mentions } = this.recordTable;
    entities.forEach(({ id: own }, index) => {
      const number = this.entityTable.numberOf(own);
      while (mentions.length <= number) mentions.push(0);
      // A few are in many records, most in none.
      mentions.set(number, Math.floor(400 / (1 + ((pack * 31 + index * 17) % 997))));
    });
  }
}

function person(number: number): Entity {
  const random = mixed(number);
  const first = given[Math.floor((random % 3_000) ** 2 / 3_000)] ?? '';
  const last = family[mixed(number + 1e6) % family.length] ?? '';
  const article = number % 3 === 0 ? (articles[number % articles.length] ?? '') : '';
  const name = `${first} ${article}${last}`;
  const alias =
    number % 5 === 0 ? `${first} ${given[random % 1_000] ?? ''} ${accented(last)}` : `${article}${last}`;
  return {
    type: number % 4 === 3 ? 'place' : 'actor',
    id: `entity-${number}`,
    name,
    aliases: [{ form: alias }],
    roles: [],
    sameAs: [],
  } as unknown as Entity;
}

function wordOf(number: number): string {
  let word = '';
  for (let rest = mixed(number), length = 2 + (number % 3); length > 0; length--) {
    word += syllables[rest % syllables.length] ?? '';
    rest = mixed(rest);
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function accented(word: string): string {
  return word.replace(/a/, 'ā').replace(/h/, 'ḥ').replace(/i/, 'ʿi');
}

function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
