import type { DateRole, DateUse } from '../../date-use';
import { Phrases } from '../../phrases';
import { reportNouns } from '../clauses/nouns.words';
import { pastOf } from '../clauses/verb-forms';
import { dateLead } from './date-roles';

const withLead = (...words: string[]) =>
  new Phrases(words.flatMap((one) => [one, `${one} on|in`, `${one} ?the early|late|mid`]));

/** Words right before a date, the first that fits decides. */
const roles: readonly (readonly [DateRole, Phrases])[] = [
  [
    'on',
    withLead(
      'dat(e|es|ed|ing) from',
      'dat(e|es|ed|ing) back to',
      'not until|till|before',
      'early|late|long|soon|recently as',
    ),
  ],
  ['bound', withLead('than', 'as of yet')],
  [
    'begin',
    withLead(
      'since|from|starting|beginning|effective',
      'as from',
      'with effect from|as|of',
      'effective as of',
    ),
  ],
  ['end', withLead('until|till|through|lasting', 'up to|until|till', 'through to')],
  ['by', withLead('by', 'as of|at')],
  [
    'bound',
    withLead(
      'before|after|following|to|between|and|or|like|anniversary|unlike',
      'ahead of',
      'prior to',
      'compared with|to',
      'as',
      'the day before|after ?,',
    ),
  ],
];

const printed = new Phrases(['dated|published|issued|updated|accessed|retrieved ?on']);
const planned = new Phrases(['due|expected ?on|in|for', 'scheduled|planned|set|fixed for']);
const correcting = new Phrases([
  'corrected',
  'rather than',
  'instead of',
  'earlier report(|s)',
  ', ?and|but not ?on|in|from|since #|Aa',
]);
const denied = new Phrases(['not ?on|in|from|since|of']);
const namedAfter = new Phrases([
  'report|statement|article|interview|letter|issue|edition|deadline|anniversary',
]);
const ownLead = new Phrases(['on|in']);
/** "in the course of 9 May": no word for what happened. */
const ofTime = new Set(
  (
    'evening evenings morning mornings night nights afternoon noon midnight dawn dusk day days hours hour course week ' +
    'weekend month end middle start beginning part half events event early late'
  ).split(' '),
);
// eslint-disable-next-line regexp/no-super-linear-move -- of no more than `near` units
const ofNoun = /(\p{L}[\p{L}\p{M}]*)(?:’s|'s)? (?:of|from|dated)(?: the)? $/u;
// eslint-disable-next-line regexp/no-super-linear-move -- of no more than `near` units
const lastWord = /(\p{L}[\p{L}\p{M}-]*) $/u;
/** The words right before a date that are looked at, in UTF-16 code units. */
const near = 60;

/** Returns the use of a date by the words around it in its sentence. */
export function dateUse(before: string, after: string): DateUse {
  const tail = before.slice(-near);
  const lead = tail.slice(0, ownLead.atEnd(tail));
  const role = roles.find(([, words]) => words.atEnd(lead) !== undefined)?.[0] ?? 'on';
  const governor = governorOf(before, role);
  return {
    role: governor && role === 'bound' ? 'on' : role,
    ...(governor && { governor }),
    isPlanned: planned.atEnd(tail) !== undefined,
    isOfOther:
      namedAfter.atStart(after) !== undefined ||
      denied.atEnd(tail) !== undefined ||
      correcting.test(before) ||
      correcting.test(after),
  };
}

function governorOf(before: string, role: DateRole): DateUse['governor'] {
  const tail = before.slice(-near);
  const print = printed.atEnd(tail);
  if (print !== undefined) {
    const word = /^\p{L}+/u.exec(tail.slice(print))?.[0] ?? '';
    return { word, kind: 'printed' };
  }
  const noun = ofNoun.exec(tail);
  if (noun) {
    const [, word = ''] = noun;
    const isTime = ofTime.has(word.toLowerCase());
    // "dating from", "as of", "with effect from" are roles.
    if (isTime || role === 'begin' || role === 'by' || /^dat(?:e|es|ed|ing)$/i.test(word)) return undefined;
    const kind = reportNouns.has(word.toLowerCase()) ? 'words' : 'noun';
    return { word: word.toLowerCase(), kind };
  }
  if (role === 'bound') return undefined;
  const lead = dateLead(before);
  const rest = before.slice(0, before.length - lead.length);
  const doer = lead === '' ? undefined : lastWord.exec(rest.slice(-near));
  const base = doer?.[1] === undefined ? undefined : pastOf(doer[1].toLowerCase())?.base;
  return base === undefined ? undefined : { word: base, kind: 'doer' };
}

const beginning = new Set(['begin', 'start', 'commence', 'open']);
const ending = new Set(['end', 'finish', 'conclude', 'cease', 'close', 'expire', 'terminate', 'lapse']);
const first = new Phrases(['first|opening day', 'start|beginning|outset|onset|opening of']);
const last = new Phrases([
  'last|final|closing day',
  'end|close|conclusion of',
  'came|come to an end',
  'is|are|was|were|been over',
]);

/** Returns the role that the clause around a date gives it: “began on”, “the last day of”; `on` if none. */
export function roleInClause(words: string, base: string | undefined): DateRole {
  if (base !== undefined && beginning.has(base)) return 'begin';
  if (base !== undefined && ending.has(base)) return 'end';
  if (first.test(words)) return 'begin';
  return last.test(words) ? 'end' : 'on';
}

/** Verbs that say nothing of what happened, or that a state goes on. */
const light = new Set(
  (
    'be have do take go come get hold happen occur begin start commence open end finish conclude close last stay remain ' +
    'keep continue run work operate stand live serve apply exist follow see mark fall'
  ).split(' '),
);

/** Returns whether the verb of a clause leaves it to the nouns to say what is dated. */
export function isLightInDates(base: string): boolean {
  return light.has(base.split(' ')[0] ?? base);
}

const states = new Set('be have remain stay stand live continue keep lie contain consist hold'.split(' '));

/** Returns whether a verb tells a state, in which something still is long after it began. @param base of the verb */
export function isStateInDates(base: string): boolean {
  return states.has(base);
}

const cleft = new Phrases(['^ it is|was|were ?not|only|as ?early|late ?until|till|as ?on|in|at ~* $']);

/** Returns whether the words before a date put it before its clause: “It was on”. */
export function opensCleft(before: string): boolean {
  return cleft.test(before);
}

const scene = new Phrases([
  '^ in|at|on|near|outside|inside|over|during|speaking|talking|writing|addressing|meeting|early|late|then|already|only',
]);

/** Returns whether words before the subject, with a date in them, set the scene for all of the clause: “In Kesten on 12 May,”. */
export function setsScene(words: string): boolean {
  return scene.test(words.trimStart());
}
