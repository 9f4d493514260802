import type { Library } from '../../library';
import { citationLabels } from '../../markdown/citations';

/** A record that the note's front matter leaves out. */
export interface LeftOut {
  /** A record's id, or `pack/id`. */
  readonly id: string;
  /** Empty if none is given. */
  readonly reason: string;
}

/** The part of a note's front matter that affects its usage. */
export interface UsageFrontMatter {
  /** The offset after the closing fence, in UTF-16 code units; 0 for a note without front matter. */
  readonly end: number;
  readonly omit: readonly LeftOut[];
}

/** The records that a note uses or leaves out; all others are not used. A record is in one of the two at most. */
export interface NoteUsage {
  /** Keys of the records that the text cites, in the order of their first citation. */
  readonly used: ReadonlySet<string>;
  /** The reasons by key of the record. A record that the text cites all the same is used. */
  readonly omitted: ReadonlyMap<string, string>;
}

/**
 * Returns the records that the note uses and leaves out. A definition alone is not a citation. If a label can mean
 * records of several packs, all of them count.
 */
export function noteUsage(library: Library, text: string, { end, omit }: UsageFrontMatter): NoteUsage {
  const used = new Set<string>();
  for (const label of citedIn(text, end)) for (const { key } of library.recordsNamed(label)) used.add(key);
  const omitted = new Map<string, string>();
  for (const { id, reason } of omit)
    for (const { key } of library.recordsNamed(id))
      if (!used.has(key) && !omitted.has(key)) omitted.set(key, reason);
  return { used, omitted };
}

/** Returns the labels that the text cites after its front matter, each once. */
function citedIn(text: string, proseStart: number): ReadonlySet<string> {
  return new Set(
    citationLabels(text).flatMap(({ label, kind, start }) =>
      kind === 'definition' || start < proseStart ? [] : label,
    ),
  );
}

/** Returns whether both have the same records and reasons. */
export function isSameUsage(one: NoteUsage | undefined, other: NoteUsage | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.used.size === other.used.size &&
    one.omitted.size === other.omitted.size &&
    [...one.used].every((key) => other.used.has(key)) &&
    [...one.omitted].every(([key, reason]) => other.omitted.get(key) === reason)
  );
}

/** Returns the keys that are in only one of the two. */
export function differingKeys(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([
    ...[...one].filter((key) => !other.has(key)),
    ...[...other].filter((key) => !one.has(key)),
  ]);
}

/** Returns the part of a record's key that names its pack. */
export function packOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
