import type { NoteContext } from '../../ledger/context';
import type { Span } from '../../base/span';
import { titleOf } from '../../render/sentence';
import type { Library } from '../../library';
import type { NoteSentence } from '../../markdown/block';
import { actorMeant } from '../../ledger/speakers';
import type { BlockView } from '../../ledger/block-view';
import { defineCheck } from '../check';
import { type PlacedView, inNote } from '../../ledger/note-view';
import { perBlock } from '../../ledger/per-block';
import { labelled, sentenceOf } from '../sentence-edits';
import { isLeadIn, isQuestion, ownWordsOf, statedSpan } from '../../ledger/sentences';
import { fittingRecords } from '../../ledger/fitting-records';

interface UnsourcedFacts {
  readonly code: 'unsourced';
  readonly has: 'figure' | 'date' | 'deed';
}

/** A sentence that tells of a known actor what needs a source, in a paragraph or an item that cites nothing. */
export const unsourcedChecks = defineCheck<UnsourcedFacts>({
  codes: { unsourced: 'information' },
  *note(note, context) {
    let isExempt = false;
    let isLedIn = false;
    for (const group of note.groups()) {
      const heading = group.find(({ view }) => view.block.kind === 'heading' && !view.block.isQuoted);
      if (heading) isExempt = isOfItsOwn(heading.view, context);
      const bare: readonly PlacedView[] = isExempt || isLedIn ? [] : withoutSource(group, note.text, context);
      const last = group.at(-1);
      isLedIn =
        last !== undefined &&
        isLeadIn(last.view, context) &&
        (isLedIn || group.some(({ view }) => hasSource(view, context)));
      for (const placed of bare)
        for (const found of bareIn(placed.view, context)) yield inNote(placed, found);
    }
  },
  describe({ has }, l10n) {
    switch (has) {
      case 'figure':
        return l10n.t('This gives a figure for a known actor, and the paragraph cites nothing.');
      case 'date':
        return l10n.t('This dates what a known actor did, and the paragraph cites nothing.');
      case 'deed':
        return l10n.t(
          'This sentence says what a known actor did, but the paragraph has no citation. Cite a record.',
        );
    }
  },
  fixes(finding, note, context, l10n) {
    const place = sentenceOf(note, finding);
    if (!place) return [];
    return fittingRecords(place, context).map((record, index) => ({
      title: l10n.t('Cite “{0}”', titleOf(context.library, record)),
      edits: labelled(note, place, [record], context),
      preferred: index === 0,
    }));
  },
});

/**
 * The blocks of a paragraph or a list for which nothing is cited. An item is covered by what the items around it cite, those that it
 * is a part of and its own parts; a list is, if it is a longer one whose end alone cites.
 */
function withoutSource(
  group: readonly PlacedView[],
  text: string,
  context: NoteContext,
): readonly PlacedView[] {
  const sourced = group.map(({ view }) => hasSource(view, context));
  const count = sourced.filter(Boolean).length;
  if (count === 0) return group;
  const isList = group.every(({ view }) => view.block.kind === 'item');
  if (!isList || (count === 1 && sourced.at(-1) && group.length > 2)) return [];
  const columns = group.map(({ start }) => start - text.lastIndexOf('\n', start - 1));
  const isCovered = [...sourced];
  /** Items that the one at hand is a part of, the outermost first. */
  const around: number[] = [];
  for (const [index, column] of columns.entries()) {
    while (around.length > 0 && (columns[around.at(-1) ?? 0] ?? 0) >= column) around.pop();
    if (around.some((outer) => sourced[outer])) isCovered[index] = true;
    if (sourced[index]) for (const outer of around) isCovered[outer] = true;
    around.push(index);
  }
  return group.filter((_, index) => !isCovered[index]);
}

/** A citation of whatever kind, a link, a source in brackets. */
const hasSource = perBlock(
  ({ block, text, language }) =>
    block.kind === 'definition' ||
    block.citations.length > 0 ||
    /\[\^|\]\(|https?:|\[@/i.test(text) ||
    language.wording.namesSource(text),
);

/** Returns whether a heading says that what follows is the writer's own. */
const isOfItsOwn = perBlock(({ prose, language }) => language.wording.needsNoSource(prose));

/** From the name to the end of what tells its deed, in UTF-16 code units. */
const nearby = 130;

/** The sentences of a block that need a source, as far as the block alone shows. */
const bareIn = perBlock((view, context: NoteContext) => {
  const { kind, isQuoted } = view.block;
  if (isQuoted || (kind !== 'paragraph' && kind !== 'item') || isLabelled(view)) return [];
  return view.sentences.flatMap((sentence) => {
    const has = needsSource(view, sentence, context);
    return has ? [{ ...statedSpan(view, sentence), facts: { code: 'unsourced' as const, has } }] : [];
  });
});

/** “**Comment:** …” */
function isLabelled({ prose, text, language }: BlockView): boolean {
  const [, label = '', mark] = /^\s*([^:.\n]{2,30})([:.])/.exec(prose) ?? [];
  return (mark === ':' || /^\s*[*_]{2}/.test(text)) && language.wording.needsNoSource(label);
}

function needsSource(
  view: BlockView,
  sentence: NoteSentence,
  { library }: NoteContext,
): UnsourcedFacts['has'] | undefined {
  const actors = view.mentionsIn(sentence).filter((mention) => {
    const [id, other] = library.meant(mention);
    const isSure = id !== undefined && other === undefined && !view.isQuoted(mention);
    return isSure && library.namesOf(id)?.type === 'actor';
  });
  const speech = actors.length > 0 ? speechIn(view, sentence, library) : undefined;
  if (actors.length === 0 || !canState(view, sentence, speech)) return undefined;
  const { wording } = view.language;
  const after = actors.map(({ end }) => view.own.slice(end, Math.min(sentence.end, end + nearby)));
  const isDone = after.some(wording.tellsDeed) || speech !== undefined;
  const isStated =
    isDone ||
    wording.isSentence(ownWordsOf(view, sentence)) ||
    after.some(wording.tellsState) ||
    isOfDeed(view, sentence, actors);
  if (!isStated) return undefined;
  if (hasFigure(view, sentence, actors)) return 'figure';
  if (view.datesIn(sentence).some(({ words }) => /\d/.test(words))) return 'date';
  return isDone ? 'deed' : undefined;
}

/** Returns whether a sentence begins with what a known actor did: “The panel heard 26 witnesses”. */
function isOfDeed(view: BlockView, sentence: NoteSentence, actors: readonly Span[]): boolean {
  const [first] = view.clausesIn(sentence);
  const subject = first?.subject;
  if (!subject || first.kind !== 'main' || first.status !== 'done') return false;
  return actors.some(({ start, end }) => start >= subject.start && end === subject.end);
}

/** Returns the beginning of what a known actor said: of “that she would come back” in “Roe said in Geneva that she would come back”. */
function speechIn(view: BlockView, sentence: NoteSentence, library: Library): number | undefined {
  const clauses = view.clausesIn(sentence);
  const content = clauses.find(({ kind }) => kind === 'content');
  const frame = clauses.find(({ brings }) => brings?.who !== undefined);
  const who = frame?.brings?.who;
  if (!content || !who || content.start < frame.start || !content.attributions.includes(frame.brings))
    return undefined;
  const isSaid =
    frame.kind === 'main' &&
    frame.status === 'done' &&
    frame.brings.kind !== 'hedging' &&
    !frame.brings.isNegated &&
    actorMeant(view, who, library)?.by === 'name';
  return isSaid ? content.start : undefined;
}

/**
 * Returns whether a sentence is no question, no lead, no thought of the writer's own, and is ended unless it is an item.
 *
 * @param speech the beginning of what somebody said: thoughts in it are not the writer's
 */
function canState(view: BlockView, sentence: NoteSentence, speech: number | undefined): boolean {
  const words = ownWordsOf(view, sentence);
  const own = speech === undefined ? words : ownWordsOf(view, { start: sentence.start, end: speech });
  if (view.language.wording.isOpinion(own) || isQuestion(words) || words.endsWith(':')) return false;
  if (/[.!…][)”"’']*$/.test(words)) return true;
  // “Abbas Araghchi: minister, appointed in August”
  return view.block.kind === 'item' && !/^[^,:(–—]{2,60}(?:[,:(]| [–—])/.test(words);
}

/** Returns whether a sentence counts or measures something. @param actors those in it, whose names may hold figures */
function hasFigure(view: BlockView, sentence: NoteSentence, actors: readonly Span[]): boolean {
  const { start, end } = sentence;
  const others = [...view.datesIn(sentence), ...actors];
  const exempt = others.map((span) => ({ start: span.start - start, end: span.end - start }));
  const text = view.own.slice(start, end);
  const { figures, wording } = view.language;
  return figures.figuresIn(text, exempt).some(({ bound, kind, of, inWords, ...figure }) => {
    if (inWords && wording.leadsToKnown(text.slice(0, figure.start))) return false;
    return bound !== 'vague' && (of.length > 0 || kind !== 'count');
  });
}
