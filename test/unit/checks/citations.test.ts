import assert from 'node:assert/strict';
import { footnoteOf } from '../../../src/core/render/citation';
import { Library } from '../../../src/core/library';
import { type Finding, OtherPacks, checkText, describeFinding } from '../../../src/core/checks';
import { english } from '../../../src/core/pack/problems/describe-problem';
import { article, libraryOf, packText, record } from '../support/library';
import { harbour, harbourText } from './packs';
import { assertFound, checkedFor, edited, fixed, fixesOf, footnotes, offered, sentenceOf } from './support';

const codes = [
  'citation-unknown',
  'pack-not-loaded',
  'citation-unused',
  'citation-missing-definition',
  'citation-stale',
  'record-changed',
];

/** The definition that the extension writes for a record. */
function definition(label: string, library: Library = article()): string {
  const { pack, value } = record(library, label);
  return `[^${label}]: ${footnoteOf({ pack, value, label }, footnotes).definition}`;
}
const denial = definition('army-denial');

describe('a citation that is not right', () => {
  const notes = [
    `Text.[^army-denial]⟦citation-unknown|[^army-deniel]⟧\n\n${denial}\n`,
    `Text.[^army-denial] More.⟦citation-unknown|[^1]⟧\n\n${denial}\n`,
    `Text.[^army-denial]⟦citation-unknown|[^army-deniel]⟧\n\n${denial}\n[^army-deniel]: Mine.\n`,
    `Text.[^army-denial]⟦citation-unknown|[^gone]⟧\n\n${denial}\n${denial.replace('[^army-denial]', '[^gone]')}\n`,
    `Text [@army-denial; ⟦citation-unknown|@army-deniel⟧].`,
    `Text.⟦citation-missing-definition|[^army-denial]⟧ More.[^army-denial]\n`,
    `Text.⟦citation-missing-definition|[^loss-of-aleppo]⟧ Bashar al-Assad.⟦citation-missing-definition|[^bashar-al-assad]⟧\n\n${denial}`.replace(
      '[^army-denial]:',
      '⟦citation-unused|[^army-denial]⟧:',
    ),
    `Text.[^army-denial]\n\n⟦citation-stale|[^army-denial]⟧: DayFR Euro, “Another title”, 2 December 2024.\n`,
    `Text.[^assad-vow]\n\n${definition('assad-vow')}\n${denial.replace('[^army-denial]:', '⟦citation-unused|[^army-denial]⟧:')}\n`,
    `Text.[^assad-vow]\n\n- ${definition('assad-vow')}\n`.replace('- ', ''),
    `Text.⟦citation-unknown|[^Army-Deniel]⟧[^Army-Denial]\n\n${denial}\n`,
    `Text.[^army-denial]\n\n${denial}\n⟦citation-unused|[^army-denial]⟧: The Gazette, “Other”.\n`,
    `Text.[^army-denial]\n\n${denial}\n\n> ⟦citation-unused|[^army-denial]⟧: DayFR Euro.\n`,
    `Text.[^army-denial]\n\n> ⟦citation-stale|[^army-denial]⟧: DayFR Euro,\n> “Another title”\n`,
    `Text.⟦record-changed|[^army-denial]⟧ More.⟦record-changed|[^army-denial]⟧\n\n${denial.replace(/briefing:\w+/, 'briefing:00000000')}\n`,
  ];
  for (const note of notes)
    it(note.replaceAll('\n', '⏎'), () => {
      assertFound(note, article(), codes);
    });
});

describe('a citation that is right', () => {
  const notes = [
    `Text.[^army-denial]\n\n${denial}\n`,
    `Text.[^army-denial] More.[^1]\n\n${denial}\n\n[^1]: A book, with [^army-denial].\n`,
    `Text.[^army-denial] More.[^note-1]\n\n${denial}\n[^note-1]: A footnote of one's own.\n`,
    `Text [@army-denial; @smith2004] and @doe-1999, mail a@army-deniel.org.`,
    `Text.[^army-denial] Code \`[^none]\` and \\[^none].\n\n${denial}\n`,
    `Text.[^army-denial]\n\n[^army-denial]: DayFR Euro, “Insurgent offensive in Syria: Iran, Iraq, Russia, China… Bashar El-Assad's allies support the regime in an attempt to retake Aleppo”, December 2, 2024 (date inferred), para. 4.\n`,
    `Text.[^army-denial]\n\n[^army-denial]: See my own notes on this.\n`,
    `Text.[^army-denial]\n\n${denial}\n\n[^assad-vow]: A remark of my own that nothing cites.\n`,
    '---\nbriefing:\n  packs: [elsewhere]\n---\nText.[@smith2004]',
    `Text.[^Army-Denial]\n\n${denial}\n`,
    `Text [@{army-denial}].\n\n${denial}\n`,
    `Text.[^assad-vow]\n\n- ${definition('assad-vow')}\n- > ${denial}\n`,
    `Text.[^army-denial]\n\n> ${denial}\n`,
    ...[
      '`[^army-denial]`',
      '<!-- [^army-denial] -->',
      '<div>\nText.[^army-denial]\n</div>',
      '<details><summary>Text.[^army-denial]</summary>\n\nText.\n\n</details>',
      '```\n[^army-denial]\n```',
      '[x](https://a.b "[^army-denial]")',
    ].map((words) => `Text.[^assad-vow]\n\n${words}\n\n${definition('assad-vow')}\n${denial}\n`),
    'No note of ours.[^1]',
  ];
  for (const note of notes)
    it(note.replaceAll('\n', '⏎'), () => {
      assertFound(note, article(), codes);
    });
});

describe('a pack that is not loaded', () => {
  const words = ({ facts }: Finding) => describeFinding({ facts, start: 0, end: 0 }, english);
  const citing = (labels: readonly string[]) =>
    `${labels.map((label) => `Text.[^${label}]`).join(' ')}\n\n${labels.map((label) => definition(label)).join('\n')}\n`;
  const three = ['army-denial', 'loss-of-aleppo', 'assad-vow'];
  const load = 'Load them to have the note checked against them.';
  const others = new OtherPacks(new Library(), article());
  const found = (note: string, library: Library, known?: OtherPacks) => {
    const checked = checkText(note, library, footnotes, {}, known);
    const checkedCodes = [...codes, 'front-matter-unknown-pack'];
    const findings = checked.findings.filter(({ facts }) => checkedCodes.includes(facts.code));
    return { checked, findings };
  };

  it('is told once for the note, with what to do, where it comes with the program', () => {
    const { checked, findings } = found(citing(three), harbour(), others);
    assert.deepEqual(findings.map(words), [
      `This note cites 3 records of a pack that is not loaded: aleppo-2024-12-02. ${load}`,
    ]);
    assert.deepEqual(
      fixesOf(checked, findings[0]!).map(({ title, action }) => [title, action?.kind]),
      [
        ['Turn On the Bundled Article', 'turn-on-bundled-article'],
        ['Show Packs', 'show-packs'],
      ],
    );
    assert.equal(findings[0]?.start, 'Text.'.length);
  });

  it('is told once where the front matter names it, and there', () => {
    const note = `---\nbriefing: {packs: [elsewhere]}\n---\n${citing(three)}`;
    const { checked, findings } = found(note, harbour());
    assert.deepEqual(findings.map(words), [
      `This note cites 3 records of a pack that is not loaded: elsewhere. ${load}`,
    ]);
    assert.equal(note.slice(findings[0]?.start, findings[0]?.end), 'elsewhere');
    assert.deepEqual(
      fixesOf(checked, findings[0]!).map(({ title }) => title),
      ['Show Packs'],
    );
  });

  it('is told by the label that names it, and without a name where nothing does', () => {
    const one = definition('army-denial').replace('[^', '[^elsewhere/');
    assert.deepEqual(found(`Text.[^elsewhere/army-denial]\n\n${one}\n`, harbour()).findings.map(words), [
      `This note cites 1 record of a pack that is not loaded: elsewhere. ${load}`,
    ]);
    assert.deepEqual(found(citing(three), harbour()).findings.map(words), [
      `This note cites 3 records of packs that are not loaded. ${load}`,
    ]);
  });

  it('is none where a record is gone from a pack that is loaded, or that the note does not draw on', () => {
    const gone = definition('army-denial').replace('army-denial', 'gone');
    assert.deepEqual(found(`Text.[^gone]\n\n${gone}\n`, article()).findings.map(words), [
      'No pack of this note has the record “gone” that this footnote was written for.',
    ]);
    const elsewhere = new OtherPacks(article(), new Library());
    assert.deepEqual(
      found(citing(['army-denial']), harbour(), elsewhere).findings.map(({ facts }) => facts.code),
      ['citation-unknown'],
    );
  });

  it('says nothing of a footnote of one’s own', () => {
    const note = `---\nbriefing: {packs: [elsewhere]}\n---\nText.[^1]\n\n[^1]: Mine.\n`;
    assert.deepEqual(
      found(note, harbour(), others).findings.map(({ facts }) => facts.code),
      ['front-matter-unknown-pack'],
    );
  });
});

describe('a citation is mended', () => {
  it('by what was meant, in whatever case and braces', () => {
    for (const [wrong, right] of [
      ['[^Army-Deniel]', '[^army-denial]'],
      ['[@{army-deniel}]', '[@{army-denial}]'],
    ] as const)
      assert.equal(
        fixed(`Text.[^army-denial]${wrong}\n\n${denial}\n`, article(), codes),
        `Text.[^army-denial]${right}\n\n${denial}\n`,
      );
  });

  it('by what was meant', () => {
    assert.equal(
      fixed(`Text.[^army-denial][^army-deniel]\n\n${denial}\n`, article(), codes),
      `Text.[^army-denial][^army-denial]\n\n${denial}\n`,
    );
  });

  it('by its definition', () => {
    assert.equal(fixed('Text.[^army-denial]\n', article(), codes), `Text.[^army-denial]\n\n${denial}\n`);
    assert.equal(
      fixed(`Text.[^army-denial]\r\n\r\n[^army-denial]: DayFR Euro, 2023.\r\n`, article(), codes),
      `Text.[^army-denial]\r\n\r\n${denial}\r\n`,
    );
  });

  it('by taking away what nothing cites', () => {
    assert.equal(
      fixed(`Text.[^assad-vow]\n\n${denial}\n${definition('assad-vow')}\n`, article(), codes),
      `Text.[^assad-vow]\n\n${definition('assad-vow')}\n`,
    );
  });

  it('as one that several packs have is not', () => {
    const claims = {
      claims:
        '  a: {by: army, kind: statement, verification: reported, summary: The Army said so., cite: src#1}',
    };
    const two = libraryOf(packText('one', claims), packText('two', claims));
    assert.deepEqual(offered('Text.[^a]', two, codes), []);
    assertFound('Text.[^one/a]\n\n[^one/a]: The Post, “A day”, 1 May 2024, para. 1.', two, codes);
  });

  it('and told in a sentence', () => {
    const said = (text: string) => checkedFor(text, article(), codes).findings.map(sentenceOf);
    assert.deepEqual(said(`Text.[^army-deniel][^42]\n\n${denial}\n[^army-denial]`), [
      'No pack has a record “army-deniel”. Did you mean “army-denial”?',
      'No pack has a record “42”, and the note does not define it.',
    ]);
  });
});

describe('a record that has changed', () => {
  const changed = () => libraryOf(harbourText.replaceAll('45', '54'));
  const before = definition('dock-clash', harbour());
  const note = `According to the union, 45 were arrested.[^dock-clash]\n\n${before}\n`;
  const fixOf = (text: string, library: Library, title: RegExp) => {
    const checked = checkedFor(text, library, codes);
    const fixes = checked.findings[0] ? fixesOf(checked, checked.findings[0]) : [];
    return fixes.find((fix) => title.test(fix.title)) ?? assert.fail(fixes.map((fix) => fix.title).join());
  };

  it('lights up what rests on it, until it is accepted', () => {
    assertFound(note, harbour(), codes);
    const library = changed();
    assert.deepEqual(checkedFor(note, library, codes).findings.map(sentenceOf), [
      '“Clash at the Grain Dock” has changed in its pack since it was cited here. See whether the sentence still holds, and accept the change.',
    ]);
    const accepted = edited(note, fixOf(note, library, /accept/).edits);
    assert.equal(accepted, note.replace(before, definition('dock-clash', library)));
    assertFound(accepted, library, codes);
  });

  it('shows what differs', () => {
    const { action, edits } = fixOf(note, changed(), /difference/);
    assert.deepEqual(edits, []);
    assert.deepEqual(action, {
      kind: 'compare',
      title: 'Clash at the Grain Dock',
      before: 'According to the union, 45 were arrested.[^dock-clash]',
      after:
        "On 5 May 2024, according to the Dockers' Union, the Harbour Police beat strikers at the Grain Dock and arrested 54 of them.",
    });
  });

  it('is told anew in one sentence, and stays to be looked at in the others', () => {
    const library = changed();
    const one = edited(note, fixOf(note, library, /own sentence/).edits);
    assertFound(one, library, codes);
    assert.match(one, /arrested 54 of them\.\[\^dock-clash\]\n\n\[\^dock-clash\]: /);
    const two = note.replace('\n', ' So they say.[^dock-clash]\n');
    const after = edited(two, fixOf(two, library, /own sentence/).edits);
    const left = checkedFor(after, library, codes).findings;
    assert.deepEqual(
      left.map(({ start }) => after.slice(0, start).slice(-12)),
      ['So they say.'],
    );
  });
});
