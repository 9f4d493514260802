import assert from 'node:assert/strict';
import { english } from '../../../src/core/language/english';

/** A sentence, and of each clause its verb, what the verb makes of it, and who says so or denies it. */
type Row = readonly [sentence: string, ...clauses: string[]];

describe('The clauses of a sentence', () => {
  const rows: readonly Row[] = [
    [
      'If the army keeps the promise, the bridge will open by May.',
      'will open: planned < hedging -',
      'keeps: planned < hedging -',
    ],
    [
      'The bridge was open, a word the rebels would not accept.',
      'was: ongoing < denying the rebels',
      'would not accept: negated < denying the rebels',
    ],
    ['The rebels would not leave.', 'would not leave: negated'],
    [
      'The army said on Monday that the bridge was open and that the road was closed.',
      'said: done < saying The army',
      'was: ongoing < saying The army',
      'was closed: done < saying The army',
    ],
    [
      'The army said that the bridge was open, and the rebels shelled the town.',
      'said: done < saying The army',
      'was: ongoing < saying The army',
      'shelled: done',
    ],
    [
      'The army said that the bridge was open, and that the road was closed.',
      'said: done < saying The army',
      'was: ongoing < saying The army',
      'was closed: done < saying The army',
    ],
    [
      'The army says the bridge is open but the rebels have shelled it.',
      'says: ongoing < saying The army',
      'is: ongoing < saying The army',
      'have shelled: done',
    ],
    [
      'The army said the bridge had been mined, and the road would stay closed.',
      'said: done < saying The army',
      'had been mined: done < saying The army',
      'would stay: planned < saying The army',
    ],
    [
      'The bridge was open and the road was closed, the army said.',
      'was: ongoing < saying the army',
      'was closed: done < saying the army',
      'said: done < saying the army',
    ],
    [
      'The rebels shelled the town; the bridge was open, the army said.',
      'shelled: done',
      'was: ongoing < saying the army',
      'said: done < saying the army',
    ],
    [
      'According to the army, the bridge was open and the road was closed.',
      'was: ongoing < saying the army',
      'was closed: done < saying the army',
    ],
    [
      'According to the army the bridge was open; the rebels shelled the town.',
      'was: ongoing < saying the army',
      'shelled: done',
    ],
    ['The bridge was open, according to the army.', 'was: ongoing < saying the army'],
    [
      'The rebels shelled the town, and the bridge was open according to the army.',
      'shelled: done',
      'was: ongoing < saying the army',
    ],
    ['For the army, the bridge is lost.', 'is lost: ongoing < saying the army'],
    ["In the army's view the bridge is lost.", 'is lost: ongoing < saying the army'],
    ['In the words of the army, the bridge is lost.', 'is lost: ongoing < saying the army'],
    ['By its own count the army lost eleven men.', 'lost: done < saying its'],
    ["By the army's own account, eleven men died.", 'died: done < saying the army'],
    ['In the eyes of the army, the bridge is lost.', 'is lost: ongoing < saying the army'],
    ['High: so the agency rated the risk.', '-: none < saying the agency', 'rated: done < saying the agency'],
    ['The risk is high, so the agency.', 'is: ongoing < saying the agency'],
    [
      'The bridge is lost, or so the army says.',
      'is lost: ongoing < saying the army',
      'says: ongoing < saying the army',
    ],
    [
      '“The bridge is lost”, said the army.',
      'is lost: ongoing < saying the army',
      'said: done < saying the army',
    ],
    [
      '“The bridge is lost,” the army said on Monday, “and the road too.”',
      'is lost: ongoing < saying the army',
      'said: done < saying the army',
    ],
    [
      'The bridge, the army said on Monday, was lost.',
      'said: done < saying the army',
      'was lost: done < saying the army',
    ],
    [
      'The bridge, says the army, is lost.',
      'says: ongoing < saying the army',
      'is lost: ongoing < saying the army',
    ],
    [
      'The army let it be known that the bridge was lost.',
      'let: done < saying The army',
      'was lost: done < saying The army',
    ],
    [
      'The army made it clear that the bridge was lost.',
      'made: done < saying The army',
      'was lost: done < saying The army',
    ],
    [
      'The army has it that the bridge was lost.',
      'has: ongoing < saying The army',
      'was lost: done < saying The army',
    ],
    ['The loss of the bridge was reported by the army.', 'was reported: done < saying the army'],
    ['The bridge was reported lost.', 'was reported: done < hedging -'],
    ['The bridge is said to be lost.', 'is said: ongoing < hedging -'],
    ['The bridge is reported to have been lost.', 'is reported: ongoing < hedging -'],
    ['The army is believed to have lost the bridge.', 'is believed: ongoing < hedging -'],
    ['It is said that the bridge was lost.', 'is said: ongoing < hedging -', 'was lost: done < hedging -'],
    [
      'It was reported on Monday that the bridge was lost.',
      'was reported: done < hedging -',
      'was lost: done < hedging -',
    ],
    ['We were told that the bridge was lost.', 'were told: done < saying -', 'was lost: done < saying -'],
    ['The bridge has reportedly been lost.', 'has reportedly been lost: done < hedging -'],
    ['Reportedly, the bridge has been lost.', 'has been lost: done < hedging -'],
    ['The bridge has allegedly been lost.', 'has allegedly been lost: done < hedging -'],
    ['The army may have lost the bridge.', 'may have lost: planned < hedging -'],
    ['The army might lose the bridge.', 'might lose: planned < hedging -'],
    ['The army could have lost the bridge.', 'could have lost: planned < hedging -'],
    ['The army seems to have lost the bridge.', 'seems: ongoing < hedging -'],
    ['The bridge is probably lost.', 'is probably lost: ongoing < hedging -'],
    ['The alleged loss of the bridge hurt the army.', 'hurt: done < hedging -'],
    [
      "The army's claim that the bridge was lost is old.",
      'is: ongoing < saying The army',
      'was lost: done < saying The army',
    ],
    ['The claim that the bridge was lost is old.', 'is: ongoing < saying -', 'was lost: done < saying -'],
    ['There are reports that the bridge was lost.', 'are: ongoing < hedging -', 'was lost: done < hedging -'],
    ['Rumours of a lost bridge spread.', 'spread: done < hedging -'],
    ['There is talk of a lost bridge.', 'is: ongoing < hedging -'],
    [
      'A readout says that the bridge was lost.',
      'says: ongoing < saying A readout',
      'was lost: done < saying A readout',
    ],
    ['In a statement the army spoke of a lost bridge.', 'spoke: done < saying the army'],
    ['The army spoke on Monday of a lost bridge.', 'spoke: done < saying The army'],
    [
      'The army denied that the bridge was lost.',
      'denied: done < denying The army',
      'was lost: done < denying The army',
    ],
    ['The army denied having lost the bridge.', 'denied: done < denying The army'],
    [
      'The bridge was lost, which the army denies.',
      'was lost: done < denying the army',
      'denies: ongoing < denying the army',
    ],
    [
      'The bridge was lost, a claim the army rejects.',
      'was lost: done < denying the army',
      'rejects: ongoing < denying the army',
    ],
    [
      'The bridge was lost; the army disputes this.',
      'was lost: done < denying the army',
      'disputes: ongoing < denying the army',
    ],
    [
      'The rebels took the bridge, a claim that the army threw back at them.',
      'took: done < denying the army, saying -',
      'threw: done < denying the army, saying -',
    ],
    ['The army calls the number far too low.', 'calls: ongoing < denying The army, denying -'],
    [
      'The bridge was lost; this, the army says, is untrue.',
      'was lost: done < denying the army',
      'says: ongoing < saying the army, denying the army',
      'is: ongoing < saying the army, denying the army',
    ],
    [
      'The bridge was lost; this is unconfirmed.',
      'was lost: done < hedging -',
      'is unconfirmed: ongoing < hedging -',
    ],
    [
      'The bridge was lost, a report that nobody has confirmed.',
      'was lost: done < saying -, hedging -',
      'has confirmed: negated < hedging -, saying -, hedging -',
    ],
    [
      'The bridge was lost; none of this could be verified.',
      'was lost: done < hedging -',
      'could be verified: negated < hedging -, hedging -',
    ],
    [
      'The army, which runs the bridge, said that it was open.',
      'said: done < saying The army',
      'runs: ongoing',
      'was: ongoing < saying The army',
    ],
    [
      'The army, which said that the bridge was open, left the town.',
      'left: done',
      'said: done < saying The army',
      'was: ongoing < saying The army',
    ],
    [
      'The general who said that the bridge was open left the town.',
      'left: done',
      'said: done < saying The general',
      'was: ongoing < saying The general',
    ],
    [
      'The head of the army, General Roe, said that the bridge was open.',
      'said: done < saying The head of the army, General Roe',
      'was: ongoing < saying The head of the army, General Roe',
    ],
    [
      'General Roe, the head of the army, said that the bridge was open.',
      'said: done < saying General Roe, the head of the army',
      'was: ongoing < saying General Roe, the head of the army',
    ],
    [
      'On 12 September 2025 the head of the army, General Roe, said that the bridge was open.',
      'said: done < saying the head of the army, General Roe',
      'was: ongoing < saying the head of the army, General Roe',
    ],
    [
      'The offer that the army said it had made is old.',
      'is: ongoing < saying the army',
      'said: done < saying the army',
      'had made: done < saying the army',
    ],
    [
      'The rebels shelled the town while the army said that the bridge was open.',
      'shelled: done',
      'said: done < saying the army',
      'was: ongoing < saying the army',
    ],
    [
      'Although the army said that the bridge was open, the rebels shelled it.',
      '-: none < saying the army',
      'said: done < saying the army',
      'was: ongoing < saying the army',
      'shelled: done',
    ],
    ['When the army left, the rebels shelled the town.', 'shelled: done', 'left: done'],
    [
      'The army said, when the rebels left, that the bridge was open.',
      'said: done < saying The army',
      'left: done < saying The army',
      'was: ongoing < saying The army',
    ],
    [
      'The army and the rebels said that the bridge was open.',
      'said: done < saying The army and the rebels',
      'was: ongoing < saying The army and the rebels',
    ],
    [
      'Neither side has confirmed that the bridge is open.',
      'has confirmed: negated < hedging -, hedging -',
      'is: ongoing < hedging -, hedging -',
    ],
    [
      'The army has not said that the bridge is open.',
      'has not said: negated < saying The army',
      'is: ongoing < saying The army',
    ],
    ['Nobody says that the bridge is open.', 'says: negated < hedging -', 'is: ongoing < hedging -'],
    [
      'If the army is to be believed, the bridge is open.',
      'is: ongoing < hedging -, saying the army',
      'is to be believed: planned < hedging -, saying the army',
    ],
    [
      'The bridge is open, if the army is right.',
      'is: ongoing < saying the army',
      'is: planned < saying the army',
    ],
    ['To believe the army, the bridge is open.', 'is: ongoing < saying the army'],
    ['To go by the army, the bridge is open.', 'is: ongoing < saying the army'],
    [
      'From what the army says, the bridge is open.',
      'is: ongoing < saying the army, saying -',
      'says: ongoing < saying the army, saying -',
    ],
    ['Citing the army, the agency put the dead at eleven.', 'put: done < saying the agency, saying the army'],
    [
      'The rebels left the town, saying that the bridge was open.',
      'left: done',
      'was: ongoing < saying The rebels',
    ],
    [
      'The agency quotes the general as saying that the bridge is open.',
      'quotes: ongoing < saying the general',
      'is: ongoing < saying the general',
    ],
    ['The army asked for sixty trucks.', 'asked: done < saying The army'],
    [
      'The army demanded that the rebels leave.',
      'demanded: done < saying The army',
      'leave: ongoing < saying The army',
    ],
    ['The army offered talks on Monday.', 'offered: done < saying The army'],
    [
      'The army vowed that it would hold the bridge.',
      'vowed: done < saying The army',
      'would hold: planned < saying The army',
    ],
    ['The army promised to hold the bridge.', 'promised: planned < saying The army'],
    ['The army accused the rebels of shelling the town.', 'accused: done < saying The army'],
    ['The army puts the number of dead at eleven.', 'puts: ongoing < saying The army'],
    ['The army put sixty trucks on the road.', 'put: done'],
    ['The number is put at eleven by the army.', 'is put: ongoing < saying the army'],
    ['The dead were counted by the army.', 'were counted: done < saying the army'],
    ['The army counted eleven dead.', 'counted: done < saying The army'],
    ['The army speaks of eleven dead, the rebels of thirty.', 'speaks: ongoing < saying The army'],
    ['Eleven died (the army).', 'died: done < saying the army', '-: none < saying the army'],
    ['Eleven died (according to the army).', 'died: done < saying the army', '-: none < saying the army'],
    [
      'Eleven died – the army says – at the bridge.',
      'died: done < saying the army',
      'says: ongoing < saying the army',
    ],
    [
      'Eleven died – so at least says the army.',
      'died: done < saying the army',
      'says: ongoing < saying the army',
    ],
    [
      'Eleven dead according to the army, thirty according to the rebels',
      '-: none < saying the army, saying the rebels',
    ],
    ['The retired general left the town.', 'left: done'],
    ['The retired general is to lead the talks.', 'is to lead: planned'],
    ['The general is due to lead the talks on Monday.', 'is due to lead: planned'],
    ['The talks are set for Monday.', 'are set: planned'],
    [
      'The talks, set for Monday, had been proposed by the army.',
      'had been proposed: done < saying the army',
    ],
    ['Both sides had agreed by Monday to sit down.', 'had agreed: planned < saying Both sides'],
    ['Both sides agreed on Monday.', 'agreed: done < saying Both sides'],
    ['The army will hold the bridge.', 'will hold: planned'],
    ['The army would hold the bridge.', 'would hold: planned'],
    ['The army plans to hold the bridge.', 'plans: planned'],
    ['The talks were postponed.', 'were postponed: planned'],
    ['The talks were held on Monday.', 'were held: done'],
    ['The talks took place on Monday.', 'took place: done'],
    ['The talks did not take place.', 'did not take place: negated'],
    ['No talks have been held.', 'have been held: negated'],
    ['The army fired no round.', 'fired: negated'],
    ['Nobody was hurt.', 'was hurt: negated'],
    ['The army is holding the bridge.', 'is holding: ongoing'],
    ['The army was holding the bridge.', 'was holding: ongoing'],
    ['The army holds the bridge.', 'holds: ongoing'],
    ['The bridge is in the town.', 'is: ongoing'],
    ['The bridge has been held since Monday.', 'has been held: done'],
    ['Has the bridge been lost?', 'Has: ongoing'],
    ['People injured at the bridge were taken to the town.', 'were taken: done'],
    ['Injured at the bridge were eleven men.', 'were: ongoing'],
    [
      'Eleven men were hurt, the army said, when the bridge fell.',
      'were hurt: done < saying the army',
      'said: done < saying the army',
      'fell: done < saying the army',
    ],
    ['The strike claimed eleven lives.', 'claimed: done'],
    ['The general was admitted to hospital.', 'was admitted: done'],
    ['The army has sixty trucks.', 'has: ongoing'],
    ['Contrary to a report, no bridge was lost.', 'was lost: negated < denying -'],
    ['The report of a lost bridge turned out to be false.', 'turned: done < saying -, denying -'],
    [
      'The army agrees that the bridge is lost.',
      'agrees: ongoing < saying The army',
      'is lost: ongoing < saying The army',
    ],
    ['The army says nothing about the bridge.', 'says: negated < saying The army'],
    [
      'The bridge is lost, the army and the rebels agree.',
      'is lost: ongoing < saying the army and the rebels',
      'agree: ongoing < saying the army and the rebels',
    ],
    ['The army took the bridge and held the road.', 'took: done', 'held: done'],
    [
      'The army said it had taken the bridge and held the road.',
      'said: done < saying The army',
      'had taken: done < saying The army',
      'held: done < saying The army',
    ],
    [
      'What the army says is that the bridge is lost.',
      'is: ongoing < saying the army',
      'says: ongoing < saying the army',
      'is lost: ongoing < saying the army',
    ],
    [
      'Losses are what the army expects.',
      'are: ongoing < saying the army',
      'expects: ongoing < saying the army',
    ],
    [
      'It was the general who vowed that the bridge would be held.',
      'was: ongoing',
      'vowed: done < saying the general',
      'would be held: planned < saying the general',
    ],
    ['Word has it that the bridge is lost.', 'has: ongoing < saying Word', 'is lost: ongoing < saying Word'],
    ['Losses of eleven men, the army estimates.', 'estimates: ongoing < saying the army'],
    [
      'The army estimated the losses at eleven men, but the rebels put them at thirty.',
      'estimated: done < saying The army',
      'put: done < saying the rebels',
    ],
    [
      'The bridge was open, the army said; the rebels shelled the town, residents said.',
      'was: ongoing < saying the army',
      'said: done < saying the army',
      'shelled: done < saying residents',
      'said: done < saying residents',
    ],
    [
      'Three weeks: that is how long it will take, the army estimated.',
      'is: ongoing < saying the army',
      'will take: planned < saying the army',
      'estimated: done < saying the army',
    ],
    ['Loss of the bridge', '-: none'],
    [
      'The army’s figure is eleven; that of the rebels is thirty.',
      'is: ongoing < saying The army',
      'is: ongoing',
    ],
    ['Because the bridge was lost, the army left the town.', 'left: done', 'was lost: done'],
    [
      'The army left because, it said, the bridge was lost.',
      'left: done < saying it',
      'said: done < saying it',
      'was lost: done < saying it',
    ],
    [
      'After the army left, the rebels, according to residents, took the bridge.',
      'took: done < saying residents',
      'left: done < saying residents',
    ],
  ];

  it('are read in 150 sentences', () => {
    assert.ok(rows.length >= 150, `${rows.length}`);
  });
  for (const [sentence, ...expected] of rows)
    it(sentence, () => {
      const found = english.clauses.clausesOf(sentence).map(({ verb, status, attributions }) => {
        const words = verb ? sentence.slice(verb.start, verb.end) : '-';
        const by = attributions.map(
          ({ kind, who }) => `${kind} ${who ? sentence.slice(who.start, who.end) : '-'}`,
        );
        return `${words}: ${status}${by.length > 0 ? ` < ${by.join(', ')}` : ''}`;
      });
      assert.deepEqual(found, expected);
    });
});

describe('The clauses of a sentence with names and quotations', () => {
  const sentence = '“It is lost”, Roe of the Army of the North told Brandt; the Army, too, “gave way”.';
  const spanOf = (words: string) => {
    const start = sentence.indexOf(words);
    return { start, end: start + words.length };
  };

  it('have each as one word', () => {
    const clauses = english.clauses.clausesOf(
      sentence,
      ['Roe', 'Army of the North', 'Brandt'].map(spanOf),
      ['“It is lost”', '“gave way”'].map(spanOf),
    );
    const who = clauses[0]?.brings?.who;
    assert.equal(who && sentence.slice(who.start, who.end), 'Roe of the Army of the North');
    assert.ok(clauses.every(({ verb }) => !verb || !sentence.slice(verb.start, verb.end).includes('gave')));
  });
});

describe('A very long sentence', () => {
  it('is read in pieces', () => {
    const sentence = `The army said ${'that the bridge was open and '.repeat(400)}that it was lost.`;
    const clauses = english.clauses.clausesOf(sentence);
    assert.ok(clauses.length > 300);
    assert.ok(clauses.every(({ start, end }) => start < end && end <= sentence.length));
  });
});
