import { Pace } from '../../core/base/pace';
import { Library, LibrarySearch } from '../../core/library';
import { PackClaims } from '../../core/library/pack-claims';
import type { PackFile } from './pack-file';

/** A library whose numbers belong mostly to packs that are gone is made anew, once it is worth it. */
const mostWaste = 0.6;
const leastWaste = 20_000;

/** The pack files that were found, and the library of their packs: of several with one id, of the first. */
export class HeldPacks {
  library = new Library();
  search = new LibrarySearch(this.library);
  /** By address. */
  private readonly files = new Map<string, PackFile>();
  private readonly claims = new PackClaims<PackFile>();
  private readonly holding = new Map<string, PackFile>();

  /** The files of the packs that the library holds, by pack id. */
  get held(): ReadonlyMap<string, PackFile> {
    return this.holding;
  }

  /** Every file, good or bad, in the order of the packs. */
  get inOrder(): PackFile[] {
    return [...this.files.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
  }

  /** The file that has the id of this one; `undefined` for a file that is no pack. */
  holderOf({ head }: PackFile): PackFile | undefined {
    return head && this.claims.holder(head.id);
  }

  put(file: PackFile): void {
    this.drop(file.uri.toString());
    this.files.set(file.uri.toString(), file);
    const id = file.head?.id;
    if (id === undefined) return;
    this.claims.add(id, file);
    this.hold(id);
  }

  /** Returns whether there was a file at the address. */
  drop(uri: string): boolean {
    const file = this.files.get(uri);
    if (!file) return false;
    this.files.delete(uri);
    const id = file.head?.id;
    if (id !== undefined) {
      this.claims.remove(id, file);
      this.hold(id);
    }
    return true;
  }

  /** Puts another library of the same packs in the place of a wasteful one, unless that changes while the other is made. */
  async renew(): Promise<void> {
    const before = this.library;
    const { version, waste, recordCount } = before;
    if (waste <= mostWaste || (recordCount * waste) / (1 - waste) <= leastWaste) return;
    const library = new Library();
    const pace = new Pace();
    for (const pack of before.shelved) {
      library.add(pack);
      if (pace.isDue) await pace.rest();
      if (before.version !== version) return;
    }
    this.library = library;
    this.search = new LibrarySearch(library);
  }

  /** Has the library hold the pack that has the id, and no other. */
  private hold(id: string): void {
    const holder = this.claims.holder(id);
    if (this.holding.get(id) === holder) return;
    if (!holder) {
      this.holding.delete(id);
      this.library.remove(id);
      return;
    }
    this.holding.set(id, holder);
    if (holder.pack) this.library.add(holder.pack);
  }
}
