import assert from 'node:assert/strict';
import { sentencesOf } from '../../../../src/core/language/english/sentence-split';

const trimmed = (text: string) => sentencesOf(text).map((sentence) => sentence.text.trim());

/** Sentences in which `~` stands for each of the words, with its stop. */
const within: readonly (readonly [sentence: string, words: string])[] = [
  [
    'On 2 December 2024, according to ~ Jane Roe, 400 dockers stopped work.',
    `Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revd Hon Msgr Fr Sr Amb Pres Gov Govs Sen Sens Rep Reps Del Cllr Supt Insp Det
    Sec Messrs Mme Mlle Gen Gens Lt Lieut Col Cols Maj Capt Cpt Cmdr Cdr Comdr Comm Adm Vadm Brig Sgt Cpl Pte Pvt Pfc Cmdt Hptm
    Ens Ald Asst Assoc Dep Dir Const Atty Treas Secy Min Card Abp Bp Eng Ing Lic Sra Dott Rt.Hon J J.R`,
  ],
  ['The road to ~ Hood is closed.', 'Mt Mts Ft St Ste Pt Ave Av Blvd Bd Ul Jl Op'],
  ['The 1st ~ Royal Guards left.', 'Bn Div Regt Inf Bde Sqn Armd Natl Intl Dept Govt'],
  [
    'As ~ 12 of the report says, 400 dockers stopped work.',
    `No Nos Nr no nos Art Arts art Sect sec subsec Ch chap Fig figs Vol vols p pp para paras Para eq Ex App app annex cl Reg Res
    Resol tab Ref op fn n nn Ann Rec pt Bk col cols fol ff Doc docs Suppl Add Corr Dec Decl Proc ill Cat ver tel Rte Hwy lat`,
  ],
  ['They lost ~ 12 boats.', 'ca c circ approx appr abt max avg est'],
  ['They lost ~ EUR 12 million.', 'ca c approx est max avg'],
  [
    'They came on ~ 12 and later.',
    'Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec Mon Tues Wed Thurs Fri Sat Sun',
  ],
  ['Jane Roe, ~ Doe, left.', 'i.e e.g cf viz incl excl esp resp aka a.k.a vs v'],
];

/** One sentence each. */
const whole = [
  'J. A. Roe and I. T. Doe left.',
  'At 5 p.m. Roe left.',
  'It was 5 p.m. GMT by then.',
  'It burnt from 11 a.m. Paris time.',
  'It began at 6 a.m. Monday.',
  'In the U.S. Roe left.',
  'Gen. (ret.) Roe left.',
  'It cost 12 bn. EUR in all.',
  'No. Ten and Chap. Seven say so.',
  'It was on Fri. Nov. 29 of it.',
  'As Reg. (EU) 12 and para. (b) say, it is so.',
  'U.N. Doc. S/2024/12 says so.',
  'Jane Roe, b. 1961 in Hood, left.',
  'She spoke to the Asst. Sec. Roe of it.',
];

/** Each `|` parts two. */
const parted = [
  'He lives on Main St. | The army left.',
  'It is in phase V. | The army left.',
  'He was sent to the col. | Roe left.',
  'She went with the rep. | Roe left.',
  'She said no. | 12 people died.',
  'He was ill. | 12 people left.',
  'They saw a cat. | 12 people left.',
  'He is in. | Roe left.',
  'It was 5 ft. | Roe left.',
  'It was at 5 p.m. | The army left.',
  'Roe led the SDF. | Doe led the SNA.',
  'He met Min. | The army left.',
  'It was in Iran. | 12 people died.',
];

describe('Abbreviations', () => {
  for (const [sentence, words] of within)
    describe(`end no sentence in “${sentence}”:`, () => {
      for (const word of words.split(/\s+/))
        it(word, () => {
          const text = sentence.replace('~', `${word.replace('.Hon', '. Hon')}.`);
          assert.deepEqual(trimmed(text), [text]);
        });
    });

  for (const text of whole)
    it(`do not part ${text}`, () => {
      assert.deepEqual(trimmed(text), [text]);
    });

  for (const text of parted)
    it(`are none in ${text}`, () => {
      assert.deepEqual(trimmed(text.replaceAll('| ', '')), text.split(' | '));
    });
});
