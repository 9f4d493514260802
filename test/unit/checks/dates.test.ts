import assert from 'node:assert/strict';
import { article } from '../support/library';
import { assertFound, checkedFor, edited, fixed, fixesOf, sentenceOf } from './support';

const codes = ['relative-date', 'undated', 'note-as-of'];
const frontMatter = '---\nbriefing: {asOf: 2024-12-02}\n---\n\n';

const found = (name: string, ...lines: string[]) => {
  it(name, () => {
    assertFound(frontMatter + lines.join('\n'), article(), codes);
  });
};
const silent = (...sentences: string[]) => {
  for (const sentence of sentences) found(`are not in “${sentence}”`, sentence);
};

describe('days told from the day of writing', () => {
  const some = [
    '⟦relative-date|Yesterday⟧, the army left.',
    'The army left ⟦relative-date|yesterday⟧.',
    'They meet ⟦relative-date|tomorrow⟧.',
    'The army left ⟦relative-date|on Monday⟧.',
    '⟦relative-date|On Friday evening⟧ they entered the city.',
    'It has been quiet ⟦relative-date|since Friday⟧.',
    'Talks begin ⟦relative-date|next Tuesday⟧.',
    'The minister said ⟦relative-date|Monday⟧ that it was over.',
    '⟦relative-date|After Friday⟧’s attack it was quiet.',
    'It began ⟦relative-date|last week⟧.',
    'It ends ⟦relative-date|this month⟧.',
    '⟦relative-date|Over the weekend⟧ it changed.',
    'Talks were held ⟦relative-date|last night⟧.',
    'It began ⟦relative-date|two days ago⟧.',
    'He arrived ⟦relative-date|today⟧.',
    '⟦relative-date|On Monday⟧ China indicated that it was over.',
    '⟦relative-date|Last week⟧ Syrian forces left the town.',
    '⟦relative-date|By Wednesday⟧ Assad had left.',
    '⟦relative-date|On Monday morning⟧ Russian jets struck the town.',
    '⟦relative-date|Next week⟧ US envoys arrive.',
    'It began ⟦relative-date|a few days ago⟧, and ⟦relative-date|three weeks ago⟧ it was quiet.',
    'It began ⟦relative-date|several months ago⟧.',
    'It began ⟦relative-date|two years ago⟧.',
    'It happened ⟦relative-date|earlier this week⟧.',
    'It will be ⟦relative-date|later this month⟧.',
    '⟦relative-date|Earlier today⟧ the army left.',
    'The army left ⟦relative-date|earlier this morning⟧.',
    '⟦relative-date|Overnight⟧, strikes hit the city.',
    '⟦relative-date|Overnight⟧ Russian strikes hit the city.',
    'It ends ⟦relative-date|next month⟧, as ⟦relative-date|last winter⟧.',
    'Talks resume ⟦relative-date|tomorrow morning⟧.',
    '| Day | What |\n| --- | --- |\n| 1 | He left ⟦relative-date|on Monday⟧ |',
  ];
  for (const sentence of some) found(`are in “${sentence}”`, sentence);
  silent(
    'On Monday, 2 December 2024, the army left.',
    'Over the weekend (30 November–1 December 2024), they met.',
    'Over the weekend of 30.11.–1.12.2024 they met.',
    'On Monday, 2/12/24, the army left.',
    'On 2 Dec 24, the army left; on 3 Dec ’24 it came back.',
    'On Monday 2 December 2024 the army left.',
    'On 2 December 2024, a Monday, the army left.',
    'The talks began on Monday 2 December 2024, and on Tuesday the 3rd the army left.',
    'The talks began on Monday 2 December 2024, and on Tuesday 3rd the army left.',
    'It was on 29 November 2024 that, on Friday evening, they came.',
    'The office opens on Mondays, and from Monday to Friday in summer.',
    'It falls on Good Friday, on Black Friday or on Easter Monday.',
    'The Sunday Times and Russia Today said so, as did USA Today.',
    'They met the previous day, the day before, the same Monday and that Friday.',
    'On the Monday after the vote they met, and on the following Tuesday.',
    'Every Friday they pray; Friday prayers draw crowds, and each Sunday is quiet.',
    'Syria today is divided, and today’s Syria is poor; the group is still there today.',
    'The leaders of tomorrow are no longer yesterday’s men.',
    'In the last week of November 2024 and the last month of the war it was quiet.',
    'He spoke on a Monday in 2011.',
    'He said “we will see tomorrow” to them.',
    '> It began yesterday.',
    'They met in recent days, and recently.',
    '`on Monday`',
    'On Monday Markets Ltd said that it was open.',
    'He spoke on Monday Night Football, as This Week in Syria reported.',
    'The Monday meeting is weekly.',
    'In the days before, they met; two days later, and three weeks earlier, they left.',
    'Overnight stays were rare; it changed overnight.',
    'Overnight on 29–30 November 2024, strikes hit the city.',
    'Last night (1 December 2024), strikes hit the city.',
    'Earlier this week (on 3 December 2024), they met.',
    'This week, 2–8 December 2024, they met.',
    'Long ago, and years ago, they met.',
    'A night on the town; the weekend of 30 November 2024.',
    'It happened the week before last; the day before yesterday is far.',
  );
});

describe('days without a year', () => {
  const some = [
    'The army left on ⟦undated|2 December⟧.',
    'It was held on ⟦undated|December 2⟧, they say.',
    'Since ⟦undated|27 November⟧ it has been quiet.',
    '- On ⟦undated|1 Dec⟧ they met.',
    '- Judgment ⟦undated|2 Dec⟧.: seven years for one, four for the other.',
    '- Second round, ⟦undated|2 December⟧: the army left.',
    'On ⟦undated|2 December⟧ Turkey struck the port.',
    'They rejected the ⟦undated|2 December⟧ decision.',
    'From ⟦undated|29 to 30 November⟧ they met.',
    'In the night of ⟦undated|29–30 November⟧ it burnt.',
    'Between ⟦undated|29 November⟧ and ⟦undated|1 December⟧ they met.',
    '⟦undated|2 December⟧: they left.',
    'They met (⟦undated|2 December⟧) and left.',
    'Planned for ⟦undated|5 January⟧, it failed.',
    'On the ⟦undated|29th of November⟧ they left.',
    'On Monday ⟦undated|2 December⟧ they left.',
    'It is 2024.\n\nOn ⟦undated|3 December⟧ they met.',
  ];
  for (const sentence of some) found(`are in “${sentence.replace('\n\n', ' ')}”`, sentence);
  silent(
    'On 2 December 2024 the army left.',
    'On December 2, 2024, the army left.',
    'In 2024, on 2 December, the army left.',
    'It was 2024. On 2 December the army left.',
    'From 30 November to 1 December 2024 it was quiet.',
    'They march every year on 1 May, and on 9 May; on 5 June each year too.',
    'The attacks of 11 September and since 7 October.',
    'The 8 March coalition and the 17 November group.',
    'They may on 2 or 3 occasions. March on 2 towns. It costs 2 May.',
    'Paragraph 2 December Street.',
    'The 14 February Youth Coalition met on 17 November Square.',
    'In 2 December cases out of three it was so.',
    'On 2 Dec ’24, on 2-Dec-24 and on 29.11.24 they met.',
    'Between 29 November and 1 December 2024 they met.',
  );
  it('are right under a heading with the year', () => {
    assertFound(`${frontMatter}## December 2024\n\nOn 2 December they left.`, article(), codes);
  });
  it('are right behind the same day in full', () => {
    assertFound(
      `${frontMatter}On 2 December 2024 they left.\n\nAlso on 2 December they came.`,
      article(),
      codes,
    );
  });
});

describe('a note without a cut-off', () => {
  const text = '---\nbriefing: {marking: TLP:CLEAR}\n---\n\nThe army denied it.[^army-denial]\n';
  it('is told at the key', () => {
    assertFound(text.replace('briefing', '⟦note-as-of|briefing⟧'), article(), codes);
  });
  it('is told at the first line where there is no key', () => {
    assertFound('⟦note-as-of|# Title⟧\n\nThe army denied it.[^army-denial]', article(), codes);
  });
  it('is not told where the cut-off is there, or wrong, or the note is no briefing note', () => {
    for (const right of [
      `${frontMatter}Text.`,
      '---\nbriefing: {asOf: yesterday}\n---\n',
      '# Title\n\nText.',
    ])
      assertFound(right, article(), codes);
  });
  it('gets that of the packs it cites', () => {
    assert.match(fixed(text, article(), codes), /^---\nbriefing: \{(?:.*, )?asOf: 2024-12-02/);
  });
});

describe('the fixes of dates', () => {
  const cases: [before: string, after: string][] = [
    ['The army left on Monday.', 'The army left on 2 December 2024.'],
    ['On Friday evening they came.', 'On the evening of 29 November 2024 they came.'],
    ['Yesterday, they came.', 'On 1 December 2024, they came.'],
    ['It is quiet since Friday.', 'It is quiet since 29 November 2024.'],
    ['Over the weekend it changed.', 'Over 30 November–1 December 2024 it changed.'],
    ['They will meet tomorrow.', 'They will meet on 3 December 2024.'],
    ['The talks will begin next Tuesday.', 'The talks will begin on 10 December 2024.'],
    ['It began last week.', 'It began over 25 November–1 December 2024.'],
    ['It began last month.', 'It began in November 2024.'],
    ['On Monday China left.', 'On 2 December 2024 China left.'],
    ['From 29 to 30 November they met.', 'From 29 to 30 November 2024 they met.'],
    ['The army left on 1 December.', 'The army left on 1 December 2024.'],
    ['They held it on November 27, it seems.', 'They held it on November 27, 2024, it seems.'],
  ];
  for (const [before, after] of cases)
    it(`make “${after}” of “${before}”`, () => {
      assert.equal(fixed(frontMatter + before, article(), codes), frontMatter + after);
    });

  it('are not offered if the words say less than a date would', () => {
    for (const words of ['earlier this week', 'a few days ago', 'two years ago', 'last winter']) {
      const note = checkedFor(`${frontMatter}It began ${words}.`, article(), ['relative-date']);
      assert.deepEqual(
        note.findings.flatMap((finding) => fixesOf(note, finding)),
        [],
        words,
      );
    }
  });

  it('ask for the cut-off where there is none to count from', () => {
    const text = 'The army denied it on Monday.[^army-denial]\n';
    const note = checkedFor(text, article(), ['relative-date']);
    const [finding] = note.findings;
    assert.ok(finding);
    assert.equal(sentenceOf(finding), '“on Monday” does not say the date to a later reader: write it.');
    const [fix, other] = fixesOf(note, finding);
    assert.equal(fix?.title, 'Write “asOf: 2024-12-02” into the front matter');
    assert.equal(other, undefined);
    assert.match(edited(text, fix.edits), /asOf: 2024-12-02/);
  });
});
