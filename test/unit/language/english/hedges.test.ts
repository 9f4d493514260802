import assert from 'node:assert/strict';
import { isHedged } from '../../../../src/core/language/english/hedges';

describe('The rule on hedges hears', () => {
  const hedged = [
    // Who says so
    'The army said that it had struck.',
    'The army says it struck.',
    'Residents told reporters of an explosion.',
    'According to ISW, the President visited Moscow.',
    'The strike hit a bridge, according to residents.',
    'The ministry denied having bombed civilians.',
    'The ministry denies it.',
    'The President vowed to end the insurgency.',
    'China indicated that it supported the government.',
    'The minister stressed that cohesion was important.',
    'The group claimed responsibility.',
    'The group claims that it holds the town.',
    'The ministry confirmed the visit.',
    'The army accused the rebels of shelling the town.',
    'ISW reports that the town has fallen.',
    'ISW reported the fall of the town.',
    'Residents report shelling in the east.',
    'The government called for talks.',
    'He called the attack a war crime.',
    'He called it “a crime”.',
    'The President called on his allies to act.',
    'The ministry stated that all was calm.',
    'The ministry states that all is calm.',
    'The observers added that the toll was rising.',
    'Citing officials, the agency put the toll at 11.',
    'The agency cited officials.',
    'In a report, the institute put the toll at 11.',
    'By its own account, the army struck hideouts.',
    'By one estimate, 11 were killed.',
    'In the words of the President, force was the answer.',
    'In his view, the town was lost.',
    'The spokesman declined to confirm the visit.',
    'The spokesman refused to comment.',
    'The opposition rejected the offer.',
    'Arguing for force, the President left.',
    // How sure it is
    'The town has reportedly fallen.',
    'Reportedly, the town has fallen.',
    'It rained. Reportedly, the town has fallen.',
    '“Reportedly” is the word.',
    '11 civilians are believed to have been killed.',
    'He is said to have been replaced.',
    'He was reported dead.',
    'The town was widely believed to be lost.',
    'The visit is unconfirmed.',
    'He may have visited Moscow.',
    'He might have visited Moscow.',
    'He could have visited Moscow.',
    'Perhaps he visited Moscow.',
    'He would have clarified the contacts.',
    'The situation appears to be out of control.',
    'The army seems to have withdrawn.',
    'He is due to meet officials.',
    'The talks are due on Monday.',
    'He is expected in Ankara.',
    'There were reports of shelling.',
    'A report that the town had fallen spread.',
    'The alleged strike hit a bridge.',
    'The disputed strike hit a bridge.',
  ];
  for (const sentence of hedged) {
    it(sentence, () => {
      assert.equal(isHedged(sentence), true);
    });
  }
});

describe('The rule on hedges does not hear', () => {
  const plain = [
    '',
    'Aircraft struck rebel areas.',
    'The town fell to the opposition.',
    'In May 2025, the town fell.',
    'The town fell in May.',
    'May 2025 was calm.',
    'It was over by 9 May 2025.',
    'The column passed Mount Might.',
    'The army advanced with all its might.',
    'The military might of the army decided the day.',
    'The report was published in Geneva.',
    'The annual report was published.',
    'Its claims were dropped.',
    'The claim is before a court.',
    'The strike claimed 11 lives.',
    'The strike claimed eleven civilian lives.',
    'The United States struck targets in the east.',
    'Gulf states met in Riyadh.',
    'Member States met.',
    'The United States of America closed its embassy.',
    'The ministers spoke in a call on Monday.',
    'The ministers met in calls on 2 May.',
    'The minister called his counterpart on Monday.',
    'The meeting was called off.',
    'The soldier was cited for bravery.',
    'The documents cited above are public.',
    'Inspectors were denied access to the site.',
    'The wounded were admitted to hospital.',
    'Forces crossed the disputed border.',
    'The disputed territory was shelled.',
    'The delay was due to the weather.',
    'Reporters gathered at the border.',
    'The state of emergency ended.',
    'They signed a statement of intent.',
    'The assessment centre was hit.',
    'The army added two brigades.',
    'Troops held the bridge.',
    'The vow was kept.',
  ];
  for (const sentence of plain) {
    it(sentence === '' ? 'an empty sentence' : sentence, () => {
      assert.equal(isHedged(sentence), false);
    });
  }
});
