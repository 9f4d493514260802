import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Addition, planAddition } from '../../../src/core/capture';
import { readPack } from '../../../src/core/pack/read';
import { applyEdits } from '../../../src/core/base/text-edit';
import { idsOf } from '../pack/marked-pack';
import { damagedPack } from '../support/damage';

const words = fc.oneof(
  fc.constantFrom('We go.', 'half \ud800 a character', '\udc00x', 'a: b, c # d', '“quoted”'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('Adding to a damaged pack', function () {
  this.timeout(120_000);

  it('never throws, takes no character away and keeps every record', () => {
    fc.assert(
      fc.property(
        damagedPack,
        fc.constantFrom('actor', 'alias', 'event', 'claim', 'quote'),
        words,
        (text, as, said) => {
          const before = readPack(text, 'damaged');
          const addition = { as, text: said, actor: before.pack?.actors[0]?.id ?? 'nobody', kind: 'person' };
          const plan = planAddition(text, addition as Addition);
          if ('refused' in plan) return;
          const { start, end } = plan.edit;
          // A single form that becomes a list is the one thing that is written anew.
          if (start !== end) assert.ok(plan.edit.text.startsWith(`[${text.slice(start, end)}, `));
          assert.doesNotMatch(plan.edit.text, /\p{Cs}/u);
          const kept = idsOf(readPack(applyEdits(text, [plan.edit]), 'damaged').pack);
          for (const id of idsOf(before.pack)) assert.ok(kept.includes(id), id);
        },
      ),
      { numRuns: 60 },
    );
  });
});
