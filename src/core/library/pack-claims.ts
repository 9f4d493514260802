/** A pack file that claims a pack id. */
export interface Claimant {
  readonly order: string;
}

/**
 * The claims on pack ids. If several packs have one id, the first in their order gets it, and the others wait until it
 * is removed.
 */
export class PackClaims<T extends Claimant> {
  private readonly byId = new Map<string, T[]>();

  /** The one that has the id, `undefined` when nobody claims it. */
  holder(id: string): T | undefined {
    return this.byId.get(id)?.[0];
  }

  add(id: string, claimant: T): void {
    const claimants = this.byId.get(id) ?? [];
    this.byId.set(
      id,
      [...claimants, claimant].sort((a, b) => (a.order < b.order ? -1 : 1)),
    );
  }

  remove(id: string, claimant: T): void {
    const left = this.byId.get(id)?.filter((other) => other !== claimant) ?? [];
    if (left.length > 0) this.byId.set(id, left);
    else this.byId.delete(id);
  }
}
