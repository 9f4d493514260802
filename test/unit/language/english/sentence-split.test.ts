import assert from 'node:assert/strict';
import { isDoubtfulStop } from '../../../../src/core/language/english/abbreviations';
import { sentencesOf } from '../../../../src/core/language/english/sentence-split';

describe('Sentences', () => {
  it('are the whole of a paragraph, and no abbreviation ends one', () => {
    const text = 'Mr. Smith met J. R. Doe in the U.S. Senate. “They left.” It was 3.5 km! Was it? Yes…';
    const sentences = sentencesOf(text);
    assert.equal(sentences.map((sentence) => sentence.text).join(''), text);
    assert.deepEqual(
      sentences.map((sentence) => sentence.text.trim()),
      ['Mr. Smith met J. R. Doe in the U.S. Senate.', '“They left.”', 'It was 3.5 km!', 'Was it?', 'Yes…'],
    );
  });

  describe('go on behind', () => {
    for (const text of [
      'It was so, according to Adm. Jane Roe, whose ship left.',
      'They met Brig. Gen. Roe, Lt. Col. Doe and Sgt. Poe.',
      'It burnt near Mt. Hood, as Art. 5 of the report says.',
      'See Art. V, Fig. B, paras. 3 and 4, No. 12, p. 33, vol. II and Sect. A.',
      'They came by ca. 12 boats, approx. 11 cars, max. 10 trucks and min. 9 bikes.',
      'It was in Dec. 2024, on Mon. 2 and Sun. 8 of it.',
      'J. R. Doe, E.U. Commissioner, and the U.S. Senate met.',
      'A town (see p. 3. It says so there. Nobody knows) burnt.',
      'Brg. Roe and Hptm. Poe met.',
      'Doe et al. Roe, Poe vs. Moe, e.g. Aleppo and i.e. Damascus.',
      'He is 5 ft. 11 in. tall.',
    ])
      it(text, () => {
        assert.deepEqual(
          sentencesOf(text).map((sentence) => sentence.text),
          [text],
        );
      });
  });

  describe('end at', () => {
    for (const text of [
      'They came from the U.S. | The army left.',
      'It is 5 km. | Aleppo fell.',
      'There were men, boats, etc. | In Aleppo there were none.',
      'She joined Acme Ltd. | However, she left.',
      'She loves art. | Peskov does not.',
      'They sat in the sun. | 12 people came.',
      'It was on 5 Dec. | Peskov left.',
      'It burnt (he said). | She left.',
      'It burnt (he said. | She left.',
      'He joined the NDP. | Later he left.',
      'It was plan B. | The army left.',
      'It fell in 2024. | 12 people died.',
      'It is so. | 王小明说。',
    ])
      it(text, () => {
        assert.deepEqual(
          sentencesOf(text.replaceAll('| ', '')).map((sentence) => sentence.text.trim()),
          text.split(' | '),
        );
      });
  });

  it('end in doubt at a short word with a capital, and a name behind it', () => {
    assert.ok(isDoubtfulStop('It was so for Kapt', 'Roe left.'));
    assert.ok(!isDoubtfulStop('It was so for Kapt', 'The army left.'));
    assert.ok(!isDoubtfulStop('It was so for them', 'Roe left.'));
  });
});
