import { Phrases } from '../phrases';
import { formsOfVerbs } from './inflection';
import { allPasts } from './sentence-kinds';

/** Sections that say what the writer makes of it, or sum up what is sourced below. */
const exempt = new Phrases([
  'recommend*|comment(|s)|assess*|analysis|source(|s)|outlook|option(|s)|consideration(|s)|question(|s)|purpose|scope|gap(|s)',
  'indicator(|s)|contact(|s)|ask|objective(|s)|our|annex|distribution|timing|judgement(|s)|judgment(|s)|conclusion(|s)',
  'summary|highlight(|s)|headline(|s)|bluf|glossary|implication(|s)|alternative(|s)|references|issue(|s)|biograph*|actor(|s)',
  '^ ?# ?. note(|s)',
  'next step(|s)',
  'way forward',
  'follow ?- up',
  'action(|s)',
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
  'should|must|would|could|might|will|shall|can|if|unless|whether|recommend*|we|our|us|i|likely|unlikely|probably|possibly',
  'perhaps|assess*|judge|expect*|suggest*|see',
  '<!# may !#',
  'unclear|unknown|uncertain|whether',
  'not ?yet ?* known|clear',
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
const adverbs = '~also|then|later|already|since|not|never|now|just|only|both|*ly';
const participles =
  `${allPasts}|begun|become|broken|chosen|come|drawn|driven|fallen|flown|given|gone|grown|known|risen|run|sunk|seen|shaken|spoken|` +
  'stolen|sworn|taken|thrown|withdrawn|written';
/** An act that the words begin with: "has diverted nine ships". */
const acts = new Phrases(
  [
    `${adverbs} ${allPasts} !by`,
    `${adverbs} has|have|had ${adverbs} ?been ${adverbs} ${participles}`,
    `${adverbs} was|were ${adverbs} ${participles}`,
  ],
  true,
);
const states = new Phrases(['~also|still|now|already|*ly *s *|#']);
const sourceWords = new Phrases(['source|para|paras|ibid']);
/** "(The Wire, 28 June 2025)" */
const sourceInBrackets = /\((?:see )?\p{Lu}[^()\n]{1,60},[^()\n]{0,40}\d[^()\n]{0,20}\)/u;

/** Returns whether what stands under a heading needs no source. */
export function needsNoSource(heading: string): boolean {
  return exempt.test(heading);
}

/** Returns whether the words are the writer's own thoughts. */
export function isOpinion(words: string): boolean {
  return noFact.test(words);
}

/** From the name to what was done, an aside left out, in UTF-16 code units. */
const nearby = 40;

/** Returns whether the words after a name tell what its bearer did. */
export function tellsDeed(words: string): boolean {
  const aside = /^ ?,[^,.]{1,80},/.exec(words)?.[0] ?? '';
  const near = words.slice(aside.length, aside.length + nearby);
  return deeds.test(near) || acts.atStart(near) !== undefined;
}

const known = new Phrases(['the|these|those|all|its|his|her|their|our|other $']);

/** Returns whether a number in words after these words only counts what is known: "the two operators". */
export function leadsToKnown(before: string): boolean {
  return known.atEnd(before) !== undefined;
}

/** Returns whether a verb in the present follows a name: "Castell employs 6,000 people". */
export function tellsState(after: string): boolean {
  return states.atStart(after) !== undefined;
}

/** Returns whether a text names its source in words. */
export function namesSource(text: string): boolean {
  return sourceWords.test(text) || sourceInBrackets.test(text);
}

const more = new Phrases(['since|overall|altogether|cumulative(|ly)', 'in all|total']);

/** Returns whether a number in the text may be a total over more than one record tells of. */
export function spansMore(text: string): boolean {
  return more.test(text);
}
