import assert from 'node:assert/strict';
import { looseTree } from '../../../src/core/yaml/loose/loose-yaml';
import { sourceCard } from '../../../src/core/render/cards/source-card';

const root = looseTree(`sources:
  src:
    type: article-newspaper
    title: A [day](command:evil) $(alert)
    publisher: The Post
    published: 2024-05-01
    passages: {1: One, 2: {gist: Two <b>}}
  bare:
`);

describe('The card of a source', () => {
  it('says what it is, without markup of the pack', () => {
    assert.equal(
      sourceCard(root, 'src'),
      '$(book) **A \\[day\\](command:evil) &#36;(alert)**  \nThe Post · 2024-05-01 · article-newspaper',
    );
  });
  it('says what the passage says', () => {
    assert.match(sourceCard(root, 'src', '1') ?? '', /\n\n¶ 1: One$/);
    assert.match(sourceCard(root, 'src', '2') ?? '', /\n\n¶ 2: Two \\<b\\>$/);
    assert.doesNotMatch(sourceCard(root, 'src', '3') ?? '', /¶/);
  });
  it('is none for a source that is not there', () => {
    assert.equal(sourceCard(root, 'none'), undefined);
    assert.equal(sourceCard(root, 'bare'), undefined);
    assert.equal(sourceCard(undefined, 'src'), undefined);
  });
});
