import { assertFound } from './support';
import { libraryOf } from '../support/library';

const codes = ['figure-mismatch', 'figure-unsupported'];

/** An invented pack with several numbers per record, which differ by a name, a speaker or a word. */
const packText = `
briefing: 1
id: ferry
title: The ferry dispute
asOf: 2025-06-30
sources:
  gazette: {type: article-newspaper, title: The dispute, publisher: The Gazette, published: 2025-06-20, passages: {1: {gist: One}}}
places:
  norvik: {name: Norvik, kind: town}
actors:
  orland: {name: Orland, kind: state, cite: gazette#1}
  tessaly: {name: Tessaly, kind: state, cite: gazette#1}
  port-office: {name: Port Office, kind: public-body, cite: gazette#1}
  crew-league: {name: Crew League, kind: organization, cite: gazette#1}
events:
  clash:
    title: Clash
    date: 2025-05-03
    verification: established
    place: norvik
    summary: "{When}, nine dockers were killed and 24 wounded in Norvik."
    figures:
      - {measure: killed, value: 9, unit: dockers}
      - {measure: wounded, value: 24, unit: dockers}
    cite: gazette#1
  swap:
    title: Exchange of sailors
    date: 2025-05-06
    verification: established
    place: norvik
    actors: {orland: released 14 sailors, tessaly: released 37 sailors}
    summary: "{When}, 37 sailors from Orland and 14 from Tessaly went home."
    figures: [{measure: sailors from Orland, value: 37}, {measure: sailors from Tessaly, value: 14}]
    cite: gazette#1
  vote:
    title: Vote
    date: 2025-05-10
    verification: established
    place: norvik
    summary: "{When}, 4,120 votes were for Orland and 3,950 for Tessaly."
    figures: [{measure: votes for Orland, value: 4120}, {measure: votes for Tessaly, value: 3950}]
    cite: gazette#1
  inspectors:
    title: Inspectors
    date: 2025-05-12
    verification: established
    place: norvik
    summary: "{When}, the Port Office sent 64 inspectors to Norvik."
    figures: [{measure: inspectors, value: 64}]
    cite: gazette#1
  exodus:
    title: Exodus
    date: 2025-05-13
    verification: established
    place: norvik
    summary: "{When}, between 1,200 and 1,500 residents left Norvik."
    figures: [{measure: displaced, low: 1200, high: 1500, unit: residents}]
    cite: gazette#1
  notice:
    title: Notice
    date: 2025-05-14
    verification: established
    place: norvik
    summary: "{When}, the Port Office gave a warning of 36 hours and kept ships 12 km from the shore."
    figures: [{measure: warning, value: 36, unit: hours}, {measure: distance, value: 12, unit: km}]
    cite: gazette#1
  catch:
    title: Catch
    date: 2025-05-15
    verification: established
    place: norvik
    summary: "{When}, the boats lost 45 per cent of the catch; a fee of 1,200 crowns a month was set."
    figures: [{measure: share of the catch, value: 45, unit: per cent}, {measure: fee, value: 1200, unit: crowns a month}]
    cite: gazette#1
  breaches:
    title: Breaches
    date: 2025-05-16
    verification: established
    place: norvik
    summary: "{When}, there were 23 breaches, nine of them with boats."
    figures: [{measure: breaches, value: 23}, {measure: breaches with boats, value: 9}]
    cite: gazette#1
  auction:
    title: Auction
    date: 2025-05-20
    verification: established
    place: norvik
    summary: "{When}, seven charts were sold for 1,400 crowns."
    figures: [{measure: sold, value: 7, unit: charts}, {measure: proceeds, value: 1400, unit: crowns}]
    cite: gazette#1
  convoy:
    title: Convoy
    date: 2025-05-17
    verification: established
    place: norvik
    summary: "{When}, a convoy came with at least 2,400 sailors and up to 60 lorries."
    figures: [{measure: sailors, low: 2400}, {measure: lorries, high: 60}]
    cite: gazette#1
  turnout:
    title: Turnout
    date: 2025-05-18
    verification: reported
    according: crew-league
    summary: "{When}, 2,300 workers stayed away, according to the Crew League."
    figures: [{measure: strikers, value: 2300, unit: workers, according: crew-league}]
    cite: gazette#1
  speeding:
    title: Speeding
    date: 2025-05-21
    verification: established
    place: norvik
    summary: "{When}, a ferry came into Norvik at 74 km/h where 45 km/h is allowed; the yield was 9.5 per cent, the supply 4.2 per cent."
    figures:
      - {measure: speed, value: 74, unit: km/h}
      - {measure: speed limit, value: 45, unit: km/h}
      - {measure: yield, value: 9.5, unit: per cent}
      - {measure: supply, value: 4.2, unit: per cent}
    cite: gazette#1
  strike:
    title: Strike
    date: 2025-05-22
    verification: established
    place: norvik
    summary: "{When}, a 24-hour strike by 640 pilots began in Norvik; five to eight of the boats were damaged."
    figures: [{measure: strikers, value: 640, unit: pilots}, {measure: damaged, low: 5, high: 8, unit: boats}]
    cite: gazette#1
claims:
  office-on-turnout:
    title: Office on the turnout
    by: port-office
    kind: statement
    date: 2025-05-19
    verification: reported
    about: turnout
    summary: "{When}, the Port Office said that at most 1,100 workers had stayed away."
    figures: [{measure: strikers, high: 1100, unit: workers, according: port-office}]
    cite: gazette#1
`;

function check(title: string, texts: readonly string[]): void {
  describe(title, () => {
    for (const text of texts)
      it(text, () => {
        assertFound(text, libraryOf(packText), codes);
      });
  });
}

check('a number that is added to another', [
  'Nine dockers were killed in Norvik, and another ⟦figure-mismatch|42⟧ were hurt.[^clash]',
  'Nine dockers died in Norvik; a further ⟦figure-mismatch|42⟧ were wounded.[^clash]',
  'The clash left nine dockers dead and ⟦figure-mismatch|42⟧ more injured.[^clash]',
  'The clash left nine dockers dead and 24 more injured.[^clash]',
  'Another 50 dockers were killed.[^clash]',
]);

check('a number after the words for what it counts', [
  '- Inspectors in Norvik: ⟦figure-mismatch|46⟧[^inspectors]',
  '- Dead dockers by the same day, also in Norvik: ⟦figure-mismatch|19⟧[^clash]',
  '- Inspectors in Norvik: 64[^inspectors]',
  'The number of inspectors stood at ⟦figure-mismatch|46⟧.[^inspectors]',
  'The number of inspectors in Norvik was ⟦figure-mismatch|46⟧.[^inspectors]',
  'The number of inspectors in Norvik was 64.[^inspectors]',
  'The reported death toll rose to ⟦figure-mismatch|19⟧.[^clash]',
  '| Day | What | Number |\n| --- | --- | --- |\n| 12 May 2025 | Inspectors sent to Norvik | ⟦figure-mismatch|46⟧[^inspectors] |',
  '| Day | What | Number |\n| --- | --- | --- |\n| 12 May 2025 | Inspectors sent to Norvik | 64[^inspectors] |',
  'The Port Office sent 64 inspectors with a staff of ⟦figure-unsupported|112⟧.[^inspectors]',
  'It was 1,500 at the most.[^exodus]',
]);

check('numbers of two groups', [
  'In Norvik, ⟦figure-mismatch|14⟧ Orlandians and ⟦figure-mismatch|37⟧ Tessalian sailors went home.[^swap]',
  'On 6 May 2025, ⟦figure-mismatch|14⟧ sailors from Orland and ⟦figure-mismatch|37⟧ from Tessaly went home.[^swap]',
  'On 6 May 2025, 37 sailors from Orland and ⟦figure-mismatch|forty⟧ from Tessaly went home.[^swap]',
  'On 6 May 2025, 37 sailors from Orland and 14 from Tessaly went home.[^swap]',
  'Orland released 14 sailors, and Tessaly 37.[^swap]',
  'From Orland came 37 sailors, from Tessaly 14.[^swap]',
  'Orland had ⟦figure-mismatch|3,950⟧ votes and Tessaly ⟦figure-mismatch|4,120⟧.[^vote]',
  'Orland had 4,120 votes and Tessaly 3,950.[^vote]',
  'In Norvik ⟦figure-mismatch|24⟧ dockers were killed and ⟦figure-mismatch|nine⟧ wounded.[^clash]',
  'The Crew League put the number of strikers at ⟦figure-mismatch|1,100⟧, whereas the Port Office spoke of ⟦figure-mismatch|2,300 at most⟧.[^turnout][^office-on-turnout]',
  'The Port Office’s figure, no more than 1,100, is less than half of the Crew League’s 2,300.[^turnout][^office-on-turnout]',
]);

check('numbers of a price and of things', [
  'That is 200 crowns a chart, if seven were sold for 1,400, as reported.[^auction]',
]);

check('a total, a difference and a part', [
  'A total of ⟦figure-mismatch|53⟧ sailors went home: 37 from Orland and 14 from Tessaly.[^swap]',
  'A total of 51 sailors went home: 37 from Orland and 14 from Tessaly.[^swap]',
  'Thirty-seven sailors from Orland and 14 from Tessaly went home, ⟦figure-mismatch|53⟧ in all.[^swap]',
  'Orland had 4,120 votes and Tessaly 3,950, a lead of ⟦figure-mismatch|180⟧.[^vote]',
  'Orland had 4,120 votes and Tessaly 3,950, a lead of 170.[^vote]',
  'There were 23 breaches, ⟦figure-mismatch|19⟧ of them with boats.[^breaches]',
  'There were 23 breaches, nine of them with boats and 14 with rafts.[^breaches]',
]);

check('lengths, shares and bounds', [
  'The Port Office gave ⟦figure-mismatch|48⟧ hours’ warning.[^notice]',
  'Ships had to stay ⟦figure-mismatch|21⟧ km from the shore.[^notice]',
  'Ships had to stay 12 kilometres from the shore.[^notice]',
  'The Port Office gave its warning after ⟦figure-unsupported|nine⟧ hours of talks.[^inspectors]',
  'The inspectors came nine hours later.[^inspectors]',
  '⟦figure-mismatch|More than half⟧ of the catch was lost.[^catch]',
  'The boats lost ⟦figure-mismatch|about a third⟧ of the catch.[^catch]',
  'Nearly half of the catch was lost.[^catch]',
  'Half of the boats stayed in port.[^catch]',
  '⟦figure-mismatch|At least 1,500⟧ inhabitants left Norvik.[^exodus]',
  '⟦figure-mismatch|At most 1,200⟧ townspeople left Norvik.[^exodus]',
  'At least 1,200 inhabitants left Norvik, and perhaps as many as 1,500.[^exodus]',
  'The convoy had ⟦figure-mismatch|no more than 2,400⟧ sailors and ⟦figure-mismatch|at least 60⟧ lorries.[^convoy]',
  'The fee of 1,200 crowns a month comes to 14,400 crowns a year.[^catch]',
]);

check('two numbers of one unit, one of which is right', [
  'The ferry came into Norvik at 74 km/h where ⟦figure-mismatch|54⟧ km/h is allowed.[^speeding]',
  'The ferry came into Norvik at ⟦figure-mismatch|47⟧ km/h where 45 km/h is allowed.[^speeding]',
  'The ferry came into Norvik at 74 km/h where 45 km/h is allowed.[^speeding]',
  'When the speeding ferry came into Norvik on 21 May 2025, the buyers wanted ⟦figure-mismatch|5.9⟧ per cent and had 4.2 per cent.[^speeding]',
  'When the speeding ferry came into Norvik on 21 May 2025, they had 4.2 per cent, with inflation at 6 per cent.[^speeding]',
  'At the speed of 74 km/h the ferry came into Norvik, 900 metres from a sign of 45 km/h.[^speeding]',
]);

check('a part, a length and days', [
  'In the strike in Norvik ⟦figure-mismatch|between five and eighteen⟧ of the vessels were damaged.[^strike]',
  'In the strike in Norvik between five and eight of the vessels were damaged.[^strike]',
  'The strike of 24 hours in Norvik was one of 640 pilots.[^strike]',
  'The 640 pilots were out on the days of the strike, 21 and 22 May 2025.[^strike]',
]);
