import { Phrases } from '../phrases';
import { formsOfVerbs } from './inflection';

/** Sections that say what the writer makes of it, or sum up what is sourced below. */
const exempt = new Phrases([
  'recommend*|comment(|s)|assess*|analysis|source(|s)|outlook|option(|s)|consideration(|s)|question(|s)|purpose|scope|gap(|s)',
  'indicator(|s)|contact(|s)|ask|objective(|s)|our|annex|distribution|timing|judgement(|s)|judgment(|s)|conclusion(|s)',
  'summary|highlight(|s)|headline(|s)|bluf|glossary|implication(|s)|alternative(|s)|references|note(|s)|issue(|s)|biograph*|actor(|s)',
  'next step(|s)',
  'point(|s) to make',
  'line(|s) to take',
  'press line(|s)',
  'top lines',
  'to do',
  'bottom line',
  'key point(|s)',
  'why it matters',
  'what to note',
  'q ?& a',
  'if pressed',
  'do not say',
  'who is who',
  "who ' s who",
]);
/** Words of a writer's own who thinks, wants or does not know: no fact to be sourced. */
const noFact = new Phrases([
  'should|must|would|could|may|might|will|shall|can|if|unless|whether|recommend*|we|our|us|i|likely|unlikely|probably|possibly',
  'perhaps|assess*|judge|expect*|suggest*|see',
  'note that',
  'minister is invited',
  'this note|brief|paper',
]);
const deeds = new Phrases(
  formsOfVerbs(
    'attack bomb shell strike kill wound injure enter seize capture take lose withdraw deploy launch meet visit sign agree ' +
      'announce say tell deny vow accuse arrest detain release replace appoint dismiss send supply fire shoot cross occupy ' +
      'retake recapture reject condemn confirm declare order impose close open destroy invade call speak warn pledge promise ' +
      'urge halt suspend resign flee arrive',
    'past',
  ).concat('travelled'),
  true,
);
const sourceWords = new Phrases(['source|para|paras|ibid']);

/** Returns whether what stands under a heading needs no source. */
export function needsNoSource(heading: string): boolean {
  return exempt.test(heading);
}

/** Returns whether the words are the writer's own thoughts. */
export function isOpinion(words: string): boolean {
  return noFact.test(words);
}

/** Returns whether the words tell what somebody did. */
export function tellsDeed(words: string): boolean {
  return deeds.test(words);
}

/** Returns whether a text names its source in words. */
export function namesSource(text: string): boolean {
  return sourceWords.test(text);
}

const more = new Phrases(['since|overall|altogether|cumulative(|ly)', 'in all|total']);

/** Returns whether a number in the text may be a total over more than one record tells of. */
export function spansMore(text: string): boolean {
  return more.test(text);
}
