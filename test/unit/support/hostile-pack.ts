import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library';
import { readPack } from '../../../src/core/pack/read';

/** A pack in which every text is the given one; JSON is YAML. */
export function hostileLibrary(text: string): Library {
  const cite = 'src#1';
  const said = {
    date: '2024-12-02',
    timeOfDay: text,
    verification: 'reported',
    summary: `Reportedly ${text}`,
    cite,
  };
  const figures = [{ measure: text, value: 1, unit: text }];
  const pack = {
    briefing: 1,
    id: 'hostile',
    title: text,
    sources: {
      src: {
        type: 'article',
        title: text,
        publisher: text,
        author: text,
        passages: { 1: { gist: text, section: text } },
      },
    },
    places: { here: { name: `${text} place`, kind: text, note: text, aliases: [text], cite } },
    actors: {
      who: {
        name: `${text} name`,
        short: `${text} short`,
        kind: 'person',
        summary: text,
        roles: [{ title: text }],
        aliases: [`${text} alias`],
        cite,
      },
      other: { name: `${text} other`, kind: 'party', cite },
    },
    relations: [{ from: 'who', type: 'supports', to: 'other', note: text, cite }],
    events: {
      e: {
        title: text,
        ...said,
        according: 'other',
        place: 'here',
        actors: { who: text },
        figures,
        disputedBy: ['c'],
      },
    },
    claims: { c: { by: 'who', kind: 'denial', ...said, about: 'e', figures } },
    quotes: { q: { speaker: 'who', to: 'other', text, date: '2024-12-02', about: 'e', cite } },
  };
  const { pack: read } = readPack(JSON.stringify(pack), 'hostile');
  return new Library([read ?? assert.fail('no pack')]);
}
