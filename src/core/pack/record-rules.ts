import { type Span, spanOf } from '../base/span';
import { basicsOf, isKnownLanguage } from '../language/basics';
import { type YamlMap, type YamlNode, entryOf } from '../yaml/tree';
import type { Actor, BriefingEvent, CitableRecord, Claim, Place, Quote, Source } from './model';
import { NameClashes } from './problems/name-clashes';
import type { ProblemFacts } from './problems/problems';
import { isQuoteTooLong, maxQuoteWords, quotedWords } from './quote-length';
import type { Declared } from './shape';
import { type TlpLabel, tlpLabels } from './terms';

type Report = (span: Span, facts: ProblemFacts) => void;
/** Checks a record that is well by its fields; the node is its value in the text. */
type Rule = (record: never, node: YamlNode) => void;

/** The rules on records of each kind that no field has by itself. */
export class RecordRules {
  private readonly entities: { readonly entity: Actor | Place; readonly node: YamlNode }[] = [];
  private readonly marking: TlpLabel | undefined;
  /** BCP 47 */
  private readonly language: string | undefined;

  private readonly rules: Readonly<Record<Declared, Rule>> = {
    source: (record: Source, node) => {
      this.checkMarking(record, node);
    },
    place: (entity: Place, node) => this.entities.push({ entity, node }),
    actor: (entity: Actor, node) => this.entities.push({ entity, node }),
    event: (record: BriefingEvent, node) => {
      this.checkHedge(record, node);
    },
    claim: (record: Claim, node) => {
      this.checkHedge(record, node);
    },
    quote: (record: Quote, node) => {
      this.checkLength(record, node);
    },
  };

  /** @param head the fields at the top of the pack, as far as they could be read */
  constructor(
    private readonly root: YamlMap,
    head: Readonly<Record<string, unknown>>,
    private readonly report: Report,
  ) {
    this.marking = head['marking'] as TlpLabel | undefined;
    this.language = head['language'] as string | undefined;
  }

  check(kind: Declared, record: object, node: YamlNode): void {
    this.rules[kind](record as never, node);
  }

  /** Last, so that warnings on names do not take the place of errors where a file is full of both. */
  finish(): void {
    const clashes = new NameClashes(this.report);
    for (const { entity, node } of this.entities) clashes.add(entity, node);
  }

  /** Who may see the pack sees the source: a label on the source that is stricter is not kept. */
  private checkMarking({ marking }: Source, node: YamlNode): void {
    const own = entryOf(this.root, 'marking')?.value;
    if (!marking || !this.marking || !own) return;
    if (tlpLabels.indexOf(marking) <= tlpLabels.indexOf(this.marking)) return;
    const facts = { code: 'marking-exceeds-pack', marking, pack: this.marking } as const;
    this.report(valueOf(node, 'marking'), { ...facts, first: spanOf(own) });
  }

  private checkHedge(
    { verification, summary }: Exclude<CitableRecord, { type: 'quote' }>,
    node: YamlNode,
  ): void {
    // Hedges of a language that is not known cannot be found.
    if (verification === 'established' || !isKnownLanguage(this.language)) return;
    if (basicsOf(this.language).isHedged(summary)) return;
    this.report(valueOf(node, 'summary'), { code: 'summary-unhedged', verification });
  }

  private checkLength({ text }: Quote, node: YamlNode): void {
    if (!isQuoteTooLong(text)) return;
    const facts = { code: 'quote-too-long', words: quotedWords(text), limit: maxQuoteWords } as const;
    this.report(valueOf(node, 'text'), facts);
  }
}

/** The field's value, or the whole record if it has none of its own. */
function valueOf(node: YamlNode, field: string): YamlNode {
  return (node.kind === 'map' ? entryOf(node, field)?.value : undefined) ?? node;
}
