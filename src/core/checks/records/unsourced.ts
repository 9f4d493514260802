import { titleOf } from '../../render/sentence';
import type { NoteSentence } from '../../markdown/block';
import type { BlockView } from '../block-view';
import { type CheckContext, defineCheck } from '../check';
import { type PlacedView, inNote } from '../note-view';
import { perBlock } from '../per-block';
import { labelled, sentenceOf } from '../sentence-edits';
import { isQuestion, ownWordsOf, statedSpan } from '../wording/wording-checks';
import { fittingRecords } from './fitting-records';

interface UnsourcedFacts {
  readonly code: 'unsourced';
  readonly has: 'figure' | 'date' | 'deed';
}

/** A sentence that tells of a known actor what needs a source, in a paragraph that cites nothing. */
export const unsourcedChecks = defineCheck<UnsourcedFacts>({
  codes: { unsourced: 'information' },
  *note(note, context) {
    if (![...note.cited.values()].some((records) => records.length > 0)) return;
    let isExempt = false;
    let isLedIn = false;
    for (const group of note.groups()) {
      const heading = group.find(({ view }) => view.block.kind === 'heading' && !view.block.isQuoted);
      if (heading) isExempt = heading.view.language.wording.needsNoSource(heading.view.prose);
      const isSourced: boolean = isLedIn || group.some(hasSource);
      isLedIn = isSourced && /:\s*$/.test(group.at(-1)?.view.prose ?? '');
      if (isExempt || isSourced) continue;
      for (const placed of group)
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

/** A citation of whatever kind, a link, a source in brackets. */
function hasSource({ view: { block, text, language } }: PlacedView): boolean {
  return (
    block.kind === 'definition' ||
    block.citations.length > 0 ||
    /\[\^|\]\(|https?:|\[@/i.test(text) ||
    language.wording.namesSource(text)
  );
}

/** From the name to what was done, in UTF-16 units. */
const nearby = 40;

/** The sentences of a block that need a source, as far as the block alone shows. */
const bareIn = perBlock((view, context: CheckContext) => {
  const { kind, isQuoted } = view.block;
  if (isQuoted || (kind !== 'paragraph' && kind !== 'item')) return [];
  return view.sentences.flatMap((sentence) => {
    const has = needsSource(view, sentence, context);
    return has ? [{ ...statedSpan(view, sentence), facts: { code: 'unsourced' as const, has } }] : [];
  });
});

function needsSource(
  view: BlockView,
  sentence: NoteSentence,
  { library }: CheckContext,
): UnsourcedFacts['has'] | undefined {
  const actors = view.mentionsIn(sentence).filter((mention) => {
    const [id, other] = library.meant(mention);
    const isSure = id !== undefined && other === undefined && !mention.folded && !view.isQuoted(mention);
    return isSure && library.namesOf(id)?.type === 'actor';
  });
  if (actors.length === 0) return undefined;
  const words = ownWordsOf(view, sentence);
  const { figures, wording } = view.language;
  if (
    wording.isOpinion(words) ||
    isQuestion(words) ||
    !wording.isSentence(words) ||
    !/[.!…][)”"’']*$/.test(words)
  )
    return undefined;
  const dates = view.datesIn(sentence);
  const { start, end } = sentence;
  const text = view.own.slice(start, end);
  const exempt = [...dates, ...actors].map((span) => ({ start: span.start - start, end: span.end - start }));
  const isDone = actors.some((actor) =>
    wording.tellsDeed(view.own.slice(actor.end, Math.min(end, actor.end + nearby))),
  );
  if (
    figures
      .figuresIn(text, exempt)
      .some(({ bound, kind, of }) => bound !== 'vague' && (of.length > 0 || kind !== 'count'))
  )
    return 'figure';
  if (dates.some(({ words: said }) => /\d/.test(said))) return 'date';
  return isDone ? 'deed' : undefined;
}
