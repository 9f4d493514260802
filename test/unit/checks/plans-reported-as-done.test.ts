import { libraryOf } from '../support/library';
import { assertFound } from './support';

/** An invented pack of what is planned in a valley, and of what has happened there. */
const packText = `
briefing: 1
id: valley
title: The Orla valley
asOf: 2026-03-10
sources:
  echo: {type: article-newspaper, title: A valley waits, publisher: Orla Echo, published: 2026-03-09, passages: {1: {gist: One}}}
places:
  orla: {name: Orla, kind: city}
  old-hall: {name: Old Hall, within: orla}
actors:
  water-office: {name: Water Office of Orla, short: the Water Office, kind: public-body, cite: echo#1}
  town-council: {name: Town Council of Orla, short: the Town Council, kind: public-body, cite: echo#1}
  mira-tolk: {name: Mira Tolk, short: Tolk, kind: person, roles: [{title: head of the Water Office, of: water-office, cite: echo#1}], cite: echo#1}
  jon-abern: {name: Jon Abern, short: Abern, kind: person, cite: echo#1}
events:
  lock-opening:
    title: Opening of the north lock
    date: 2026-05-02
    status: planned
    verification: established
    actors: {water-office: is to open the lock}
    summary: 'The Water Office of Orla is to open the north lock with its 12 gates {when}.'
    figures: [{measure: gates, value: 12}]
    cite: echo#1
  swearing-in:
    title: Swearing-in of the mayor
    date: 2026-06-01
    status: planned
    verification: established
    place: old-hall
    actors: {jon-abern: is to be sworn in}
    summary: 'Jon Abern is to be sworn in as mayor of Orla in the Old Hall {when}.'
    cite: echo#1
  levy:
    title: New levy on water
    date: 2026-04
    status: planned
    verification: established
    actors: {town-council: plans the levy}
    summary: '{When}, the Town Council of Orla plans a levy of 40 crowns on each household.'
    figures: [{measure: levy, value: 40, unit: crowns}]
    cite: echo#1
  inoculation:
    title: Second round of inoculation
    date: 2026-04-06/2026-04-11
    status: planned
    verification: established
    actors: {water-office: is to run it}
    summary: 'A second round of inoculation, of 900 herders, is planned {when}.'
    figures: [{measure: herders, value: 900}]
    cite: echo#1
  visit:
    title: Visit of Tolk to the dam, cancelled
    date: 2026-03-02
    status: cancelled
    verification: established
    actors: {mira-tolk: was to visit the dam}
    summary: 'A visit of Mira Tolk to the dam, set for 2 March 2026, was called off.'
    cite: echo#1
  first-round:
    title: First round of inoculation
    date: 2026-02-03
    verification: established
    actors: {water-office: ran it}
    summary: '{When}, 700 herders were inoculated.'
    figures: [{measure: herders, value: 700}]
    cite: echo#1
  election:
    title: Election of the mayor
    date: 2026-02-15
    verification: established
    actors: {jon-abern: was elected}
    summary: '{When}, Jon Abern was elected mayor of Orla.'
    cite: echo#1
`;
const library = libraryOf(packText);

function all(title: string, notes: readonly string[]) {
  describe(title, () => {
    for (const note of notes)
      it(note.replaceAll('\n', '⏎'), () => {
        assertFound(note, library, ['planned-as-done']);
      });
  });
}

all('A plan told as done', [
  // In other words than the record's
  'The north lock ⟦planned-as-done|went into operation⟧ on 2 May 2026.[^lock-opening]',
  'On 2 May 2026 the Water Office ⟦planned-as-done|handed⟧ the north lock over to shipping.[^lock-opening]',
  'The north lock was ⟦planned-as-done|handed⟧ over on 2 May 2026, the Water Office says.[^lock-opening]',
  'All 12 gates of the north lock have been ⟦planned-as-done|unlocked⟧.[^lock-opening]',
  'Abern ⟦planned-as-done|took the oath⟧ in the Old Hall on 1 June 2026.[^swearing-in]',
  'Abern ⟦planned-as-done|took office⟧ as mayor on 1 June 2026.[^swearing-in]',
  'Abern, who ⟦planned-as-done|took the oath⟧ on 1 June 2026, won the vote on 15 February 2026.[^swearing-in][^election]',
  'The Water Office has ⟦planned-as-done|inoculated⟧ 900 herders in a second round from 6 to 11 April 2026.[^inoculation]',
  'By April 2026 a levy of 40 crowns had been ⟦planned-as-done|imposed⟧ on each household by the Town Council.[^levy]',
  'The levy of 40 crowns ⟦planned-as-done|came into force⟧ in April 2026.[^levy]',
  'Since April 2026 a levy of 40 crowns has ⟦planned-as-done|been⟧ in force.[^levy]',
  'The north lock ⟦planned-as-done|is⟧ open to all ships since 2 May 2026.[^lock-opening]',
  // Cancelled
  'Tolk ⟦planned-as-done|visited⟧ the dam on 2 March 2026.[^visit]',
  'On 2 March 2026 Tolk ⟦planned-as-done|arrived⟧ at the dam.[^visit]',
  // Without a finite verb, in a list or a table
  '- Second round ⟦planned-as-done|carried⟧ out: 6–11 April 2026, 900 herders[^inoculation]',
  '- North lock ⟦planned-as-done|opened⟧ on 2 May 2026[^lock-opening]',
  '| What | When |\n| --- | --- |\n| 900 herders ⟦planned-as-done|inoculated⟧ | 6–11 April 2026[^inoculation] |',
  '| What | State |\n| --- | --- |\n| North lock | ⟦planned-as-done|Opened⟧ on 2 May 2026[^lock-opening] |',
  // One of two citations
  'The first round was on 3 February 2026,[^first-round] the second, which ⟦planned-as-done|reached⟧ 900 herders, on 6 April 2026.[^inoculation]',
  'Abern, who was elected on 15 February 2026,[^election] has since been ⟦planned-as-done|sworn⟧ in.[^swearing-in]',
  // Before the sentence with the citation
  'The north lock was ⟦planned-as-done|opened⟧ on 2 May 2026. It has 12 gates.[^lock-opening]',
]);

all('No plan told as done', [
  'The Town Council agreed on a levy of 40 crowns from April 2026.[^levy]',
  'The Town Council has scheduled the levy of 40 crowns for April 2026.[^levy]',
  'The north lock was to open on 2 May 2026.[^lock-opening]',
  'The Water Office has announced that it will open the north lock on 2 May 2026.[^lock-opening]',
  'Second round planned: 6–11 April 2026, 900 herders.[^inoculation]',
  '- Second round: planned for 6–11 April 2026[^inoculation]',
  '- Expected on 2 May 2026: the north lock[^lock-opening]',
  '| What | When |\n| --- | --- |\n| Opening of the north lock | set for 2 May 2026[^lock-opening] |',
  'Tolk cancelled her visit to the dam on 2 March 2026.[^visit]',
  'Tolk had meant to visit the dam on 2 March 2026.[^visit]',
  'On 2 March 2026 Tolk stayed in Orla; the visit to the dam had been called off.[^visit]',
  'Tolk postponed the visit to the dam.[^visit]',
  'The visit to the dam, set for 2 March 2026, fell through.[^visit]',
  'Before the north lock is opened on 2 May 2026, its 12 gates have to be painted.[^lock-opening]',
  'If the north lock was opened on 2 May 2026, nobody has said so.[^lock-opening]',
  'Whether the second round was held from 6 to 11 April 2026 is not known.[^inoculation]',
  'Herders were inoculated on 3 February 2026. A second round is planned.[^inoculation]',
  'Abern was elected on 15 February 2026; he is to be sworn in on 1 June 2026.[^election][^swearing-in]',
  'Abern was elected mayor on 15 February 2026.[^election][^swearing-in]',
  'The Town Council voted for a levy of 40 crowns from April 2026.[^levy]',
  'The Town Council has adopted a levy of 40 crowns.[^levy]',
  'The Water Office painted the 12 gates of the north lock before 2 May 2026.[^lock-opening]',
  'The Water Office invited 900 herders to a second round from 6 to 11 April 2026.[^inoculation]',
  'The Town Council discussed the budget.[^levy]',
]);
