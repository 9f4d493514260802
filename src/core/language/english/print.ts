import type { Print, PrintedQuote, PrintedWords } from '../print';
import { datePhrase, datePhraseAtStart, dateLabel, dateText } from './date-phrase';
import { numberText } from './numbers/number-words';

/** Words for a relation at each of its ends. */
const relations: Readonly<Record<string, readonly [from: string, to: string]>> = {
  supports: ['supports', 'supported by'],
  opposes: ['opposes', 'opposed by'],
  'member-of': ['member of', 'has as members'],
  'part-of': ['part of', 'includes'],
  commands: ['commands', 'commanded by'],
  'holds-office-in': ['holds office in', 'has in office'],
  'allied-with': ['allied with', 'allied with'],
  dominates: ['dominates', 'dominated by'],
  'related-to': ['related to', 'related to'],
};

const words: PrintedWords = {
  undated: 'undated',
  dateInferred: 'date inferred',
  quoted: 'quoted',
  notGiven: 'not given',
  notRecognised: 'not recognised in a note',
  alsoNamed: 'Also',
  command: 'command',
  chronology: ['Date', 'Event', 'Place', 'Confidence', 'Source'],
  actors: ['Actor', 'Role', 'Side', 'Latest'],
  about: 'About',
  accountsDiffer: 'Accounts differ',
  actorsNamed: 'Actors',
  againstIt: 'Against it',
  confidence: 'Confidence',
  date: 'Date',
  figure: 'Figure',
  kind: 'Kind',
  name: 'name',
  namedIn: 'Named in',
  otherForms: 'Other forms of the name',
  packs: 'Packs',
  packsDiffer: 'Packs differ',
  place: 'Place',
  records: 'Records',
  relations: 'Relations',
  role: 'Role',
  saidAboutIt: 'What is said about it',
  source: 'Source',
  accordingTo: (name) => `according to ${name}`,
  also: (names) => `also ${names}`,
  andMore: (count) => `and ${count} more`,
  asOf: (date) => `as of ${date}`,
  disputedBy: (names) => `disputed by ${names}`,
  from: (date) => `from ${date}`,
  inPlace: (what, place) => `${what} in ${place}`,
  more: (count) => `${count} more`,
  olderRecords: (count) => `… and ${count} older ones: the Events view lists them all.`,
  packCount: (count) => `${count} packs`,
  paragraphs: (numbers) => `${numbers.length === 1 ? 'para.' : 'paras'} ${numbers.join(', ')}`,
  recordCount: (count) => (count === 1 ? '1 record' : `${count} records`),
  reportedBy: (name) => `reported by ${name}`,
  until: (date) => `until ${date}`,
};

export const englishPrint: Print = {
  datePhrase,
  datePhraseAtStart,
  dateText,
  dateLabel,
  numberText,
  amount(value, low, high) {
    if (value !== undefined) return String(value);
    if (low === undefined) return high === undefined ? words.notGiven : `up to ${high}`;
    return high === undefined ? `at least ${low}` : `${low}–${high}`;
  },
  amountInSentence(low, high, inWords) {
    if (low === undefined) return `up to ${numberText(high ?? 0, inWords)}`;
    if (high === undefined) return `at least ${numberText(low, inWords)}`;
    return `${numberText(low, inWords)} to ${numberText(high, inWords)}`;
  },
  list: (items) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,
  quoted: (text) => `“${text}”`,
  quoteSentence,
  attributed: (sentence, to) => `${sentence}, according to ${to}`,
  term: (id) => id.replace(/-/g, ' '),
  relation(type, direction, isFormer) {
    const [from, to] = relations[type] ?? [type, type];
    const base = direction === 'from' ? from : to;
    return isFormer ? `formerly ${base}` : base;
  },
  words,
};

function quoteSentence({ speaker, listener, text, isReported, isTranslated, reserve }: PrintedQuote): string {
  const aside = listener === undefined ? '' : `, speaking to ${listener},`;
  const notes = [isTranslated && 'in translation', reserve].filter(Boolean).join('; ');
  return `${speaker}${aside} ${isReported ? 'reportedly used' : 'used'} the words “${text}”${notes && ` (${notes})`}.`;
}
