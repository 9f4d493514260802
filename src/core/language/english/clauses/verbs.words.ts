import type { Attribution } from '../../clauses';
import { type Phrase, Phrases } from '../../phrases';
import { untrueWords } from './nouns.words';
import * as verbs from '../reporting.words';

/** Verbs of notes and news that are read as verbs in the present too; those of saying are in `reporting.words`. */
export const plainVerbs =
  'accept act add affect aid allow appear apply arm arrest arrive attack attend avoid back ban bar become begin belong block bomb break bring ' +
  'build buy carry cause change choose close come command consider consist contain continue control cost cover create cross cut ' +
  'deal delay deploy destroy detain differ divert dominate draw drive drop earn employ end enjoy enter exceed exist face fail fall ' +
  'feel fight fill find finish fire follow force form gain gather get give go govern grow handle happen help hit hold host include increase ' +
  'injure intend invade involve join keep kill know lack last launch lead leave lie like live look lose maintain make mean meet move ' +
  'need occupy occur open operate oppose own pay plan play prepare prevent produce protect prove provide pull push put rain raise reach receive ' +
  'release recommend advise rely remain remove represent require resign rest result resume return rise rule run seek seem seize sell send serve set ' +
  'share shell show sign sit slow smuggle stand start stay stop strike suffer supply support suspend take talk throw total train try turn ' +
  'use vary visit vote wait walk want win withdraw work wound';

/** Nouns in the same form as often: what follows decides. */
export const oftenNouns: ReadonlySet<string> = new Set(
  (
    'report claim call strike plan offer visit vote demand force attack back cost cover end face fall fight fire form hit hold host increase ' +
    'join lack last lead look move need open play rain raise release rest result return rise rule run set share shell show sign stand start stay ' +
    'stop supply support talk throw total train turn use walk win work estimate pledge promise vow order request answer charge count ' +
    'question reply respond remark state display view note quote voice stress blame praise welcome warn doubt fear hope complaint protest ' +
    'object appeal boast signal hint present dispute contest challenge counter comment tweet post rate rank judge figure command control aid act arm bar ' +
    'ban block change close deal delay drop gain help land like live mean match wound draw break cut drive bomb change cross number record trace retort quip lament project guess brief'
  ).split(' '),
);

/** Verbs of which what follows with “to” is still to come. */
export const aiming: ReadonlySet<string> = new Set(
  (
    'plan agree intend want hope expect offer ask promise vow pledge decide threaten seek refuse aim propose prepare wish arrange undertake ' +
    'volunteer schedule attempt try need decline fail swear consent order invite urge call due set'
  ).split(' '),
);

/** Verbs of which every form tells of something to come, or no longer to come. */
export const arranging: ReadonlySet<string> = new Set('plan schedule reschedule postpone cancel'.split(' '));

/** Verbs of which the passive tells of something to come. */
export const scheduled: ReadonlySet<string> = new Set([
  ...arranging,
  ...'expect intend anticipate set envisage foresee'.split(' '),
]);

/** Words that make a verb with the one before them, by the verb: “take the oath”, “come into force”. */
const compounds: Readonly<Record<string, string>> = {
  take: 'place|office|effect|oath',
  assume: 'office|command',
  go: 'ahead|live|into force|into effect|into operation|into service',
  come: 'off|about|into force|into effect|into operation|into being',
  enter: 'into force|into effect|into operation|into service|service|force',
  put: 'into force|into effect|into operation|into service',
  get: 'under way',
};

/** Bases of these verbs, with the words: “take oath”. */
export const compoundVerbs: readonly string[] = Object.entries(compounds).flatMap(([base, words]) =>
  words.split('|').map((after) => `${base} ${after}`),
);

/** Returns the base of the verb together with the words after it; `undefined` if they make no verb. */
export function compoundOf(base: string, after: readonly string[]): string | undefined {
  const words = after.filter((word) => word !== 'the' && word !== 'back').join(' ');
  return compounds[base]?.split('|').includes(words) ? `${base} ${words}` : undefined;
}

/** End in -ed and are no verbs, or stand as adjectives even after a noun. */
export const notPast: ReadonlySet<string> = new Set(
  'hundred indeed red bed need speed seed feed breed weed greed shed sled sacred naked wicked embed alleged supposed so-called retired united'.split(
    ' ',
  ),
);

/** Verbs for what is done about a plan: it is set up, moved, dropped, or it is still waited for. */
const aboutPlans: ReadonlySet<string> = new Set([
  ...scheduled,
  ...aiming,
  ...(
    'announce approve adopt pass ratify endorse vote back decree authorise authorize arrange organise organize confirm delay defer suspend shelve scrap abandon drop fix table await ' +
    'approach loom remain collapse founder lapse fall recommend suggest advise brief rehearse finance sponsor'
  ).split(' '),
]);

/** Returns whether a verb tells of a plan, not of what was planned. @param base of the verb */
export function isOfPlan(base: string): boolean {
  return aboutPlans.has(base);
}

interface Saying {
  readonly kind: Attribution['kind'];
  readonly isAct: boolean;
}

const acts =
  'ask demand call urge threaten offer propose invite thank welcome praise criticise criticize condemn denounce appeal object publish ' +
  'present answer respond order request agree hail refer voice regret deplore protest complain pledge promise vow swear accuse blame announce want wish come';
const sayings =
  `${verbs.plainlySaying} ${verbs.alsoJudging} ${verbs.alsoPlain} ${verbs.alsoMeasuring} ${verbs.speaking} ${verbs.bringingWords} ` +
  `${verbs.reserving} ${verbs.reservingInflected} ${verbs.judging} ${verbs.alsoNouns} ` +
  'maintain contend hold find show reveal disclose conclude observe put talk speak rate rank judge point rule see stipulate specify ' +
  'hear learn allow let have make imply concede reckon calculate deem consider surmise opine reason recount relate depict announce cite feel charge contend ' +
  'list record set give believe understand ascribe retort rejoin quip lament bemoan aver affirm attest profess proclaim posit theorise theorize ' +
  'hypothesise conjecture divulge confide intimate remind inform notify brief reassure establish ascertain determine project foresee guess trace pinpoint ' +
  'register log document tally know';
const denials =
  'deny dispute refute disclaim disavow repudiate challenge reject dismiss contradict contest rebut counter doubt question throw hit beg differ disagree diverge';

const kinds: ReadonlyMap<string, Saying> = new Map([
  ...sayings.split(/\s+/).map((base): [string, Saying] => [base, { kind: 'saying', isAct: false }]),
  ...acts.split(/\s+/).map((base): [string, Saying] => [base, { kind: 'saying', isAct: true }]),
  ...denials.split(/\s+/).map((base): [string, Saying] => [base, { kind: 'denying', isAct: false }]),
]);

/** Acts that tell something as well: what follows with “that” is what somebody says. */
export const tellingActs: ReadonlySet<string> = new Set(
  'pledge promise vow swear accuse blame announce complain regret propose agree threaten demand answer respond object protest'.split(
    ' ',
  ),
);

/** Bases of verbs that bring what somebody says. */
export const sayingBases: readonly string[] = [...kinds.keys()];

export function sayingOf(base: string): Saying | undefined {
  return kinds.get(base);
}

const counting: Phrase = '?at|about|around|some|over|nearly|almost|more|up ?least|most|than|to #';
const clause: readonly Phrase[] = ['that|,|“|"|:', 'it ?* that'];
/** Verbs that say something only before these words. */
const only: Readonly<Record<string, Phrases>> = {
  allow: new Phrases(['that']),
  beg: new Phrases(['to differ']),
  ascertain: new Phrases(['that']),
  brief: new Phrases(['~* that']),
  call: new Phrases([
    'it|this|that|him|her|them',
    '~* a|an|“|"|low|high',
    `~* ${[...untrueWords].join('|')}`,
    'for|on|upon',
  ]),
  charge: new Phrases(['that']),
  come: new Phrases(['out ?strongly in|for|against', 'down on|against']),
  consider: new Phrases(['that|it|this|him|her', 'the * to', 'the * aa']),
  determine: new Phrases(['that']),
  establish: new Phrases(['that']),
  feel: new Phrases(clause),
  find: new Phrases(clause),
  foresee: new Phrases(clause),
  give: new Phrases(['~* as', 'the|a|its|their number|figure|toll|total|count|account']),
  guess: new Phrases(clause),
  have: new Phrases(['it that', 'it', 'none of it|this|that|the']),
  hear: new Phrases([...clause, 'from|of']),
  hit: new Phrases(['back', 'out at']),
  document: new Phrases([counting]),
  hold: new Phrases([...clause, '~* responsible|accountable|liable']),
  inform: new Phrases(['~* that']),
  know: new Phrases(['of|that']),
  learn: new Phrases(clause),
  let: new Phrases(['it|this ?also be known', 'be|slip|on']),
  list: new Phrases([counting, '~* as|among']),
  log: new Phrases([counting]),
  make: new Phrases([
    'it|this|that ?* clear|known|plain|public',
    'clear|known|plain|public',
    'the|a|an case|claim|point|accusation|allegation',
  ]),
  notify: new Phrases(['~* that']),
  pinpoint: new Phrases(['~* as']),
  point: new Phrases(['out|to']),
  project: new Phrases(clause),
  put: new Phrases(['~*|#|-|,|. at', 'it', 'this|that down to', '~* ?down to']),
  rank: new Phrases(['~* as']),
  reassure: new Phrases(['~* that']),
  remind: new Phrases(['~* that']),
  rate: new Phrases(['it|this|that|the', '~* as']),
  record: new Phrases([counting, 'that', '~* as']),
  register: new Phrases([counting]),
  rule: new Phrases(['out', 'that']),
  see: new Phrases(['in|it|this|that|no|a|an', 'the * as']),
  set: new Phrases(['~* at']),
  show: new Phrases([counting, ...clause]),
  speak: new Phrases(['~*|#|, of|about', '.|;']),
  talk: new Phrases(['~*|#|, of|about']),
  tally: new Phrases([counting]),
  trace: new Phrases(['~* to|back']),
  throw: new Phrases(['back', 'it|this|that|the * back', '~* back']),
  understand: new Phrases(clause),
};
/** Verbs that say nothing before these words: “claimed 11 lives”, “denied access”, “admitted to hospital”. */
const never: Readonly<Record<string, Phrases>> = {
  claim: new Phrases([
    '~#|a|the|no|at|least|about|some|more|than|* live(|s)',
    ['#', 'dockers|people|civilians'],
    'victory|territory',
  ]),
  deny: new Phrases([
    'access|entry|passage|permission|visa(|s)',
    '?* * access|entry|passage|permission|a visa',
  ]),
  admit: new Phrases(['to ?a|the hospital']),
  cite: new Phrases(['above|below|here']),
  question: new Phrases(['by']),
  state: new Phrases(['of']),
  count: new Phrases(['on|for|towards|as', 'down']),
  note: new Phrases(['above|below']),
  challenge: new Phrases(['for']),
  publish: new Phrases(['in|by']),
  answer: new Phrases(['to']),
  expect: new Phrases(['to']),
  hope: new Phrases(['to']),
  tell: new Phrases(['on']),
};

/** Returns whether the verb says something before the words that follow it. */
export function saysBefore(base: string, after: string): boolean {
  const near = after.slice(0, 120);
  if (only[base] && only[base].atStart(near) === undefined) return false;
  return never[base]?.atStart(near) === undefined;
}

/** Verbs of which the passive without “by” says that it is not sure: “is said to”, “was put at”. */
export const passiveHedges: ReadonlySet<string> = new Set(
  'say report believe think understand allege estimate claim suspect assume presume expect fear rumor rumour put reckon suppose deem tell quote attribute ascribe accuse suggest argue assert'.split(
    ' ',
  ),
);

/** Verbs that deny if they are negated: “would not accept”. */
export const granting: ReadonlySet<string> = new Set('accept recognise recognize acknowledge'.split(' '));

/** Verbs that hedge what they bring. */
export const seeming: ReadonlySet<string> = new Set('seem appear look sound'.split(' '));
