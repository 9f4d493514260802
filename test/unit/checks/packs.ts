import type { Library } from '../../../src/core/library';
import { libraryOf } from '../support/library';

/** An invented pack with what the bundled article lacks: ranges, plans, retractions, markings, dates that are no days. */
export const harbourText = `
briefing: 1
id: harbour
title: Unrest in the harbour of Port Salis
asOf: 2024-05-10
marking: TLP:AMBER
sources:
  post: {type: article-newspaper, title: Night at the docks, publisher: The Salis Post, marking: "TLP:CLEAR", published: 2024-05-07, passages: {1: {gist: One}, 2: {gist: Two}, 3: {gist: Three}}}
  cable: {type: report, title: Port Salis weekly, publisher: Consulate, published: 2024-05-09, passages: {1: {gist: One}}}
places:
  port-salis: {name: Port Salis, kind: city}
  dock-nine: {name: Grain Dock, within: port-salis}
actors:
  interior-ministry: {name: Interior Ministry of Salia, kind: public-body, cite: post#1}
  harbour-police: {name: Harbour Police, kind: public-body, cite: post#1}
  dockers-union: {name: Dockers' Union, kind: organization, cite: post#1}
  lena-marsh: {name: Lena Marsh, short: Marsh, kind: person, roles: [{title: head of the Dockers' Union, of: dockers-union, cite: post#1}], cite: post#1}
  omar-telli: {name: Omar Telli, short: Telli, kind: person, roles: [{title: Interior Minister of Salia, of: interior-ministry, cite: post#1}], cite: post#1}
relations:
  - {from: lena-marsh, type: holds-office-in, to: dockers-union, cite: post#1}
  - {from: omar-telli, type: holds-office-in, to: interior-ministry, cite: post#1}
events:
  warehouse-fire:
    title: Fire in a warehouse
    date: 2024-05-04
    status: occurred
    verification: established
    place: dock-nine
    actors: {harbour-police: counted the dead}
    summary: "{When}, a fire in a warehouse of the Grain Dock killed between 10 and 12 dockers and wounded 30."
    figures:
      - {measure: killed, low: 10, high: 12, unit: dockers}
      - {measure: wounded, value: 30, unit: dockers}
    cite: post#1
  ferry-sinking:
    title: Sinking of a ferry
    date: 2024-05-06
    status: occurred
    verification: established
    place: port-salis
    actors: {harbour-police: searched}
    summary: "{When}, a ferry sank off Port Salis; 7 passengers died, and at least 200 people had to leave their homes."
    figures:
      - {measure: deaths, value: 7, unit: passengers}
      - {measure: people displaced, low: 200}
      - {measure: lifeboats, value: 4}
    cite: post#2
  dock-clash:
    title: Clash at the Grain Dock
    date: 2024-05-05
    status: occurred
    verification: disputed
    according: dockers-union
    place: dock-nine
    actors: {harbour-police: reportedly beat strikers, dockers-union: reports the clash}
    summary: "{When}, according to the Dockers' Union, the Harbour Police beat strikers at the Grain Dock and arrested 45 of them."
    figures: [{measure: arrested, value: 45, unit: strikers}]
    disputedBy: [ministry-denial]
    cite: post#2
  strike-month:
    title: Strike of the dockers
    date: 2024-04
    status: occurred
    verification: established
    actors: {dockers-union: went on strike}
    summary: "{When}, the Dockers' Union went on strike."
    cite: post#3
  bank-run:
    title: Run on the savings bank
    date: 2024-04-27/2024-04-28
    status: occurred
    verification: established
    place: port-salis
    summary: "{When}, savers withdrew deposits from the savings bank of Port Salis."
    cite: post#3
  crane-theft:
    title: Theft of a crane
    date: 2024-03-12~
    status: occurred
    verification: reported
    place: dock-nine
    summary: "{When}, a crane was reportedly stolen from the Grain Dock."
    cite: post#3
  wage-talks:
    title: Wage talks
    date: 2024-05-20
    status: planned
    verification: reported
    actors: {dockers-union: to meet the minister, omar-telli: to meet the union}
    summary: "The Dockers' Union was reportedly to meet Interior Minister Omar Telli for wage talks {when}."
    cite: post#3
  prison-raid:
    title: Raid on the prison
    date: 2024-05-03
    status: occurred
    verification: retracted
    place: port-salis
    actors: {dockers-union: was said to have raided the prison}
    summary: "{When}, dockers were reported to have raided the prison of Port Salis; the report was retracted."
    cite: post#2
  coup-plot:
    title: Plot against the mayor
    status: occurred
    verification: denied
    actors: {dockers-union: was accused}
    summary: The Dockers' Union was accused of a plot against the mayor, which it denied.
    cite: post#2
  arms-find:
    title: Find of arms
    date: 2024-05-09
    status: occurred
    verification: reported
    place: port-salis
    summary: "{When}, arms were reportedly found in Port Salis."
    cite: cable#1
claims:
  ministry-denial:
    by: interior-ministry
    kind: denial
    date: 2024-05-06
    verification: reported
    about: dock-clash
    summary: "{When}, the Interior Ministry of Salia denied that strikers had been beaten."
    cite: post#2
  marsh-on-fire:
    by: lena-marsh
    kind: accusation
    date: 2024-05-05
    verification: reported
    about: warehouse-fire
    summary: "{When}, Lena Marsh, head of the Dockers' Union, said that the fire doors of the warehouse had been locked."
    cite: post#1
quotes:
  locked-doors: {speaker: lena-marsh, text: the doors were locked from the outside, date: 2024-05-05, about: marsh-on-fire, cite: post#1}
  not-a-word: {speaker: omar-telli, text: not one word of it is true, date: 2024-05-06, about: ministry-denial, cite: post#2}
`;

let known: Library | undefined;

export function harbour(): Library {
  return (known ??= libraryOf(harbourText));
}
