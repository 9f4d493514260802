import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/checks';
import { actorMeant } from '../../../src/core/ledger/speakers';
import { footnotes } from '../checks/support';
import { libraryOf } from '../support/library';

const text = `
briefing: 1
id: lake
title: T
language: en
asOf: 2026-05-01
sources: {paper: {type: webpage, title: T, publisher: P, passages: {1: {gist: G.}}}}
actors:
  orland: {name: Orlandia, kind: state, cite: paper#1}
  velden: {name: Velden, kind: state, cite: paper#1}
  mines: {name: Orlandian Ministry of Mines, short: the Mines Ministry, kind: government, cite: paper#1}
  health: {name: Ministry of Health of Velden, kind: government, cite: paper#1}
  water: {name: Lake Water Authority, short: the authority, kind: public-body, aliases: [{form: the regulator, weak: true}], cite: paper#1}
  fishers: {name: Union of Lake Fishers, kind: organization, cite: paper#1}
  tarrow: {name: Tarrow Pulp, kind: organization, summary: A company that makes paper., cite: paper#1}
  ruiz: {name: Ana Ruiz, short: Ruiz, kind: person, roles: [{title: Chair of the Union of Lake Fishers, of: fishers, cite: paper#1}], cite: paper#1}
  stoll: {name: Piet Stoll, short: Stoll, kind: person, roles: [{title: Foreign Minister, of: orland, cite: paper#1}], cite: paper#1}
  weiss: {name: Dora Weiss, short: Weiss, kind: person, roles: [{title: Foreign Minister, of: velden, cite: paper#1}], cite: paper#1}
relations:
  - {from: mines, type: part-of, to: orland, cite: paper#1}
  - {from: health, type: part-of, to: velden, cite: paper#1}
claims:
  spill: {title: S, by: water, kind: statement, date: 2026-04-01, verification: reported, summary: The water was clean., cite: paper#1}
  tally: {title: S, by: mines, kind: statement, date: 2026-04-01, verification: reported, summary: The mine was shut., cite: paper#1}
`;
const library = libraryOf(text);

/** Returns the id of the actor that the words between `{` and `}` mean in a note. */
function meantIn(marked: string): string | undefined {
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  const { view } = checkText(marked.replace(/[{}]/g, ''), library, footnotes);
  const placed = view.blocks.find((one) => one.start <= start && end <= one.start + one.view.text.length);
  assert.ok(placed);
  return actorMeant(placed.view, { start: start - placed.start, end: end - placed.start }, library)?.id;
}

describe('The actor that words mean', () => {
  const cases: readonly [string, string | undefined][] = [
    // Names
    ['{Ana Ruiz} said that the water was clean.[^spill]', 'ruiz'],
    ['{The Lake Water Authority} said that the water was clean.[^spill]', 'water'],
    ['{Ruiz of the Union of Lake Fishers} said that the water was clean.[^spill]', 'ruiz'],
    ['{Ruiz and Stoll} said that the water was clean.[^spill]', undefined],
    // Heads of names, short forms, forms never matched in a note, descriptions
    ['The water was clean, {the authority} said.[^spill]', 'water'],
    ['The water was clean, {the water authority} said.[^spill]', 'water'],
    ['The water was clean, {the regulator} said.[^spill]', 'water'],
    ['The water was clean, {the union} said.[^spill]', 'fishers'],
    ['The water was clean, {the fishers’ union} said.[^spill]', 'fishers'],
    ['The water was clean, {the union of fishers} said.[^spill]', 'fishers'],
    ['The water was clean, {the company} said.[^spill]', 'tarrow'],
    ['The water was clean, {the paper company} said.[^spill]', 'tarrow'],
    ['The water was clean, {the land authority} said.[^spill]', undefined],
    ['The water was clean, {an authority} said.[^spill]', undefined],
    ['The water was clean, {one of the unions} said.[^spill]', undefined],
    ['The water was clean, {the union and the company} said.[^spill]', undefined],
    ['The water was clean, {the lake} said.[^spill]', undefined],
    // Offices
    ['The water was clean, {the union’s chairwoman} said.[^spill]', 'ruiz'],
    ['The water was clean, {the chair of the union} said.[^spill]', 'ruiz'],
    ['The water was clean, {the union’s treasurer} said.[^spill]', undefined],
    ['The water was clean, {the company’s chairman} said.[^spill]', undefined],
    ['The water was clean, {the chairman, Peter Hall,} said.[^spill]', undefined],
    ['{The foreign minister} said that the water was clean.[^spill]', undefined],
    ['{The Orlandian foreign minister} said that the water was clean.[^spill]', 'stoll'],
    ['{Velden’s foreign minister} said that the water was clean.[^spill]', 'weiss'],
    ['Stoll was there. {The foreign minister} said that the water was clean.[^spill]', 'stoll'],
    // Whose it is, and which of two
    ['{The ministry} said that the water was clean.[^spill]', undefined],
    ['{The ministry} said that the mine was shut.[^tally]', 'mines'],
    ['{Orlandia’s ministry} said that the water was clean.[^spill]', 'mines'],
    ['{The ministry of health} said that the water was clean.[^spill]', 'health'],
    ['{The interior ministry} said that the water was clean.[^spill]', undefined],
    // One who speaks for a body
    ['{A spokesman for the union} said that the water was clean.[^spill]', 'fishers'],
    ['{The union’s spokeswoman} said that the water was clean.[^spill]', 'fishers'],
    ['{A spokesperson for Tarrow Pulp} said that the water was clean.[^spill]', 'tarrow'],
    ['{A lawyer for Tarrow Pulp} said that the water was clean.[^spill]', undefined],
    // Pronouns
    ['Ruiz was at the lake. {She} said that the water was clean.[^spill]', 'ruiz'],
    ['Ruiz met Stoll at the lake. {He} said that the water was clean.[^spill]', undefined],
    ['Tarrow Pulp was fined. {It} said that the water was clean.[^spill]', 'tarrow'],
    ['The Union of Lake Fishers met. {Its chairwoman} said that the water was clean.[^spill]', 'ruiz'],
    ['Tarrow Pulp was fined. {Its chairwoman} said that the water was clean.[^spill]', undefined],
    ['{She} said that the water was clean.[^spill]', undefined],
  ];
  for (const [note, id] of cases)
    it(`${note} ${id ?? 'nobody'}`, () => {
      assert.equal(meantIn(note), id);
    });
});
