import assert from 'node:assert/strict';
import type { Library } from '../../../src/core/library';
import { type LeftOut, noteUsage } from '../../../src/core/note/usage/note-usage';
import { type OutlineNode, walk } from '../../../src/core/outline/node';
import { usageOutline } from '../../../src/core/outline/usage-outline';
import { article, libraryOf, packText } from '../support/library';

function outline(library: Library, text: string, omit: LeftOut[] = []): readonly OutlineNode[] {
  const usage = noteUsage(library, text, { end: 0, omit });
  return usageOutline(library, usage, { dates: 'iso', uriOf: (id) => `file:///${id}.briefing.yaml` });
}

/** Each row with its description, indented by its depth. */
function rows(nodes: readonly OutlineNode[], depth = ''): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    `${depth}${label}: ${description ?? ''}`,
    ...rows(children, `${depth}  `),
  ]);
}

const event = (id: string, cite: string, date = '2024-05-01') =>
  `  ${id}: {title: ${id}, date: ${date}, status: occurred, verification: reported, summary: "Reportedly, it was.", cite: ${cite}}`;

describe('what a note uses of its sources', () => {
  const library = libraryOf(
    packText('p', {
      events: [
        event('raid', '[src#1, two#1]'),
        event('march', 'src#1', '2024-04'),
        event('siege', 'src#2'),
      ].join('\n'),
    }).replace('places:', '  two: {type: report, title: Another, passages: {1: One}}\nplaces:'),
    packText('q', { events: event('talks', 'src#1') }),
  );

  it('stands in three branches, by source and in the order of time, with marks and reasons', () => {
    const omit = [{ id: 'talks', reason: 'of\nno  weight' }];
    assert.deepEqual(rows(outline(library, '[^raid]', omit)), [
      'Used in this note: 1',
      '  A day: 1 · The Post',
      '    raid: 2024-05-01 · reported',
      '  Another: 1',
      '    raid: 2024-05-01 · reported',
      'Not used: 2',
      '  A day: 2 · The Post',
      '    march: 2024-04 · reported',
      '    siege: 2024-05-01 · reported',
      'Deliberately left out: 1',
      '  A day: 1 · The Post',
      '    talks: of no weight · 2024-05-01 · reported',
    ]);
  });

  it('leads to the records and sources, and says what can be done', () => {
    const nodes = outline(library, '[^raid]', [{ id: 'talks', reason: 'old' }]);
    const [, source, record] = [...walk(nodes)].map(([node]) => node);
    assert.deepEqual(source?.target, { kind: 'passage', uri: 'file:///p.briefing.yaml', source: 'src' });
    assert.deepEqual(record?.target, { kind: 'record', key: 'p/raid' });
    const contexts = [...walk(nodes)].flatMap(([{ context }]) => context ?? []);
    assert.deepEqual(contexts, ['usedRecord', 'usedRecord', 'unusedRecord', 'unusedRecord', 'omittedRecord']);
    const last = [...walk(nodes)].at(-1)?.[0];
    assert.equal(last?.spoken, 'talks, left out: old, 2024-05-01, reported');
    assert.equal(nodes[1]?.spoken, 'Not used, 2 records');
  });

  it('makes no rows before they are wanted, and none where there is no record', () => {
    const empty = outline(libraryOf(packText('empty')), '');
    assert.deepEqual(empty, []);
    const [used, , omitted] = outline(library, '');
    assert.deepEqual([used?.isBranch, omitted?.isBranch], [false, false]);
  });

  it('has ids that are unique and stay', () => {
    const ids = () =>
      [...walk(outline(article(), '[^army-denial]', [{ id: 'loss-of-aleppo', reason: 'x' }]))].map(
        ([{ id }]) => id,
      );
    assert.equal(new Set(ids()).size, ids().length);
    assert.deepEqual(ids(), ids());
  });

  it('stands by pack where many have something that is not used', () => {
    const many = libraryOf(
      ...Array.from({ length: 30 }, (_, at) => packText(`p${at}`, { events: event(`e${at}`, 'src#1') })),
    );
    const [, unused] = outline(many, '[^e7]');
    assert.equal(unused?.children.length, 29);
    const first = unused.children.slice(0, 1);
    assert.deepEqual(first[0]?.target, { kind: 'pack', uri: 'file:///p0.briefing.yaml' });
    assert.deepEqual(rows(first), ['Pack p0: 1', '  A day: 1 · The Post', '    e0: 2024-05-01 · reported']);
  });

  it('comes in pages where a source has many', () => {
    const events = Array.from({ length: 450 }, (_, at) => event(`e${at}`, 'src#1')).join('\n');
    const [, unused] = outline(libraryOf(packText('big', { events })), '');
    assert.deepEqual(
      unused?.children[0]?.children.map(({ label }) => label),
      ['1–200', '201–400', '401–450'],
    );
  });
});
