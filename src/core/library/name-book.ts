import type { EntityNames } from './entity';
import type { EntityTable } from './entity-table';

/** The names of actors and places in all packs together, computed on demand. */
export class NameBook {
  private readonly names = new Map<string, EntityNames | undefined>();
  private version = -1;

  /** @param present counts the changes of what the table holds */
  constructor(
    private readonly table: EntityTable,
    private readonly present: () => number,
  ) {}

  /** `undefined` when no pack has the id. No pack is read. */
  of(id: string): EntityNames | undefined {
    if (this.version !== this.present()) {
      this.version = this.present();
      this.names.clear();
    }
    if (this.names.has(id)) return this.names.get(id);
    const names = this.read(id);
    this.names.set(id, names);
    return names;
  }

  private read(id: string): EntityNames | undefined {
    const { table } = this;
    const entries = table.entriesOf(id);
    const [leader] = entries;
    if (leader === undefined) return undefined;
    const name = table.nameOf(leader);
    const shorts = entries.flatMap((entry) => table.shortOf(entry) ?? []);
    const forms = entries.flatMap((entry) => [table.nameOf(entry), ...table.aliasesOf(entry)]);
    return {
      id: table.idAt(table.idOf(leader)),
      ids: [...new Set(entries.map((entry) => table.idAt(table.idOf(entry))))],
      name,
      short: shorts[0] ?? name,
      forms: [...new Set([...forms, ...shorts])],
      titles: [...new Set(entries.flatMap((entry) => table.titlesOf(entry)))],
      office: firstOf(entries, (entry) => table.heldTitleOf(entry)),
      type: table.typeOf(leader),
      kind: table.kindOf(leader),
      isShared: entries.length > 1,
    };
  }
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}
