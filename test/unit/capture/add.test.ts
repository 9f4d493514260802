import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type Addition, planAddition } from '../../../src/core/capture';
import type { Pack } from '../../../src/core/pack/model';
import { readPack } from '../../../src/core/pack/read';

const base = `# A pack
briefing: 1
id: base # the id
title: Base

sources:
  src: {type: article, title: A day, published: 2024-12-02, passages: {1: One, 2: Two}}

actors:
  # The army
  army:
    name: The Army
    kind: military
    cite: src#1 # first
    # no more is known

  navy:
    name: The Navy
    kind: military
    aliases: [Fleet]
    cite: src#1

# What happened
events:
  walk-out: {title: Walk-out, verification: established, summary: It was so., cite: src#1}
`;

/** The text after the addition; its refusal in angle brackets. */
function added(text: string, addition: Addition): string {
  const plan = planAddition(text, addition);
  if ('refused' in plan) return `<${plan.refused}>`;
  const { start, end, text: words } = plan.edit;
  return text.slice(0, start) + words + text.slice(end);
}

/** Returns the added lines, with the line before them. */
function put(text: string, addition: Addition): string {
  const plan = planAddition(text, addition);
  if ('refused' in plan) return `<${plan.refused}>`;
  const { start, end, text: words } = plan.edit;
  assert.equal(start, end, 'nothing is taken away');
  return `${text.slice(text.lastIndexOf('\n', start - 1) + 1, start)}⟦${words}⟧`;
}

const actor = { as: 'actor', text: '“Mara Holt’s”', kind: 'person', cite: ['src#2'] } as const;
const alias = { as: 'alias', text: 'the Guard', actor: 'army' } as const;
const quote = { as: 'quote', text: ' “We go.” ', actor: 'army', cite: ['src#1', 'src#2'] } as const;
const claim = {
  as: 'claim',
  text: 'We go: now',
  actor: 'army',
  isFromArticle: true,
  cite: ['src#1'],
} as const;
const event = { as: 'event', text: 'They left on Friday evening, all of them.', cite: ['src#2'] } as const;

describe('Adding to a pack', () => {
  it('puts an actor behind the last, in its style, after a blank line as between the others', () => {
    assert.equal(
      put(base, actor),
      '    cite: src#1⟦\n\n  mara-holt:\n    name: Mara Holt\n    kind: person\n    cite: src#2⟧',
    );
  });

  it('puts an event as one line beside one that is, and as a block where it is longer', () => {
    const short = added(base, { ...event, text: 'They left.', title: 'Left', cite: ['src'] });
    assert.match(
      short,
      /cite: src#1}\n {2}left: \{title: Left, status: occurred, verification: reported, summary: "They left, according to TODO.", cite: src}\n$/,
    );
    assert.equal(
      added(base, event).slice(base.length),
      [
        '  they-left-on-friday-evening-all-of-them:',
        '    title: They left on Friday evening, all of them',
        '    date: 2024-11-29',
        '    timeOfDay: evening',
        '    dateBasis: inferred',
        '    status: occurred',
        '    verification: reported',
        '    summary: They left on Friday evening, all of them, according to TODO.',
        '    cite: src#2',
        '',
      ]
        .join('\n')
        .replace(
          'title: They left on Friday evening, all of them',
          'title: "They left on Friday evening, all of them"',
        )
        .replace(
          'summary: They left on Friday evening, all of them, according to TODO.',
          'summary: "They left on Friday evening, all of them, according to TODO."',
        ),
    );
  });

  it('makes the section that is missing, in its usual place', () => {
    assert.equal(
      added(base, quote).slice(base.trimEnd().length),
      '\n\nquotes:\n  we-go:\n    speaker: army\n    text: We go.\n    cite: [src#1, src#2]\n',
    );
    const before = base
      .replace('events:', 'quotes:')
      .replace(/ {2}walk-out.*/, '  q: {speaker: army, text: A, cite: src#1}');
    assert.match(
      added(before, claim),
      /\n {4}cite: src#1\n\nclaims:\n {2}we-go-now:\n {4}by: army\n {4}kind: statement\n {4}verification: reported\n {4}summary: The Army said that TODO.\n {4}cite: src#1\n\n# What happened\nquotes:/,
    );
  });

  it('puts an alias into the list that is there, or makes one', () => {
    assert.equal(put(base, { ...alias, actor: 'navy' }), '    aliases: [Fleet⟦, the Guard⟧');
    assert.equal(put(base, alias), '    kind: military⟦\n    aliases:\n      - the Guard⟧');
    const listed = base.replace('aliases: [Fleet]', 'aliases:\n      - Fleet # old\n      # that is all');
    assert.equal(put(listed, { ...alias, actor: 'navy' }), '      - Fleet # old⟦\n      - the Guard⟧');
    const single = base.replace('[Fleet]', 'Fleet');
    assert.match(added(single, { ...alias, actor: 'navy' }), /aliases: \[Fleet, the Guard\]\n/);
    assert.equal(put(base.replace('[Fleet]', ''), { ...alias, actor: 'navy' }), '    aliases:⟦ [the Guard]⟧');
  });

  it('keeps the sign of a section that says nothing as a comment', () => {
    for (const sign of ['~', 'null', '""'])
      assert.equal(
        put(base.replace(/^events:[^]*/m, `quotes: ${sign} # none\n`), { ...quote, cite: ['src#1'] }),
        'quotes: ⟦\n  we-go:\n    speaker: army\n    text: We go.\n    cite: src#1\n  # ⟧',
      );
  });

  it('takes whole characters only', () => {
    for (const text of ['\udc00We go.', 'We \ud800go.'])
      assert.match(added(base, { ...quote, text }), /\n {4}text: We go\.\n/);
  });

  it('writes into brackets where the pack is written so', () => {
    const flow =
      '{briefing: 1, id: f, title: F, sources: {src: {type: article, title: A, passages: {1: One}}}, actors: {army: {name: A, kind: military, cite: src#1}, }}';
    assert.match(
      added(flow, { ...actor, cite: ['src#1'] }),
      /cite: src#1}, mara-holt: {name: Mara Holt, kind: person, cite: src#1}, }}$/,
    );
    assert.match(
      added(flow, { ...quote, cite: ['src#1'] }),
      /, quotes: {we-go: {speaker: army, text: We go\., cite: src#1}}}$/,
    );
    assert.match(added(flow, alias), /kind: military, aliases: \[the Guard\], cite/);
    assert.match(
      added(base.replace(/^actors:[^]*?(?=\n# What)/m, 'actors: {}\n'), actor),
      /actors: {mara-holt: {name: Mara Holt, kind: person, cite: src#2}}\n/,
    );
  });

  it('keeps the line endings, and the blank lines that belong to a text', () => {
    const crlf = base.replaceAll('\n', '\r\n');
    assert.equal(added(crlf, actor), added(base, actor).replaceAll('\n', '\r\n'));
    const kept = base.replace(
      / {2}walk-out.*\n/,
      '  walk-out:\n    title: A\n    verification: established\n    cite: src#1\n    summary: |+\n      It was so.\n\n\n',
    );
    const { pack } = readPack(added(kept, event), 'x');
    assert.equal(pack?.events[0]?.summary, 'It was so.\n\n\n');
    assert.equal(pack.events.length, 2);
  });

  it('gives an id that nothing has, and the user’s own where it is free', () => {
    const plan = planAddition(base, { ...actor, text: 'Walk-out' });
    assert.ok('id' in plan);
    assert.equal(plan.id, 'walk-out-2');
    assert.match(added(base, { ...actor, id: 'holt' }), / {2}holt:\n/);
    assert.match(added(base, { ...actor, id: 'Army!' }), / {2}army-2:\n/);
    assert.match(added(base, { ...actor, text: '中文' }), / {2}actor:\n {4}name: 中文\n/);
  });

  it('tells where the new record stands', () => {
    const plan = planAddition(base, quote);
    assert.ok('at' in plan);
    assert.ok(added(base, quote).slice(plan.at).startsWith('we-go:'));
  });

  it('cites the first source as a whole where no passage is known', () => {
    assert.match(
      added(base, { as: 'actor', text: 'Ann Lee', kind: 'person' }),
      /name: Ann Lee\n {4}kind: person\n {4}cite: src\n/,
    );
  });

  it('puts no sentence of the article into a summary', () => {
    assert.match(added(base, { ...event, isFromArticle: true }), /summary: "?TODO, according to TODO\."?\n/);
  });

  const refusals: [why: string, text: string, addition: Addition][] = [
    ['no-words', base, { ...actor, text: ' “ ”. ' }],
    ['too-long', base, { ...actor, text: 'A '.repeat(200) }],
    ['too-long', base, { ...quote, text: 'word '.repeat(41) }],
    ['unknown-actor', base, { ...quote, actor: 'nobody' }],
    ['known-form', base, { ...alias, actor: 'navy', text: 'Fleet' }],
    ['known-form', base, { ...alias, text: 'The Army' }],
    ['no-source', 'briefing: 1\nid: a\ntitle: A', { as: 'actor', text: 'Ann Lee', kind: 'person' }],
    ['no-place', '- a list', actor],
    ['no-place', '', actor],
    ['no-place', base, { ...actor, cite: ['nothing#1'] }],
    ['no-place', base.replace(/^events:[^]*/m, 'events: *none\n'), event],
    ['no-place', base.replace('briefing: 1', 'briefing: 9'), actor],
  ];
  for (const [why, text, addition] of refusals) {
    it(`is refused: ${why} (${addition.as})`, () => {
      assert.equal(added(text, addition), `<${why}>`);
    });
  }

  it('works on the bundled pack, and changes nothing else in it', () => {
    const text = readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8');
    for (const addition of [actor, alias, quote, claim, event]) {
      const own = {
        ...addition,
        ...('cite' in addition && { cite: ['dayfr#2'] }),
        ...('actor' in addition && { actor: 'isw' }),
      };
      const after = added(text, own);
      assert.deepEqual(readPack(after, 'x').problems, []);
      assert.ok(after.length > text.length, after);
    }
  });
});

describe('Adding to any sound pack', () => {
  const name = fc
    .string({
      unit: fc.constantFrom(...Array.from('abcXYZ é:#-\'"{}[],&*!|>%@`0 ')),
      minLength: 1,
      maxLength: 12,
    })
    .map((text) => `N${text}x`);
  const entry = fc.record({
    name,
    aliases: fc.option(fc.array(name, { maxLength: 3 }), { nil: undefined }),
    note: fc.option(name, { nil: undefined }),
  });
  /** A pack as people and programs write it: in any YAML style, with comments, blank lines and either line ending. */
  const packs = fc
    .record({
      actors: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,4})?$/), entry, {
        minKeys: 1,
        maxKeys: 4,
      }),
      places: fc.boolean(),
      style: fc.record({
        collectionStyle: fc.constantFrom('any', 'block', 'flow'),
        indent: fc.integer({ min: 1, max: 6 }),
        indentSeq: fc.boolean(),
        defaultStringType: fc.constantFrom(
          'PLAIN',
          'QUOTE_DOUBLE',
          'QUOTE_SINGLE',
          'BLOCK_LITERAL',
          'BLOCK_FOLDED',
        ),
        lineWidth: fc.constantFrom(0, 20, 80),
      }),
      crlf: fc.boolean(),
      comments: fc.boolean(),
      blanks: fc.boolean(),
      end: fc.constantFrom('', '\n', '\n\n\n', '\n# the end\n', '\n...\n'),
    })
    .map(({ actors, places, style, crlf, comments, blanks, end }) => {
      const pack = {
        briefing: 1,
        id: 'any',
        title: 'Any',
        sources: { 'the-source': { type: 'article', title: 'A', passages: { 1: 'One' } } },
        ...(places && { places: { 'the-place': { name: 'P' } } }),
        actors: Object.fromEntries(
          Object.entries(actors).map(([id, { name: own, aliases, note }]) => [
            `a-${id}`,
            {
              name: own,
              kind: 'person',
              ...(aliases && { aliases }),
              ...(note !== undefined && { summary: note }),
              cite: 'the-source#1',
            },
          ]),
        ),
      };
      let text = stringify(pack, { ...style, version: '1.2', schema: 'core' } as object).trimEnd();
      const isBlock =
        style.collectionStyle !== 'flow' &&
        style.defaultStringType.startsWith('PLAIN') &&
        style.lineWidth === 0;
      if (comments && isBlock)
        text = text
          .replace(/^( *[\w-]+:)$/gm, '$1 # a comment')
          .replace(/^( +)(cite: .*)$/gm, '$1$2 # why\n$1  # and more');
      if (blanks && isBlock) text = text.replace(/^( *a-)/gm, '\n$1');
      text += end;
      return { text: crlf ? text.replaceAll('\n', '\r\n') : text, actor: Object.keys(pack.actors)[0] ?? '' };
    })
    .filter(({ text }) => readPack(text, 'x').problems.length === 0);
  const additions = fc.record({
    as: fc.constantFrom('actor', 'alias', 'event', 'claim', 'quote'),
    text: fc.oneof(
      name.map((text) => `F${text}`),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `Fresh ${text}`),
    ),
    isFromArticle: fc.boolean(),
  });

  it('adds what was asked for, brings no problem, and leaves every other character', () => {
    let refused = 0;
    let all = 0;
    fc.assert(
      fc.property(packs, additions, ({ text, actor: id }, given) => {
        const addition = {
          ...given,
          actor: id,
          kind: given.as === 'actor' ? 'person' : 'vow',
          cite: ['the-source#1'],
        } as Addition;
        const plan = planAddition(text, addition);
        all++;
        if ('refused' in plan) {
          refused++;
          assert.ok(['known-form', 'no-words', 'no-place'].includes(plan.refused));
          return;
        }
        const { start, end, text: words } = plan.edit;
        // A single form that becomes a list is the one thing that is written anew.
        if (start !== end) assert.ok(given.as === 'alias' && words.startsWith('['));
        const { pack, problems } = readPack(text.slice(0, start) + words + text.slice(end), 'x');
        assert.deepEqual(problems, [], text.slice(0, start) + words + text.slice(end));
        const count = (of: Pack | undefined) =>
          of ? of.actors.length + of.events.length + of.claims.length + of.quotes.length : 0;
        assert.equal(count(pack), count(readPack(text, 'x').pack) + (given.as === 'alias' ? 0 : 1));
      }),
      { numRuns: 400 },
    );
    assert.ok(refused < all / 10, `${refused} of ${all} were refused`);
  });
});
