import { foldTwin } from '../base/twin';
import type { FoundNames, ProposedName } from './names';

/**
 * Returns the names without forms that two of them share: a note could not distinguish these. Two names that are printed
 * alike become one; any other shared form stays with the first name that has it, printed names first.
 */
export function withoutTwins({ names, mentions }: FoundNames): FoundNames {
  const owners = new Map<string, number>();
  const kept: ProposedName[] = [];
  const indexes = names.map((name) => {
    const key = foldTwin(name.name);
    const owner = owners.get(key);
    const first = owner === undefined ? undefined : kept[owner];
    if (owner === undefined || !first) {
      owners.set(key, kept.length);
      return kept.push(name) - 1;
    }
    kept[owner] = merged(first, name);
    return owner;
  });
  return {
    names: kept.map((name, index) => ownForms(name, index, owners)),
    mentions: mentions.map((own) => own.map((mention) => ({ ...mention, name: indexes[mention.name] ?? 0 }))),
  };
}

function merged(one: ProposedName, other: ProposedName): ProposedName {
  return {
    ...one,
    forms: [...new Set([...one.forms, other.name, ...other.forms])],
    roles: one.roles.length > 0 ? one.roles : other.roles,
    passages: [...new Set([...one.passages, ...other.passages])].sort((a, b) => a - b),
  };
}

function ownForms(name: ProposedName, index: number, owners: Map<string, number>): ProposedName {
  const isOwn = (form: string) => {
    const key = foldTwin(form);
    if (!owners.has(key)) owners.set(key, index);
    return key !== '' && owners.get(key) === index;
  };
  const { short, acronym, known, ...rest } = name;
  const knownShort = known && known.short !== known.name ? known.short : undefined;
  const shown = knownShort ?? short;
  return {
    ...rest,
    ...(known && { known }),
    ...(shown !== undefined && isOwn(shown) && { short: shown }),
    ...(acronym !== undefined && isOwn(acronym) && { acronym }),
    forms: rest.forms.filter(isOwn),
  };
}
