import assert from 'node:assert/strict';
import { markOf } from '../../../src/core/render/mark';
import { firstMention } from '../../../src/core/render/names';
import { article, entity, libraryOf, packText, record } from '../support/library';

describe('the mark of a record of the article', () => {
  const cases: [id: string, words: string | undefined, icon: string][] = [
    ['start-of-war-in-syria', undefined, 'pass-filled'],
    ['assad-visit-to-moscow', 'unconfirmed: reported by ISW', 'question'],
    ['air-strikes-es-safira', 'reported; disputed by Syrian army', 'circle-outline'],
    ['araghchi-ankara-meeting', 'planned; reported', 'calendar'],
    ['allied-support', 'ongoing', 'play-circle'],
    ['iraqi-militias-active', 'ongoing; reported', 'play-circle'],
    ['assad-on-force', 'reported by Syrian state media', 'comment'],
    ['regional-terrorism', undefined, 'quote'],
    ['contacts-in-real-time', 'reported', 'quote'],
    ['language-of-force', 'reported by Syrian state media', 'quote'],
  ];
  for (const [id, words, icon] of cases) {
    it(id, () => {
      const mark = markOf(article(), record(article(), id));
      assert.deepEqual([mark.words, mark.icon], [words, icon]);
    });
  }
});

describe('the mark of an event', () => {
  const mark = (fields: string) => {
    const library = libraryOf(
      packText('p', {
        actors: '  isw: {name: Institute, short: ISW, kind: organization, cite: src}',
        events: `  e: {title: T, summary: Reportedly., cite: src#1, ${fields}}`,
        claims:
          '  no: {by: army, kind: denial, verification: reported, summary: It denied., cite: src#1}\n' +
          '  never: {by: isw, kind: denial, verification: reported, summary: It denied., cite: src#1}',
      }),
    );
    return markOf(library, record(library, 'e')).words;
  };
  const cases: [fields: string, words: string | undefined][] = [
    ['verification: established', undefined],
    ['verification: established, status: planned', 'planned'],
    ['verification: reported', 'reported'],
    ['verification: reported, according: isw', 'reported by ISW'],
    ['verification: unconfirmed', 'unconfirmed'],
    ['verification: denied, according: isw', 'denied: reported by ISW'],
    ['verification: retracted, status: cancelled', 'cancelled; retracted'],
    ['verification: disputed', 'disputed'],
    ['verification: disputed, disputedBy: no', 'disputed by The Army'],
    ['verification: disputed, disputedBy: [no, never]', 'disputed by The Army and ISW'],
    ['verification: disputed, according: isw, disputedBy: no', 'reported by ISW; disputed by The Army'],
    ['verification: established, disputedBy: no', 'disputed by The Army'],
  ];
  for (const [fields, words] of cases) {
    it(fields, () => {
      assert.equal(mark(fields), words);
    });
  }
});

describe('how sure a record is, in full', () => {
  const cases: [id: string, confidence: string | undefined][] = [
    ['start-of-war-in-syria', 'established'],
    ['allied-support', 'ongoing; established'],
    ['iraqi-militias-active', 'ongoing; reported'],
    ['araghchi-ankara-meeting', 'planned; reported'],
    ['army-denial', 'reported'],
    ['regional-terrorism', undefined],
    ['contacts-in-real-time', 'reported'],
  ];
  for (const [id, confidence] of cases) {
    it(id, () => {
      assert.equal(markOf(article(), record(article(), id)).confidence, confidence);
    });
  }

  it('is that something is disputed, though established', () => {
    const library = libraryOf(
      packText('p', {
        events:
          '  e: {title: T, verification: established, status: ongoing, disputedBy: no, summary: S., cite: src#1}',
        claims: '  no: {by: army, kind: denial, verification: reported, summary: It denied., cite: src#1}',
      }),
    );
    assert.equal(
      markOf(library, record(library, 'e')).confidence,
      'ongoing; established; disputed by The Army',
    );
  });
});

describe('a first mention', () => {
  const cases: [id: string, text: string][] = [
    ['bashar-al-assad', 'Bashar al-Assad, President of Syria'],
    ['sergei-kisel', 'Sergei Kisel, Lieutenant-General'],
    ['gur', 'Main Directorate of Ukrainian Military Intelligence (GUR)'],
    ['kremlin', 'Kremlin'],
    ['es-safira', 'Es-Safira'],
  ];
  for (const [id, text] of cases) {
    it(id, () => {
      assert.equal(firstMention(entity(article(), id)), text);
    });
  }

  it('leaves a former role out', () => {
    const roles = 'roles: [{title: Captain, until: 2020}, {title: Major, since: 2020}]';
    const library = libraryOf(
      packText('p', { actors: `  who: {name: Who, kind: person, ${roles}, cite: src}` }),
    );
    assert.equal(firstMention(entity(library, 'who')), 'Who, Major');
  });
});
