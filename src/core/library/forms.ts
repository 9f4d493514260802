import { type NameForm, furtherSpellings } from '../names';
import type { Entity } from '../pack/model';

/** Every form by which an actor or place may be recognised, and how else texts spell it. */
export function* formsOf(entities: readonly Entity[]): Iterable<NameForm> {
  for (const value of entities) {
    const { id: entity } = value;
    for (const form of listedForms(value)) {
      yield { form, entity };
      for (const spelling of furtherSpellings(form)) yield { form: spelling, entity, of: form };
    }
  }
}

function* listedForms(value: Entity): Iterable<string> {
  yield value.name;
  if (value.type === 'actor' && value.short !== undefined) yield value.short;
  for (const { form, weak } of value.aliases) if (!weak) yield form;
}
