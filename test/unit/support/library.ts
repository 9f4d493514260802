import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Library, type LibraryEntity, type LibraryRecord } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';

const articleText = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');
let bundled: Library | undefined;

/** The bundled article as a library. */
export function article(): Library {
  return (bundled ??= libraryOf(articleText));
}

/** Packs as one library, in the order given; their warnings do not count, their errors do. */
export function libraryOf(...texts: string[]): Library {
  const packs = texts.map((text, index) => {
    const { pack, problems } = readPack(text, `pack-${index + 1}`);
    const errors = problems.filter(({ code }) => code !== 'summary-unhedged');
    assert.deepEqual(errors, []);
    return pack ?? assert.fail('no pack');
  });
  return new Library(packs);
}

/**
 * A pack with one source (`src`, paragraphs 1 and 2), one actor (`army`) and one place (`town`), and whatever else its
 * sections are given, in YAML flow style.
 */
export function packText(id: string, sections: Record<string, string> = {}): string {
  const { actors = '', places = '', head = '', ...rest } = sections;
  return [
    'briefing: 1',
    `id: ${id}`,
    `title: Pack ${id}`,
    head,
    'sources:',
    '  src: {type: article, title: A day, publisher: The Post, published: 2024-05-01, passages: {1: One, 2: Two}}',
    'places:',
    '  town: {name: Old Town}',
    places,
    'actors:',
    '  army: {name: The Army, kind: military, cite: src#1}',
    actors,
    ...Object.entries(rest).flatMap(([section, body]) => [`${section}:`, body]),
  ].join('\n');
}

/** The one record with the label. */
export function record(library: Library, label: string): LibraryRecord {
  const [found, other] = library.recordsNamed(label);
  assert.ok(found && !other, label);
  return found;
}

export function entity(library: Library, id: string): LibraryEntity {
  return library.entity(id) ?? assert.fail(`no entity ${id}`);
}
