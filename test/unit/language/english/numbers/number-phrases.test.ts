import assert from 'node:assert/strict';
import { unitNamed } from '../../../../../src/core/language/english/numbers/currencies';
import { figuresIn } from '../../../../../src/core/language/english/numbers/figures';
import { mayShareCurrency } from '../../../../../src/core/language/figure';
import { assertFigures } from './assert-figures';

describe('Numbers, in digits and in words', () => {
  assertFigures([
    ['1 200 people', '1 200 = 1200 or 200'],
    ['12 50 000 people', '12 50 000 = 1250000'],
    ['1.2k people', '1.2k = 1200'],
    ['2.5m people', '2.5m = 2500000'],
    ['4.5 million people', '4.5 million = 4500000'],
    ['ten (10) people', 'ten (10) = 10 or 10 or 10'],
    ['10 and 12 people were killed and wounded', '10 = 10', '12 = 12'],
    ['a total of 11 people', '11 = 11'],
    ['exactly 11 people', '11 = 11'],
    ['precisely 11 people', '11 = 11'],
    ['only 11 people', '11 = 11'],
    ['| killed | 1 200 |', '1 200 = 1200 or 200'],
    ['| 11 | 12 |', '11 = 11', '12 = 12'],
    ["1'200'000 people", "1'200'000 = 1200000"],
    ['1.500.000 people', '1.500.000 = 1500000'],
    ['12.500 tonnes', '12.500 = 12500 or 12.5'],
    ['0.5 million', '0.5 million = 500000'],
    ['1½ million people', '1½ million = 1500000'],
    ['1 million people', '1 million = 1000000'],
    ['3.5 thousand people', '3.5 thousand = 3500'],
    ['300 thousand people', '300 thousand = 300000'],
    ['a 200-strong crowd', '200 = 200'],
    ['20 000 tonnes', '20 000 = 20000'],
    ['the 11 killed', '11 = 11'],
    ['killed 11', '11 = 11'],
    ['11 (eleven) killed', '11 (eleven) = 11 or 11 or 11'],
    ['1 200 m', '1 200 = 1200 or 200'],
    ['5 km', '5 = 5'],
    ['twenty\u2011one people', 'twenty\u2011one = 21'],
    ['11 out of 12 people', '11 = 11', '12 = 12'],
    ['11 of the 12 people', '11 = 11', '12 = 12'],
    ['500 pounds of explosives', '500 = 500'],
    ['12 US soldiers', '12 = 12'],
    ['12 Syrian soldiers', '12 = 12'],
    ['11 won awards', '11 = 11'],
    ['1500 people fled', '1500 = 1500'],
    ['3 in 5 attacks', '3 = 3', '5 = 5'],
    ['the party won 12 seats', '12 = 12'],
    ['from 10 in May to 12 in June', '10 = 10', '12 = 12'],
    ['2 500 people were hurt', '2 500 = 2500 or 500'],
    ['10 (two of them children) died', '10 = 10', 'two = 2'],
    ['5′200 people', '5′200 = 5200'],
    ['200 people', '200 = 200'],
    ['2,50,000 people', '2,50,000 = 250000'],
    ['2,50,00,000 people', '2,50,00,000 = 25000000'],
    ['a quarter of a million people', 'a quarter of a million = 250000'],
    ['three quarters of a million people', 'three quarters of a million = 750000'],
    ['three-quarters of a million people', 'three-quarters of a million = 750000'],
    ['rose by three points', 'three = 3'],
    ['eleven hundred people', 'eleven hundred = 1100'],
    ['two dozen people', 'two dozen = 24'],
    ['two-dozen people', 'two-dozen = 24'],
    ['a dozen people', 'a dozen = 12'],
    ['half a dozen people', 'half a dozen = 6'],
    ['half-a-dozen people', 'half-a-dozen = 6'],
    ['three score people', 'three score = 60'],
    ['twenty-three people', 'twenty-three = 23'],
    ['twenty three people', 'twenty three = 23'],
    ['a hundred and twelve people', 'a hundred and twelve = 112'],
    ['one hundred and twelve people', 'one hundred and twelve = 112'],
    ['a thousand people', 'a thousand = 1000'],
    ['one thousand two hundred people', 'one thousand two hundred = 1200'],
    ['| 1,200 | 2.5 |', '1,200 = 1200 or 1.2', '2.5 = 2.5'],
    ['12,5 tonnes', '12,5 = 12.5'],
    ['1,5 Mio. people', '1,5 = 1.5'],
    ['one and a half million people', 'one and a half million = 1500000'],
    ['a million people', 'a million = 1000000'],
    ['one million people', 'one million = 1000000'],
    ['5,000-strong force', '5,000 = 5000 or 5'],
    ['a 5,000-strong force', '5,000 = 5000 or 5'],
    ['the two sides', 'two = 2'],
    ['zero people were killed', 'zero = 0'],
    ['11 killed, 12 wounded', '11 = 11', '12 = 12'],
    ['eleven killed and twelve wounded', 'eleven = 11', 'twelve = 12'],
    ['12 people, at least 3 of them children', '12 = 12', 'at least 3 = at-least 3'],
    ['ten-strong team', 'ten = 10'],
  ]);
});

describe('Bounded numbers', () => {
  assertFigures([
    ['≥10 people', '≥10 = at-least 10'],
    ['≤ 12 people', '≤ 12 = at-most 12'],
    ['< 13 people', '< 13 = less-than 13'],
    ['± 11 people', '± 11 = about 11'],
    ['~11 people', '~11 = about 11'],
    ['ca. 11 people', 'ca. 11 = about 11'],
    ['approx 11 people', 'approx 11 = about 11'],
    ['est. 11 people', 'est. 11 = about 11'],
    ['max. 12 people', 'max. 12 = at-most 12'],
    ['min. 10 people', 'min. 10 = at-least 10'],
    ['10 people or more', '10 … or more = at-least 10'],
    ['12 or fewer people', '12 or fewer = at-most 12'],
    ['12 people or fewer', '12 … or fewer = at-most 12'],
    ['12 people at the most', '12 … at the most = at-most 12'],
    ['10 people at the least', '10 … at the least = at-least 10'],
    ['up to 12 people', 'up to 12 = at-most 12'],
    ['up to 12 (twelve) people', 'up to 12 (twelve) = at-most 12 or 12 or 12'],
    ['no more than 12 people', 'no more than 12 = at-most 12'],
    ['no fewer than 10 people', 'no fewer than 10 = at-least 10'],
    ['not more than 12 people', 'not more than 12 = at-most 12'],
    ['upwards of 10 people', 'upwards of 10 = more-than 10'],
    ['just under 12 people', 'just under 12 = less-than 12'],
    ['just over 10 people', 'just over 10 = more-than 10'],
    ['nearly 12 people', 'nearly 12 = about 12'],
    ['almost 12 people', 'almost 12 = about 12'],
    ['some 11 people', 'some 11 = about 11'],
    ['roughly 11 people', 'roughly 11 = about 11'],
    ['a little over 10 people', 'a little over 10 = more-than 10'],
    ['slightly fewer than 12 people', 'slightly fewer than 12 = less-than 12'],
    ['slightly more than 10 people', 'slightly more than 10 = more-than 10'],
    ['around 11 people', 'around 11 = about 11'],
    ['about 11 people', 'about 11 = about 11'],
    ['10+ people', '10+ = at-least 10'],
    ['10 plus people', '10 plus = at-least 10'],
    ['10-plus people', '10-plus = at-least 10'],
    ['10-odd people', '10-odd = about 10'],
    ['10 odd people', '10 odd = about 10'],
    ['12 people (max.)', '12 … (max.) = at-most 12'],
    ['over 10 people', 'over 10 = more-than 10'],
    ['well over 10 people', 'well over 10 = more-than 10'],
    ['as many as 12 people', 'as many as 12 = at-most 12'],
    ['as few as 10 people', 'as few as 10 = at-least 10'],
    ['fewer than a dozen people', 'fewer than a dozen = less-than 12'],
    ['more than a dozen people', 'more than a dozen = more-than 12'],
    ['a minimum of 10 people', 'a minimum of 10 = at-least 10'],
    ['a maximum of 12 people', 'a maximum of 12 = at-most 12'],
    ['At least 10 soldiers and up to 12 civilians', 'At least 10 = at-least 10', 'up to 12 = at-most 12'],
    ['around 1 200 of them', 'around 1 200 = about 1200 or 200'],
    ['10-ish people', '10-ish = about 10'],
  ]);
});

describe('Ranges and alternatives', () => {
  assertFigures([
    ['between 4.5 million and 6 million people', 'between 4.5 million and 6 million = 4500000..6000000'],
    ['4.5–6 million people', '4.5–6 million = 4500000..6000000 or 4.5..6000000'],
    ['4.5 to 6 million people', '4.5 to 6 million = 4500000..6000000 or 4.5..6000000'],
    ['between 4.5 and 6 million people', 'between 4.5 and 6 million = 4500000..6000000 or 4.5..6000000'],
    ['from 4.5 to 6 million people', 'from 4.5 to 6 million = 4500000..6000000 or 4.5..6000000'],
    ['more than 10 but fewer than 12 people', 'more than 10 but fewer than 12 = 10..12'],
    ['between ten (10) and twelve (12) people', 'between ten (10) and twelve (12) = 10..12'],
    ['ten (10) to twelve (12) people', 'ten (10) to twelve (12) = 10..12'],
    ['ten or eleven people', 'ten or eleven = 10..11'],
    ['ten to twelve people', 'ten to twelve = 10..12'],
    ['10-12 people', '10-12 = 10..12'],
    ['10 – 12 people', '10 – 12 = 10..12'],
    ['10 — 12 people', '10 — 12 = 10..12'],
    ['10 or possibly 12 people', '10 or possibly 12 = 10..12'],
    ['10 people, possibly 12', '10 …, possibly 12 = 10..12 or 10 or 12'],
    ['at least 10 and possibly 12 people', 'at least 10 and possibly 12 = 10..12'],
    ['at least 10 and up to 12 people', 'at least 10 and up to 12 = 10..12'],
    ['from 10 up to 12 people', 'from 10 up to 12 = 10..12'],
    ['10 up to 12 people', '10 up to 12 = 10..12'],
    ['anywhere between 10 and 12 people', 'between 10 and 12 = 10..12'],
    ['anywhere from 10 to 12 people', 'from 10 to 12 = 10..12'],
    ['| killed | 10–12 |', '10–12 = 10..12'],
    ['12 000–15 000 people', '12 000–15 000 = 12000..15000'],
    ['12-15,000 people', '12-15,000 = 12000..15000 or 12..15000 or 12..15'],
    ['12–15 thousand people', '12–15 thousand = 12000..15000 or 12..15000'],
    ['12 to 15 thousand people', '12 to 15 thousand = 12000..15000 or 12..15000'],
    ['12,000 to 15,000 people', '12,000 to 15,000 = 12000..15000 or 12..15000 or 12..15'],
    ['1.2-1.5 million people', '1.2-1.5 million = 1200000..1500000 or 1.2..1500000'],
    ['between 1.2m and 1.5m people', 'between 1.2m and 1.5m = 1200000..1500000'],
    ['some 12,000 to 15,000 people', 'some 12,000 to 15,000 = about 12000..15000 or 12..15000 or 12..15'],
    ['at least 10 to 12 people', 'at least 10 to 12 = at-least 10..12'],
    ['half a million to a million people', 'half a million to a million = 500000..1000000'],
    ['one or two people', 'one or two = 1..2'],
    ['one to two people', 'one to two = 1..2'],
    ['a hundred to a hundred and fifty people', 'a hundred to a hundred and fifty = 100..150'],
    ['between about 10 and 12 people', 'between about 10 and 12 = about 10..12'],
    ['between an estimated 10 and 12 people', 'between an estimated 10 and 12 = about 10..12'],
    ['10 men (possibly 12) died', '10 … (possibly 12) = 10..12 or 10 or 12'],
    ['10 civilians – perhaps 12 – died', '10 … – perhaps 12 – = 10..12 or 10 or 12'],
    ['at least 10, possibly 12, people', 'at least 10, possibly 12 = 10..12'],
    ['from 10 to more than 12 people', 'from 10 to more than 12 = 10..12'],
    ['more than 10, fewer than 12 people', 'more than 10, fewer than 12 = 10..12'],
    ['10–12 (11 men)', '10–12 = 10..12', '11 = 11'],
    ['11 (12) people', '11 (12) = 11..12 or 11 or 12'],
    ['no fewer than eleven and no more than twelve', 'no fewer than eleven and no more than twelve = 11..12'],
  ]);
});

describe('Vague numbers', () => {
  assertFigures([
    ['a score of people', 'a score of = vague 15..25'],
    ['hundreds of people', 'hundreds of = vague 100..5000'],
    ['several hundred people', 'several hundred = vague 200..1000'],
    ['a few hundred people', 'a few hundred = vague 200..1000'],
    ['some hundreds of people', 'some hundreds of = vague 100..5000'],
    ['tens of thousands of people', 'tens of thousands of = vague 20000..100000'],
    ['hundreds of thousands of people', 'hundreds of thousands of = vague 100000..5000000'],
    ['a couple of people', 'a couple of = vague 2..3'],
    ['a handful of people', 'a handful of = vague 2..10'],
    ['dozens of people', 'dozens of = vague 13..400'],
    ['several dozen people', 'several dozen = vague 24..120'],
    ['A couple of days', 'A couple of = vague 2..3'],
    ['many thousand people', 'many thousand = vague 2000..50000'],
  ]);
});

describe('Shares', () => {
  assertFigures([
    ['half of the people', 'half = about 50 percent'],
    ['half the people', 'half = about 50 percent'],
    ['two thirds of the houses', 'two thirds = about 66.6666666667 percent'],
    ['two-thirds of the houses', 'two-thirds = about 66.6666666667 percent'],
    ['one in five people', 'one in five = about 20 percent'],
    ['one in every five people', 'one in every five = about 20 percent'],
    ['1 in 5 people', '1 in 5 = about 20 percent'],
    ['nine out of ten people', 'nine out of ten = about 90 percent'],
    ['9 out of 10 people', '9 out of 10 = about 90 percent'],
    ['87 % of voters', '87 = 87 percent'],
    ['87% of voters', '87 = 87 percent'],
    ['87 per cent of voters', '87 = 87 percent'],
    ['87 percent of voters', '87 = 87 percent'],
    ['87pc of voters', '87 = 87 percent'],
    ['87 p.c. of voters', '87 = 87 percent'],
    ['6 to 7 per cent of voters', '6 to 7 = 6..7 percent'],
    ['6–7% of voters', '6–7 = 6..7 percent'],
    ['6%–7% of voters', '6%–7 = 6..7 percent'],
    ['6% to 7% of voters', '6% to 7 = 6..7 percent'],
    ['between 6 and 7 per cent of voters', 'between 6 and 7 = 6..7 percent'],
    ['between 6 per cent and 7 per cent of voters', 'between 6 per cent and 7 = 6..7 percent'],
    ['rose by 3 percentage points', '3 = 3 percent'],
    ['rose 2.5 pp', '2.5 = 2.5 percent'],
    ['5 out of every 100 people', '5 out of every 100 = about 5 percent'],
    ['less than half of the people', 'less than half = less-than 50 percent'],
    ['more than half the people', 'more than half = more-than 50 percent'],
    ['a third of the people', 'a third = about 33.3333333333 percent'],
    ['one third of the people', 'one third = about 33.3333333333 percent'],
    ['one-third of the people', 'one-third = about 33.3333333333 percent'],
    ['a fifth of voters', 'a fifth = about 20 percent'],
    ['at most a third of the people', 'at most a third = at-most 33.3333333333 percent'],
    ['about two thirds of voters', 'about two thirds = about 66.6666666667 percent'],
    [
      'between a third and a half of the houses',
      'between a third and a half = about 33.3333333333..50 percent',
    ],
    ['one or two thirds of them', 'two thirds = about 66.6666666667 percent'],
    ['one half of the country', 'one half = about 50 percent'],
  ]);
});

describe('Sums of money', () => {
  assertFigures([
    ['$5 million in aid', '5 million = 5000000 money'],
    ['US$5m in aid', '5m = 5000000 money'],
    ['US$ 5 million in aid', '5 million = 5000000 money'],
    ['5 million US dollars', '5 million = 5000000 money'],
    ['USD 5 million in aid', '5 million = 5000000 money'],
    ['5 million USD', '5 million = 5000000 money'],
    ['€2.5bn', '2.5bn = 2500000000 money'],
    ['2.5bn euros', '2.5bn = 2500000000 money'],
    ['EUR 300,000', '300,000 = 300000 or 300 money'],
    ['£40,000', '40,000 = 40000 or 40 money'],
    ['40,000 pounds', '40,000 = 40000 or 40 money'],
    ["CHF 2'500", "2'500 = 2500 money"],
    ['Rs 2,50,000', '2,50,000 = 250000 money'],
    ['Rs. 2,50,000', '2,50,000 = 250000 money'],
    ['₹2.5 crore', '2.5 crore = 25000000 money'],
    ['5 crore rupees', '5 crore = 50000000 money'],
    ['$4.5–6 million', '4.5–6 million = 4500000..6000000 or 4.5..6000000 money'],
    ['$4.5 million to $6 million', '4.5 million to $6 million = 4500000..6000000 money'],
    ['between $4.5 million and $6 million', 'between $4.5 million and $6 million = 4500000..6000000 money'],
    ['5 000 Syrian pounds', '5 000 = 5000 money'],
    ['$1,500', '1,500 = 1500 or 1.5 money'],
    ['USD5m was paid', '5m = 5000000 money'],
    ['5€ each, 5m€', '5 = 5 money', '5m = 5000000 money'],
    ['more than $5 million', 'more than $5 million = more-than 5000000 money'],
    ['US$1.2-1.5bn', '1.2-1.5bn = 1200000000..1500000000 or 1.2..1500000000 money'],
    ['TRY 5 million', '5 million = 5000000 money'],
    ['five million dollars', 'five million = 5000000 money'],
    ['A$5m', '5m = 5000000 money'],
    ['C$ 5m', '5m = 5000000 money'],
    ['50 million Korean won', '50 million = 50000000 money'],
  ]);
});

describe('Lengths of time, words that add, and verbs with “over”', () => {
  assertFigures([
    ['2½ hours', '2½ = 2.5'],
    ['between 10 and 12 hours', 'between 10 and 12 = 10..12'],
    ["48 hours' notice", '48 = 48'],
    ['perhaps as many as 1,500', 'perhaps as many as 1,500 = at-most 1500 or 1.5'],
    ['14 in a thousand', '14 in a thousand = about 1.4 percent'],
    ['they passed over 340 ballots', '340 = 340'],
    ['they handed over 49 prisoners', '49 = 49'],
    ['over 49 prisoners', 'over 49 = more-than 49'],
  ]);
});

describe('Words that count nothing', () => {
  assertFigures([
    ['5c'],
    ['the third attack'],
    ['the 3rd attack'],
    ['.5 million'],
    ['1400 hours'],
    ['at 14 hours'],
    ['eight families in ten'],
    ['three of the houses in a hundred'],
    ['the million people'],
    ['300-thousand people'],
    ['an 11-member council'],
    ['two-day visit'],
    ['no one was killed'],
    ['11th people'],
    ['tenfold'],
    ['twice as many'],
    ['5km'],
    ['at 10 a.m.'],
    ['at 10:30'],
    ['10h30'],
    ['p. 12'],
    ['Article 5'],
    ['hundred people'],
    ['a tenth'],
    ['a 500-pound bomb'],
    ['a third man'],
    ['the third quarter of 2024'],
    ['a quarter of an hour'],
    ['In 2015 people fled'],
    ['2000 protesters fled'],
    ['at 0430 troops'],
    ['in phase 2 300 people fled'],
    ['2–1'],
    ['a 5–3 vote'],
    ['24/7'],
  ]);
});

describe('The currency of a sum', () => {
  const cases: [text: string, ...codes: string[]][] = [
    ['US$5m', 'USD'],
    ['A$5m', 'AUD'],
    ['5 million US dollars', 'USD'],
    ['USD 5 million', 'USD'],
    ['€2.5bn', 'EUR'],
    ['2.5bn euros', 'EUR'],
    ['5 000 Syrian pounds', 'SYP'],
    ['5,000 Turkish lira', 'TRY'],
    ["CHF 2'500", 'CHF'],
    ['Rs. 2,50,000', 'INR', 'PKR', 'NPR', 'LKR'],
    ['40,000 Russian roubles', 'RUB'],
  ];
  for (const [text, ...codes] of cases)
    it(text, () => {
      assert.deepEqual(figuresIn(text)[0]?.currencies, codes);
    });

  it('may be shared by a sign and a name that tells more', () => {
    const [dollars, us, euros] = ['$5m', '5 million US dollars', '€5m'].map((text) => figuresIn(text)[0]!);
    assert.ok(dollars && us && euros);
    assert.ok(mayShareCurrency(dollars, us));
    assert.ok(!mayShareCurrency(us, euros));
  });

  it('is named by the unit of a record too', () => {
    assert.deepEqual(unitNamed('million US dollars'), {
      kind: 'money',
      currencies: ['USD'],
      scale: 1_000_000,
    });
    assert.deepEqual(unitNamed('EUR'), { kind: 'money', currencies: ['EUR'], scale: 1 });
    assert.deepEqual(unitNamed('per cent of voters'), { kind: 'percent', scale: 1 });
    assert.deepEqual(unitNamed('percentage points'), { kind: 'percent', isPoints: true, scale: 1 });
    assert.equal(unitNamed('people'), undefined);
    assert.equal(unitNamed('tonnes'), undefined);
  });
});

describe('A number that the line breaks within', () => {
  it('is one', () => {
    const [figure, more] = figuresIn('In all, 1\n200 people left.');
    assert.deepEqual([figure?.readings[0], more], [[1200, 1200], undefined]);
  });
});
