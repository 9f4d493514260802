import { Phrases } from '../phrases';

/** Words before quotation marks that hold a name, a title, a term or a translation, not something said. */
const before = new Phrases([
  'titled|entitled|headlined|headed|named|renamed|nicknamed|dubbed|codenamed|labelled|labeled|styled ?the|a|an ?,|:',
  '~be|as|so|also|is|are|was|were called|known|termed ?as ?the|a|an ?,|:',
  'so ?- called',
  'code ?- named ?,|:',
  'operation|campaign|exercise|mission|project|programme|program|plan|initiative|coalition ?,|:',
  'book|novel|memoir|film|movie|documentary|song|album|poem|play|series|podcast|essay|exhibition|painting|magazine|journal ?,|:',
  'article|report|paper|study|headline|title|chapter|section|heading|column|editorial|story|dossier|leaflet ?,|:',
  'word|words|term|terms|phrase|expression|label|name|nickname|alias|motto|abbreviation|acronym ?of|for|is|was ?,|:',
  'meaning|literally|lit|translated|translates|translating|means ?as|to ?,|:',
  'arabic|french|german|russian|spanish|turkish|persian|hebrew|kurdish|ukrainian|latin|chinese ?for ?,|:',
]);
/** Words after them: “the gate to the north”, as it is called. */
const after = new Phrases([
  '?, as it|he|she|they ?the ?is|are|was|were called|known|dubbed|named',
  '?, as aa say|call',
  '?, meaning|literally',
]);

/** Returns whether words in quotation marks are a name, a title or a term, by the words on either side of them. */
export function isNamedBeside(lead: string, rest: string): boolean {
  return before.atEnd(lead.trimEnd()) !== undefined || after.atStart(rest.trimStart()) !== undefined;
}
