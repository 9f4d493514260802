import { areAlike } from '../../names/alike';
import { foldTwin } from '../../base/twin';
import { type YamlMap, type YamlNode, entryOf } from '../../yaml/tree';
import type { Entity } from '../model';
import type { Span } from '../../base/span';
import type { ProblemFacts } from './problems';

/** One form of a name, and what its entity was read from. */
interface Form {
  readonly entity: Entity;
  readonly form: string;
  readonly map: YamlMap;
}

/** Forms that are alike and that one pack has: more than a few differ in nothing but punctuation. */
const maxAlike = 8;

/**
 * Names that two entities of one pack share: forms that a note's text would match for both (`alias-shared`), and two
 * actors or two places whose forms differ in spelling alone (`entities-alike`). Forms that are weak are never matched and
 * do not count; two entities that share a Wikidata id are one, as the writer says.
 */
export class NameClashes {
  private readonly forms = new Map<string, Form[]>();
  /** The pairs reported already, as `earlier later`. */
  private readonly reported = new Set<string>();

  constructor(private readonly report: (span: Span, facts: ProblemFacts) => void) {}

  /** @param node what the entity was read from */
  add(entity: Entity, node: YamlNode): void {
    if (node.kind === 'map') for (const form of formsOf(entity)) this.addForm({ entity, form, map: node });
  }

  private addForm(form: Form): void {
    const key = foldTwin(form.form);
    if (key === '') return;
    const known = this.forms.get(key);
    if (!known) {
      this.forms.set(key, [form]);
      return;
    }
    const others = known.filter(({ entity }) => !isSame(entity, form.entity));
    const shared = others.find((other) => areAlike(form.form, other.form));
    const twin = shared ?? others.find(({ entity }) => entity.type === form.entity.type);
    if (twin) this.tell(form, twin, shared !== undefined);
    if (known.length < maxAlike) known.push(form);
  }

  /** Each form that is shared; of two that look alike, one form says it all. */
  private tell(form: Form, other: Form, isShared: boolean): void {
    const pair = `${other.entity.id} ${form.entity.id}`;
    if (!isShared && this.reported.has(pair)) return;
    this.reported.add(pair);
    const facts = { form: form.form, other: other.entity.id, first: placeOf(other) };
    this.report(
      placeOf(form),
      isShared
        ? { code: 'alias-shared', ...facts }
        : { code: 'entities-alike', ...facts, otherForm: other.form },
    );
  }
}

/** The forms that are matched in a note, each once. */
function formsOf(entity: Entity): Set<string> {
  const forms = new Set([entity.name]);
  if (entity.type === 'actor' && entity.short !== undefined) forms.add(entity.short);
  for (const { form, weak } of entity.aliases) if (!weak) forms.add(form);
  return forms;
}

function isSame(one: Entity, other: Entity): boolean {
  return one.id === other.id || one.sameAs.some((id) => other.sameAs.includes(id));
}

function placeOf({ form, map }: Form): Span {
  const aliases = entryOf(map, 'aliases')?.value;
  const items = aliases?.kind === 'list' ? aliases.items : aliases ? [aliases] : [];
  const nodes = [
    entryOf(map, 'name')?.value,
    entryOf(map, 'short')?.value,
    ...items.map((item) => (item.kind === 'map' ? entryOf(item, 'form')?.value : item)),
  ];
  const { start, end } = nodes.find((node) => node?.kind === 'scalar' && node.value === form) ?? map;
  return { start, end };
}
