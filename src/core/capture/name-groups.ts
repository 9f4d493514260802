import type { LibraryEntity } from '../library';
import type { Evidence, FoundNames, ProposedName } from './names';
import type { State } from '../language/found';
import { foldName, isNear } from './tokens';

/** More names than any article has. */
const maxNames = 300;

/** All that the text says of one name. */
class Group {
  readonly forms = new Map<string, number>();
  readonly roles = new Map<string, Set<number>>();
  readonly passages = new Set<number>();
  readonly kinds: string[] = [];
  isPerson = false;
  isPlace = false;
  acronym: string | undefined;
  within: string | undefined;
  short: string | undefined;

  constructor(
    readonly known: LibraryEntity | undefined,
    readonly state: State | undefined,
  ) {}

  add(evidence: Evidence): void {
    const { form, passage, roles = [], kind } = evidence;
    this.passages.add(passage);
    this.forms.set(form, (this.forms.get(form) ?? 0) + 1);
    for (const role of roles) this.roles.set(role, (this.roles.get(role) ?? new Set()).add(passage));
    if (kind !== undefined) this.kinds.push(kind);
    this.isPerson ||= evidence.isPerson ?? false;
    this.isPlace ||= evidence.type === 'place';
    this.acronym ??= evidence.acronym;
    this.within ??= evidence.within;
  }
}

/** Puts the places where a text names somebody together. */
export class NameGroups {
  private readonly groups: Group[] = [];
  private readonly byFold = new Map<string, Group>();
  private readonly byFamily = new Map<string, Group[]>();
  private readonly byAcronym = new Map<string, Group>();
  private readonly mentions: { group: Group; evidence: Evidence }[] = [];

  add(evidence: Evidence): void {
    const group = this.groupOf(evidence) ?? this.create(evidence);
    if (group) this.record(group, evidence);
  }

  /** Adds the facts in the words around a known name to it. */
  enrich(known: Evidence, { roles, kind, within, isPerson, start }: Evidence): void {
    const group = this.byFold.get(keyOf(known));
    if (!group) return;
    const { passage } = known;
    for (const role of roles ?? []) group.roles.set(role, (group.roles.get(role) ?? new Set()).add(passage));
    if (kind !== undefined) group.kinds.push(kind);
    group.within ??= within;
    group.isPerson ||= isPerson ?? false;
    const mention = this.mentions.findLast(({ evidence }) => evidence === known);
    if (mention && start < known.start) mention.evidence = { ...known, start };
  }

  /** A word alone counts where it is an acronym that the text explains, the one person's family name, or a place named as such. */
  addSingle(evidence: Evidence): void {
    const acronym = this.byAcronym.get(evidence.form);
    const fold = foldName(evidence.form).join(' ');
    const family = (this.byFamily.get(fold) ?? []).filter(
      (group) => group.isPerson || group.known?.kind === 'person',
    );
    const place = this.byFold.get(fold);
    const [only] = family;
    if (acronym) {
      acronym.passages.add(evidence.passage);
      this.mentions.push({ group: acronym, evidence });
    } else if (place?.isPlace) this.record(place, evidence);
    else if (only && family.length === 1) {
      if (!only.known) only.short ??= evidence.form;
      this.record(only, evidence);
    }
  }

  result(paragraphs: number): FoundNames {
    const kept = this.groups.slice(0, maxNames);
    const index = new Map(kept.map((group, at) => [group, at]));
    const mentions = Array.from({ length: paragraphs }, (_, at) =>
      this.mentions
        .flatMap(({ group, evidence: { passage, start, end } }) => {
          const name = index.get(group);
          return passage === at + 1 && name !== undefined ? [{ name, start, end }] : [];
        })
        .sort((a, b) => a.start - b.start),
    );
    return { names: kept.map(proposed), mentions };
  }

  private record(group: Group, evidence: Evidence): void {
    group.add(evidence);
    this.mentions.push({ group, evidence });
    if (evidence.acronym !== undefined && !this.byAcronym.has(evidence.acronym))
      this.byAcronym.set(evidence.acronym, group);
  }

  private groupOf(evidence: Evidence): Group | undefined {
    const same = this.byFold.get(keyOf(evidence));
    if (same || evidence.known || evidence.state || evidence.type === 'place') return same;
    const fold = foldName(evidence.form);
    const family = fold.at(-1) ?? '';
    // "President Assad" after "Bashar al-Assad"; "Mohammed al-Sudani" after "Mohammad Shia al Sudani".
    const [near, other] = (this.byFamily.get(family) ?? []).filter(
      (group) =>
        (group.isPerson || evidence.isPerson === true) &&
        (fold.length === 1 || [...group.forms.keys()].some((form) => isSame(foldName(form), fold))),
    );
    if (!near || other) return undefined;
    const alone = [evidence.form, ...near.forms.keys()].find((form) => foldName(form).length === 1);
    if (!near.known && alone !== undefined) near.short ??= alone;
    return near;
  }

  private create(evidence: Evidence): Group | undefined {
    if (this.groups.length >= maxNames) return undefined;
    const group = new Group(evidence.known, evidence.state);
    this.groups.push(group);
    this.byFold.set(keyOf(evidence), group);
    if (!evidence.state && evidence.type !== 'place') {
      const family = foldName(evidence.known?.name ?? evidence.form).at(-1) ?? '';
      this.byFamily.set(family, [...(this.byFamily.get(family) ?? []), group]);
    }
    return group;
  }
}

/** Returns whether forms with the same family name are of one person: the first names are alike, or there is none. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 1 || isNear(one[0] ?? '', other[0] ?? '');
}

function keyOf({ known, state, form }: Evidence): string {
  if (known) return `#${known.id}`;
  return state ? `=${state.forms[0] ?? ''}` : foldName(form).join(' ');
}

function proposed(group: Group): ProposedName {
  const { known, state } = group;
  const forms = [...group.forms].sort(([, a], [, b]) => b - a).map(([form]) => form);
  // A family name alone is never the form to print while there is a full one.
  const full = forms.filter((form) => form !== group.short);
  const name = known?.name ?? full[0] ?? forms[0] ?? '';
  const short = group.short !== undefined && group.short !== name ? group.short : undefined;
  const kind = known
    ? known.kind
    : state
      ? state.isContested
        ? undefined
        : 'state'
      : group.isPerson
        ? 'person'
        : mostFrequent(group.kinds);
  const type = known?.type ?? (group.isPlace && !group.isPerson ? 'place' : 'actor');
  return {
    type,
    name,
    forms: forms.filter((form) => form !== name && form !== short && form !== group.acronym),
    ...(short !== undefined && { short }),
    ...(group.acronym !== undefined && { acronym: group.acronym }),
    ...(kind !== undefined && { kind }),
    roles: [...group.roles].map(([title, passages]) => ({ title, passages: [...passages] })),
    passages: [...group.passages].sort((a, b) => a - b),
    ...(group.within !== undefined && { within: group.within }),
    ...(known && { known }),
  };
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
