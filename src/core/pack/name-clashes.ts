import { createNameFinder } from '../names';
import { foldTwin } from '../names/twin';
import { type YamlMap, type YamlNode, entryOf } from '../yaml/tree';
import type { Entity, Span } from './model';
import type { ProblemFacts } from './problems';

/** One form of a name and where it stands. */
interface Form {
  readonly entity: Entity;
  readonly form: string;
  readonly node: YamlNode;
}

/** Forms that are alike and that one entity of a pack has: more than a few differ in nothing but punctuation. */
const maxAlike = 8;

/**
 * Names that two entities of one pack share: forms that a note's text would match for both (`alias-shared`), and two
 * actors or two places whose forms differ in spelling alone (`entities-alike`). Forms that are weak are never matched and
 * do not count; two entities that share a Wikidata id are one, as the writer says.
 */
export class NameClashes {
  private readonly forms = new Map<string, Form[]>();
  /** Pairs that were told already, as `earlier later`. */
  private readonly alike = new Set<string>();

  constructor(private readonly report: (span: Span, facts: ProblemFacts) => void) {}

  /** @param node what the entity was read from */
  add(entity: Entity, node: YamlNode): void {
    if (node.kind !== 'map') return;
    for (const form of formsOf(entity, node)) this.addForm(form);
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
    const shared = others.find((other) => areMatchedAlike(form.form, other.form));
    if (shared) {
      const { form: name, entity } = form;
      this.alike.add(`${shared.entity.id} ${entity.id}`);
      const first = spanOf(shared.node);
      this.report(form.node, { code: 'alias-shared', form: name, other: shared.entity.id, first });
    } else {
      const twin = others.find(({ entity }) => entity.type === form.entity.type);
      if (twin) this.reportTwin(form, twin);
    }
    if (known.length < maxAlike) known.push(form);
  }

  private reportTwin({ entity, form, node }: Form, other: Form): void {
    const pair = `${other.entity.id} ${entity.id}`;
    if (this.alike.has(pair)) return;
    this.alike.add(pair);
    const facts = { otherForm: other.form, other: other.entity.id, first: spanOf(other.node) };
    this.report(node, { code: 'entities-alike', form, ...facts });
  }
}

/** Each form of an entity that is matched in a note, with its place. */
function* formsOf(entity: Entity, map: YamlMap): Generator<Form> {
  const seen = new Set<string>();
  const form = (text: string, node: YamlNode | undefined): Form[] => {
    if (!node || seen.has(text)) return [];
    seen.add(text);
    return [{ entity, form: text, node }];
  };
  yield* form(entity.name, entryOf(map, 'name')?.value);
  if (entity.type === 'actor' && entity.short !== undefined)
    yield* form(entity.short, entryOf(map, 'short')?.value);
  const aliases = entryOf(map, 'aliases')?.value;
  const items =
    !aliases || entity.aliases.length === 0 ? [] : aliases.kind === 'list' ? aliases.items : [aliases];
  for (const item of items) {
    const node = item.kind === 'map' ? entryOf(item, 'form')?.value : item;
    // What was faulty was not read: only forms of the entity count.
    const text = node?.kind === 'scalar' ? node.value : undefined;
    const alias = entity.aliases.find((candidate) => candidate.form === text);
    if (alias && !alias.weak) yield* form(alias.form, node);
  }
}

function isSame(one: Entity, other: Entity): boolean {
  return one.id === other.id || one.sameAs.some((id) => other.sameAs.includes(id));
}

/** Whether a note's text that is taken for the one is taken for the other too. */
function areMatchedAlike(one: string, other: string): boolean {
  const finder = createNameFinder([
    { form: one, entity: 'one' },
    { form: other, entity: 'other' },
  ]);
  return finder.find(one, 'plain').some(({ entities }) => entities.length > 1);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
