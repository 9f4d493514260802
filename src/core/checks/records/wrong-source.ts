import type { Span } from '../../base/span';
import type { Attribution, Clause } from '../../language/clauses';
import type { Library, LibraryRecord } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import { figuresIn } from '../../pack/record-kinds';
import type { BlockView } from '../../ledger/block-view';
import { wordsIn } from '../../ledger/record-words';
import { rangeOf } from '../../ledger/figures/agreement';
import { relatedTo, textOf } from '../../ledger/related';
import { type Scope, scopesIn } from '../../ledger/scope';
import { type Speaker, actorMeant } from '../../ledger/speakers';
import { isPublisherOf, isVoiceOf, voicesOf } from '../../ledger/voices';

/** A source that the cited record does not have. */
export interface WrongSource {
  readonly record: LibraryRecord;
  /** The id of the right source. */
  readonly source: string;
  readonly speaker: Speaker;
}

/** Returns the sources that a sentence wrongly names, at most one per stretch with citations. */
export function wrongSourcesIn(view: BlockView, sentence: NoteSentence, library: Library): WrongSource[] {
  return scopesIn(view, sentence).flatMap((scope) => wrongSource(view, sentence, scope, library) ?? []);
}

/** Returns the source that a stretch wrongly names; `undefined` unless that is sure. */
function wrongSource(
  view: BlockView,
  sentence: NoteSentence,
  scope: Scope,
  library: Library,
): WrongSource | undefined {
  const { records } = scope;
  const clauses = view.clausesIn(sentence).filter(({ start }) => start >= scope.start && start < scope.end);
  const sayings = sayingsOf(clauses, scope, records);
  const speakers = sayings.map(({ who }) => who && actorMeant(view, who, library));
  // In doubt, one who is not known may be the right source.
  if (speakers.some((one) => !one || one.by === 'pronoun' || !isForeign(one, records, library)))
    return undefined;
  if (sayings.some((one) => !isSure(view, clauses, one, records))) return undefined;
  if (isDisputed(view, clauses, sayings, speakers, library)) return undefined;
  for (const [index, saying] of sayings.entries()) {
    const speaker = speakers[index];
    if (!speaker || isWithVoice(view, clauses, saying, records, library)) return undefined;
    const stating =
      sayings.length === 1
        ? [partAround(view, scope, saying)]
        : clauses.filter((one) => one.attributions.includes(saying));
    const found = heldBy(view, stating, speaker, records, library);
    if (found) return found;
  }
  return undefined;
}

/** Returns the part of a stretch between semicolons in which an attribution stands. */
function partAround({ own }: BlockView, { start, end }: Span, saying: Span): Span {
  const from = own.lastIndexOf(';', saying.start) + 1;
  const to = own.indexOf(';', saying.end);
  return { start: Math.max(start, from), end: to < 0 ? end : Math.min(end, to) };
}

/** Returns the wrong source that a cell of a table names for its row; `undefined` unless that is sure. */
export function wrongSourceInCell(
  view: BlockView,
  cell: Span,
  sentence: NoteSentence,
  library: Library,
): WrongSource | undefined {
  const records = view.recordsCitedIn(sentence);
  const speaker = actorMeant(view, cell, library);
  if (!speaker || !isForeign(speaker, records, library)) return undefined;
  return heldBy(view, [sentence], speaker, records, library);
}

/** Returns who says so in a stretch; of a denial, those who deny. An attribution outside it counts if none is inside. */
function sayingsOf(
  clauses: readonly Clause[],
  { start, end }: Span,
  records: readonly LibraryRecord[],
): Attribution[] {
  const all = [...new Set(clauses.flatMap((clause) => clause.attributions))];
  const own = all.filter((one) => one.start >= start && one.end <= end);
  const named = (own.length > 0 ? own : all).filter(({ who, kind }) => who && kind !== 'hedging');
  const isDenial = records.some(({ value }) => value.type === 'claim' && value.kind === 'denial');
  const denying = named.filter(({ kind }) => kind === 'denying');
  return isDenial && denying.length > 0 ? denying : named.filter(({ kind }) => kind === 'saying');
}

/** Returns whether the actor is no voice of the records, and has not published their sources. */
function isForeign({ id }: Speaker, records: readonly LibraryRecord[], library: Library): boolean {
  return (
    records.length > 0 &&
    records.every(
      (record) =>
        voicesIn(record).length > 0 &&
        !isVoiceOf(library, record, id) &&
        !figuresIn(record.value).some(
          ({ according }) => according !== undefined && library.isSame(according, id),
        ) &&
        !isPublisherOf(library, record, id),
    )
  );
}

function voicesIn(record: LibraryRecord): string[] {
  return [...voicesOf(record), ...figuresIn(record.value).flatMap(({ according }) => according ?? [])];
}

/** “Roe says that the claim, that the doors were locked, is wrong” */
function isDisputed(
  view: BlockView,
  clauses: readonly Clause[],
  sayings: readonly Attribution[],
  speakers: readonly (Speaker | undefined)[],
  library: Library,
): boolean {
  return clauses.some(({ attributions }) =>
    attributions.some((one) => {
      if (one.kind !== 'denying' || sayings.includes(one)) return false;
      const id = one.who && actorMeant(view, one.who, library)?.id;
      return id === undefined || speakers.some((speaker) => speaker && library.isSame(speaker.id, id));
    }),
  );
}

/** An act of speech is sure if the record tells of the same one; a reference to what others say is not. */
function isSure(
  view: BlockView,
  clauses: readonly Clause[],
  saying: Attribution,
  records: readonly LibraryRecord[],
): boolean {
  const { start, end, isAct, isNegated } = saying;
  const isVerb = clauses.some(({ brings }) => brings === saying);
  if (isNegated || (isVerb && view.language.speech.refersAfter(view.own.slice(end, end + 20)))) return false;
  if (!isAct) return true;
  const verbs = stemsIn(view, view.own.slice(start, end));
  return records.every(
    (record) =>
      record.value.type === 'claim' && stemsIn(view, textOf(record)).some((stem) => verbs.includes(stem)),
  );
}

/** “agrees with the union that” */
function isWithVoice(
  view: BlockView,
  clauses: readonly Clause[],
  saying: Attribution,
  records: readonly LibraryRecord[],
  library: Library,
): boolean {
  const frame = clauses.find(({ brings }) => brings === saying);
  const content = clauses.find(({ kind, start }) => kind === 'content' && frame && start > frame.start);
  const beside = frame && view.mentionsIn({ start: saying.end, end: content?.start ?? saying.end });
  return (
    beside?.some((mention) =>
      library.meant(mention).some((id) => records.some((record) => isVoiceOf(library, record, id))),
    ) ?? false
  );
}

/** Returns the record that stretches are on, if the speaker has not said the like in another. */
function heldBy(
  view: BlockView,
  stating: readonly Span[],
  speaker: Speaker,
  records: readonly LibraryRecord[],
  library: Library,
): WrongSource | undefined {
  for (const record of records) {
    const [source] = voicesIn(record);
    if (source === undefined || record.value.type === 'quote') continue;
    if (!stating.some((span) => isOn(view, span, record))) continue;
    const related = relatedTo(library, record).filter((other) => isVoiceOf(library, other, speaker.id));
    // “1,140 stopped work, although the operator counted 760”: the speaker’s own count is there.
    if (related.some((other) => stating.some((span) => hasOwnCount(view, span, other, [record])))) continue;
    const isOwnCount = stating.some((span) => hasOwnCount(view, span, record, related));
    if (related.length === 0 || isOwnCount) return { record, source, speaker };
  }
  return undefined;
}

/** Returns whether a stretch has a number of the record, or two of its words. */
function isOn(view: BlockView, span: Span, record: LibraryRecord): boolean {
  if (hasOwnCount(view, span, record, [])) return true;
  const known = new Set(stemsIn(view, textOf(record)));
  const own = stemsIn(view, view.own.slice(span.start, span.end));
  return new Set(own.filter((stem) => known.has(stem))).size >= 2;
}

function stemsIn({ language: { figures, names } }: BlockView, text: string): string[] {
  return wordsIn(text)
    .filter((word) => !names.isFunctionWord(word))
    .map(figures.stemOf);
}

/** Returns whether a stretch has a number of the record that the others do not have. */
function hasOwnCount(
  view: BlockView,
  { start, end }: Span,
  record: LibraryRecord,
  others: readonly LibraryRecord[],
): boolean {
  const boundsOf = ({ value }: LibraryRecord) => figuresIn(value).flatMap((figure) => rangeOf(figure) ?? []);
  const known = boundsOf(record);
  const taken = others.flatMap(boundsOf);
  return view.language.figures
    .figuresIn(view.own.slice(start, end))
    .some(({ readings }) =>
      readings.flat().some((number) => known.includes(number) && !taken.includes(number)),
    );
}
