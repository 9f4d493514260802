import assert from 'node:assert/strict';
import { roleHint, saysItself, tailOf } from '../../../src/core/render/role-hint';
import { article, entity, libraryOf, packText } from '../support/library';

/** The hint for an actor with these fields. */
function hintFor(fields: string): string | undefined {
  const library = libraryOf(packText('p', { actors: `  x: {name: The X, cite: src#1, ${fields}}` }));
  return roleHint(library, entity(library, 'x'));
}

const role = (title: string, more = '') => `{title: "${title}", cite: src#1${more}}`;

describe('the hint behind a name', () => {
  const ofArticle: [id: string, hint: string | undefined][] = [
    ['bashar-al-assad', 'President of Syria'],
    // His command is shown whole, with "(reportedly replaced)", or not at all.
    ['sergei-kisel', 'Lieutenant-General; …'],
    ['alexander-chaiko', 'Colonel-General; …'],
    ['es-safira', 'South-east of Aleppo'],
    ['syria', undefined],
  ];
  for (const [id, hint] of ofArticle) {
    it(`of ${id}: ${hint ?? 'none'}`, () => {
      assert.equal(roleHint(article(), entity(article(), id)), hint);
    });
  }

  it('tells the present roles as far as they have room, each whole', () => {
    assert.equal(
      hintFor(`kind: person, roles: [${role('Minister')}, ${role('General')}]`),
      'Minister; General',
    );
    assert.equal(hintFor(`kind: person, roles: [${role('Minister', ', until: 2020')}]`), undefined);
    const hedged = `Commander of the northern group of forces in the country (reportedly replaced)`;
    assert.equal(hintFor(`kind: person, roles: [${role(hedged)}]`), hedged);
    assert.equal(hintFor(`kind: person, roles: [${role('General')}, ${role(hedged)}]`), 'General; …');
  });

  it('cuts nothing within, and rather says nothing or the kind', () => {
    const long = `${'Commander of the group of the '.repeat(4)}north (reportedly)`;
    assert.equal(hintFor(`kind: person, roles: [${role(long)}]`), undefined);
    assert.equal(hintFor(`kind: armed-group, summary: "${long}."`), 'armed group');
  });

  it('keeps to the room that the line has', () => {
    const hint = (id: string, room: number) => roleHint(article(), entity(article(), id), room);
    assert.equal(hint('bashar-al-assad', 18), 'President of Syria');
    assert.equal(hint('bashar-al-assad', 17), undefined);
    assert.equal(hint('sergei-kisel', 21), 'Lieutenant-General; …');
    assert.equal(hint('sergei-kisel', 20), undefined);
    assert.equal(hint('es-safira', 20), 'South-east of Aleppo');
    assert.equal(hint('es-safira', 19), undefined);
  });

  it('tells a short summary as it stands where there is no role, and the kind where there is none either', () => {
    assert.equal(hintFor('kind: person, summary: Reportedly a commander.'), 'Reportedly a commander');
    assert.equal(hintFor('kind: person, summary: A child of the U.S.'), 'A child of the U.S.');
    assert.equal(hintFor('kind: media'), 'media');
    assert.equal(hintFor('kind: state'), undefined);
    assert.equal(hintFor('kind: person'), undefined);
  });

  it('does not repeat a name that says its kind', () => {
    const library = libraryOf(
      packText('p', { actors: '  x: {name: The X Party, kind: party, cite: src#1}' }),
    );
    assert.equal(roleHint(library, entity(library, 'x')), undefined);
  });

  it('takes no side where packs differ on the kind, and tells the roles of all', () => {
    const pack = (id: string, fields: string) =>
      packText(id, { actors: `  x: {name: The X, cite: src#1, ${fields}}` });
    const hint = (...fields: string[]) => {
      const library = libraryOf(...fields.map((own, at) => pack(`p-${at}`, own)));
      return roleHint(library, entity(library, 'x'));
    };
    assert.equal(hint('kind: media', 'kind: party'), undefined);
    assert.equal(hint('kind: media', 'kind: media'), 'media');
    const roles = [role('Minister'), role('Minister (disputed)')];
    assert.equal(
      hint(...roles.map((one) => `kind: person, roles: [${one}]`)),
      'Minister; Minister (disputed)',
    );
  });

  it('is one line that turns no text around', () => {
    assert.equal(hintFor('kind: person, summary: "A \\u202Eb\\u2066\\n\\tc"'), 'A b c');
    assert.equal(hintFor(`kind: person, roles: [${role('[x](command:y) **z**')}]`), '[x](command:y) **z**');
  });
});

describe('a note that says the role itself', () => {
  const cases: [hint: string, note: string, says: boolean][] = [
    ['Kremlin spokesman', '|Dmitry Peskov|, Kremlin spokesman, said', true],
    ['Kremlin spokesman', 'the Kremlin spokesman |Dmitry Peskov| said', true],
    ['Prime Minister of Iraq', 'the prime minister of Iraq, |Mohammed Shia al-Sudani|', true],
    ['Minister; General', '|X|, the Minister', true],
    ['Kremlin spokesman', '|Dmitry Peskov| said', false],
    ['Kremlin spokesman', `|Dmitry Peskov| said${' word'.repeat(60)} Kremlin spokesman`, false],
    ['Minister', 'the Ministers met |X|', false],
    ['…', 'x |X| y', false],
  ];
  for (const [hint, note, says] of cases) {
    it(JSON.stringify(note.slice(0, 60)), () => {
      const [before = '', , after = ''] = note.split('|');
      assert.equal(saysItself(hint, before, after), says);
    });
  }
});

describe('what belongs to a name for the eye', () => {
  const cases: [after: string, tail: string][] = [
    ['’s army', '’s'],
    ["** 's", '**'],
    ["**'s army", "**'s"],
    ["'s** army", "'s**"],
    ["'so", ''],
    [', and', ''],
    ['', ''],
  ];
  for (const [after, tail] of cases) {
    it(JSON.stringify(after), () => {
      assert.equal(after.slice(0, tailOf(after)), tail);
    });
  }
});
