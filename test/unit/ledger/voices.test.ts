import { readFileSync } from 'node:fs';
import type { Library } from '../../../src/core/library';
import { libraryOf } from '../support/library';
import { assertFound } from '../checks/support';

const libraries = new Map<string, Library>();

/** Returns the library with one pack of the marked notes. */
function pack(path: string): Library {
  const known =
    libraries.get(path) ?? libraryOf(readFileSync(`test/evidence/sets/${path}.briefing.yaml`, 'utf8'));
  libraries.set(path, known);
  return known;
}

const dam = () => pack('quarry/packs/quillay-dam');
const rail = () => pack('strike/packs/orvane-rail');
const port = () => pack('port/packs/halvern-port-strike');

function all(title: string, library: () => Library, codes: readonly string[], notes: readonly string[]) {
  describe(title, () => {
    for (const note of notes)
      it(note.replaceAll('\n', '⏎'), () => {
        assertFound(note, library(), codes);
      });
  });
}

all(
  'a source that the record does not have, in whatever words',
  dam,
  ['claim-misattributed'],
  [
    // Common nouns, an office, a spokesman, a possessive
    'The sirens in Santa Brisa stayed silent, according to ⟦claim-misattributed|the inspectorate⟧; the company denies it.[^sirens-silent]',
    'The sirens in Santa Brisa stayed silent, according to ⟦claim-misattributed|the inspectorate’s chief inspector⟧.[^sirens-silent]',
    'The sirens in Santa Brisa stayed silent, said ⟦claim-misattributed|a spokesman for the water authority⟧.[^sirens-silent]',
    'Between 9 and 11 million cubic metres of slurry were released, by the ⟦claim-misattributed|Civil Protection Service⟧’s estimate.[^dam-burst]',
    '⟦claim-misattributed|The federation⟧ assesses that the raising of 2024 contributed to the failure.[^commission-on-raising]',
    '⟦claim-misattributed|The miners’ union⟧ assesses that the raising of 2024 contributed to the failure.[^commission-on-raising]',
    // Verbs that were none of saying
    '⟦claim-misattributed|The federation⟧ traces the failure to the raising of 2024.[^commission-on-raising]',
    '⟦claim-misattributed|The federation⟧ has established that the raising of 2024 contributed to the failure.[^commission-on-raising]',
    '⟦claim-misattributed|The federation⟧ retorted that the raising of 2024 had contributed to the failure.[^commission-on-raising]',
    // A denial in the mouth of another, an act of speech, a person of the same state
    '⟦claim-misattributed|The water authority⟧ denied that the Lower Dam had given way.[^no-second-breach]',
    '⟦claim-misattributed|Lisk⟧ accused the company of having cut spending on the dam by 30 per cent.[^spending-accusation]',
    '⟦claim-misattributed|Orrego⟧ vowed that no tailings dam would be raised again without a review.[^ibarrou-vow]',
    'That no inspector had visited the dam in 2024 was confirmed by ⟦claim-misattributed|Ibarrou⟧.[^lisk-on-inspections]',
    // One citation per clause
    'The drains had worked at 55 per cent, ⟦claim-misattributed|the federation⟧ says;[^commission-on-drains] the dam was not inspected, says Lisk.[^lisk-on-inspections]',
    // A column of sources
    '| What | Number | According to |\n| --- | --- | --- |\n| Dead fish found | 35 tonnes | ⟦claim-misattributed|the company⟧ [^water-authority-on-fish] |',
    '| Who says so | Dead fish |\n| --- | --- |\n| ⟦claim-misattributed|Orrego⟧ | 35 tonnes[^water-authority-on-fish] |',
  ],
);

all(
  'the source of the record, or one that may be, in whatever words',
  dam,
  ['claim-misattributed'],
  [
    'The sirens in Santa Brisa stayed silent, according to the union; the company denies it.[^sirens-silent]',
    'The sirens in Santa Brisa stayed silent, according to Quispel.[^sirens-silent]',
    'The sirens in Santa Brisa stayed silent, according to the federation’s president.[^sirens-silent]',
    'The sirens in Santa Brisa stayed silent, according to residents.[^sirens-silent]',
    'The sirens in Santa Brisa stayed silent, according to the ministry.[^sirens-silent]',
    'The sirens in Santa Brisa stayed silent, according to the federation and the water authority.[^sirens-silent]',
    'The Lower Dam had not given way, said the service.[^no-second-breach]',
    'The commission traces the failure to the raising of 2024.[^commission-on-raising]',
    'The sirens stayed silent, says the federation;[^sirens-silent] all 12 sounded, says the company.[^company-on-sirens]',
    'The inspectorate had not visited the dam in 2024, says Lisk.[^lisk-on-inspections]',
    'The minister confirmed to the commission what Lisk had said, that no inspector had visited the dam.[^lisk-on-inspections]',
    'The inspectorate says that the licence is suspended; the sirens in Santa Brisa had stayed silent.[^sirens-silent]',
    'Ibarrou points to the finding that the raising of 2024 contributed to the failure.[^commission-on-raising]',
    'Orrego says that the assessment, that the raising of 2024 contributed to the failure, is wrong.[^commission-on-raising]',
    'The commission heard from Lisk that no inspector had visited the dam in 2024.[^lisk-on-inspections]',
    'Asked by Ibarrou, the chief inspector confirmed that no inspector had visited the dam.[^lisk-on-inspections]',
    '| What | Number | According to |\n| --- | --- | --- |\n| Dead fish found | 35 tonnes | the water authority [^water-authority-on-fish] |',
    '| What | Number | About |\n| --- | --- | --- |\n| Dead fish found | 35 tonnes | the company [^water-authority-on-fish] |',
  ],
);

all(
  'a quotation with another speaker, in whatever words',
  dam,
  ['quote-misattributed'],
  [
    '“⟦quote-misattributed|Spending on the dam has gone up in every year since 2021⟧,” the federation said.[^every-year]',
    '“⟦quote-misattributed|Spending on the dam has gone up in every year since 2021⟧” – so the federation on 15 February 2025.[^every-year]',
    '- The federation, 15 February 2025: “⟦quote-misattributed|Spending on the dam has gone up in every year since 2021⟧.”[^every-year]',
    '- The federation (15 February 2025): “⟦quote-misattributed|Spending on the dam has gone up in every year since 2021⟧.”[^every-year]',
    'The federation’s president retorted that “⟦quote-misattributed|spending on the dam has gone up in every year since 2021⟧”.[^every-year]',
  ],
);

all(
  'a quotation with its speaker, in whatever words',
  dam,
  ['quote-misattributed'],
  [
    '“Spending on the dam has gone up in every year since 2021,” the company said.[^every-year]',
    '“Spending on the dam has gone up in every year since 2021” – so its operator on 15 February 2025.[^every-year]',
    '- The operator of the mine, 15 February 2025: “Spending on the dam has gone up in every year since 2021.”[^every-year]',
    'Its chief executive, Orrego, retorted that “spending on the dam has gone up in every year since 2021”.[^every-year]',
    'To the federation it said: “Spending on the dam has gone up in every year since 2021.”[^every-year]',
  ],
);

all(
  'a denial that is left out beside something else from the other side',
  port,
  ['denial-missing'],
  [
    'According to the National Union of Dock and Harbour Workers, 1,380 dockers walked out, although Meridian Terminals had, by its own account, offered 6 to 7 per cent.⟦denial-missing|[^walk-out]⟧[^wage-offer]',
  ],
);

all(
  'a denial beside something else from the other side',
  port,
  ['denial-missing'],
  [
    'According to the National Union of Dock and Harbour Workers, 1,380 dockers walked out, which Meridian Terminals, having offered 6 to 7 per cent, disputes.[^walk-out][^wage-offer]',
  ],
);

all(
  'a body by the noun that is its name in the pack, though others of its kind are there',
  rail,
  ['claim-misattributed', 'quote-misattributed'],
  [
    'According to ⟦claim-misattributed|the union⟧, at least 410,000 journeys had been lost.[^league-on-journeys]',
    'By 15 November 2025, ⟦claim-misattributed|the union⟧ estimates, at least 410,000 journeys had been lost.[^league-on-journeys]',
    '“⟦quote-misattributed|Our members have paid for this dispute twice⟧,” complained the union.[^paid-twice]',
    '“Our members have paid for this dispute twice,” complained the league.[^paid-twice]',
    'Like the signallers’ union, the union says that at least 410,000 journeys were lost; USTW agrees.[^league-on-journeys]',
  ],
);

all(
  'a quotation after a colon that tells the manner of its speaker',
  rail,
  ['quote-misattributed'],
  [
    'Bramant was adamant: “⟦quote-misattributed|Nobody at this company sent an untrained person into that gorge⟧.”[^nobody-untrained]',
    'Bramant was blunt: “⟦quote-misattributed|Nobody at this company sent an untrained person into that gorge⟧.”[^nobody-untrained]',
    'Bramant remained defiant: “⟦quote-misattributed|Nobody at this company sent an untrained person into that gorge⟧.”[^nobody-untrained]',
    'Werrel was adamant: “Nobody at this company sent an untrained person into that gorge.”[^nobody-untrained]',
    'Bramant was absent: “Nobody at this company sent an untrained person into that gorge.”[^nobody-untrained]',
  ],
);

all(
  'a record beside the number of another who counted',
  rail,
  ['claim-misattributed'],
  [
    'On 13 October 2025, 1,140 drivers and guards stopped work, although the operator counted only 760.[^strike-begins]',
    'On 13 October 2025, 1,140 drivers and guards stopped work; the operator put the number at 760.[^strike-begins]',
    'On 13 October 2025, 1,140 drivers and guards stopped work, according to ⟦claim-misattributed|the operator⟧.[^strike-begins]',
  ],
);
