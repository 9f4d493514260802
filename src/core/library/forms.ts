import type { Entity } from '../pack/model';

/** Every form by which an actor or place may be recognised. */
export function* formsOf(entities: readonly Entity[]) {
  for (const value of entities) {
    const { id: entity } = value;
    yield { form: value.name, entity };
    if (value.type === 'actor' && value.short !== undefined) yield { form: value.short, entity };
    for (const { form, weak } of value.aliases) if (!weak) yield { form, entity };
  }
}
