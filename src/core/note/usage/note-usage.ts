import type { Library } from '../../library';
import { citationLabels } from '../../markdown/citations';

/** A record that the note says it leaves out, as its front matter has it. */
export interface LeftOut {
  /** A record's id, or `pack/id`. */
  readonly id: string;
  /** Empty where none is given. */
  readonly reason: string;
}

/** What the front matter of a note has to do with what the note uses. */
export interface UsageFrontMatter {
  /** The offset behind the closing fence, in UTF-16 code units; 0 for a note without front matter. */
  readonly end: number;
  readonly omit: readonly LeftOut[];
}

/** What a note makes of the records it draws on: those in neither list are not used. A record stands in one list at most. */
export interface NoteUsage {
  /** Keys of the records that the text cites, in the order of their first citation. */
  readonly used: ReadonlySet<string>;
  /** By key: why the note leaves the record out. One that the text cites all the same is used. */
  readonly omitted: ReadonlyMap<string, string>;
}

/**
 * What the note uses and leaves out. A definition alone is no citation. Where a label can mean records of several packs,
 * all of them count.
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

/** The labels that the text cites behind its front matter, each once. */
function citedIn(text: string, proseStart: number): ReadonlySet<string> {
  return new Set(
    citationLabels(text).flatMap(({ label, kind, start }) =>
      kind === 'definition' || start < proseStart ? [] : label,
    ),
  );
}

/** Whether both say the same of the same records. */
export function isSameUsage(one: NoteUsage | undefined, other: NoteUsage | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.used.size === other.used.size &&
    one.omitted.size === other.omitted.size &&
    [...one.used].every((key) => other.used.has(key)) &&
    [...one.omitted].every(([key, reason]) => other.omitted.get(key) === reason)
  );
}

/** The keys that are in just one of the two. */
export function differingKeys(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([
    ...[...one].filter((key) => !other.has(key)),
    ...[...other].filter((key) => !one.has(key)),
  ]);
}

/** The part of a record's key that names its pack. */
export function packOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
