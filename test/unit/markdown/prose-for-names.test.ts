import assert from 'node:assert/strict';
import { proseForNames } from '../../../src/core/markdown/prose-for-names';
import { bracket, named } from '../names/marked';
import { namesIn } from './names-in';

const FORMS = named(
  'Bashar al-Assad',
  'Assad',
  "Hay'at Tahrir al-Sham",
  "Hay'at",
  'Iran',
  'New York',
  'U.S.',
  'St. Petersburg',
  'Unit 1',
  'AT&T',
  '阿萨德',
);
/** One test a text: the names in brackets are found in its prose, and nothing else. */
const markdown = (texts: readonly string[]): void => {
  for (const expected of texts) {
    const text = expected.replaceAll(/[⟦⟧]/g, '');
    it(JSON.stringify(expected), () => {
      const prose = proseForNames(text, 'markdown');
      assert.equal(prose.length, text.length);
      assert.equal(bracket(text, namesIn(prose, FORMS)), expected);
    });
  }
};

describe('names in Markdown', () => {
  describe('what plain text has too', () => {
    markdown([
      '⟦BASHAR AL-ASSAD⟧’s assad',
      '⟦New\nYork⟧ New\n\nYork',
      '总统⟦阿萨德⟧说',
      '😀 ⟦Assad⟧',
      'İ ⟦Assad⟧',
    ]);
  });

  describe('emphasis', () => {
    markdown([
      '**⟦Bashar** al-Assad⟧ met **⟦Bashar al-Assad⟧**',
      '**⟦Bashar al-Assad⟧** *⟦Assad⟧* _⟦Assad⟧_ __⟦Assad⟧__ ***⟦Assad⟧*** ~~⟦Assad⟧~~',
      '⟦Bashar **al-Assad⟧** ⟦Bashar *al*-_Assad⟧_ ⟦Bashar al-**Assad⟧**’s',
      '⟦Bashar al**-**Assad⟧ ⟦New~~ York⟧ **⟦Bashar al-**\nAssad⟧ *⟦New*\n*York⟧*',
      "⟦Hay**'at⟧** **⟦U.S**.⟧ *⟦St*. Petersburg⟧ ⟦AT*&*T⟧ ⟦阿*萨*德⟧",
      'New ** York New * York New ~York',
      '_⟦Assad⟧_’s _Assad_s_',
      'snake_Assad_case Assad_ist 阿_萨德 **⟦Assad⟧**ist As**sad**',
      '*⟦New York⟧, ⟦Bashar_ al-Assad⟧*',
    ]);
  });

  describe('escapes', () => {
    markdown([
      'New \\* York New\\* York \\*⟦Assad⟧\\* \\~~⟦Assad⟧',
      '\\`⟦Assad⟧ `Assad` \\`⟦Assad⟧\\`',
      "⟦St\\. Petersburg⟧ ⟦Bashar al\\-Assad⟧ ⟦AT\\&T⟧ ⟦Hay\\'at⟧ Hay\\’at",
      'snake\\_Assad\\_case \\_⟦Assad⟧\\_ \\\\⟦Assad⟧ New\\ York',
      '\\<⟦Assad⟧ x="⟦Assad⟧"> \\[^⟦Assad⟧] [x\\](⟦Assad⟧)',
    ]);
  });

  describe('soft and hard breaks', () => {
    markdown([
      '⟦New  \nYork⟧ ⟦New\\\nYork⟧ ⟦New\r\nYork⟧ ⟦New\n      York⟧',
      '> ⟦New\n> York⟧ ⟦New\n>York⟧ ⟦New\nYork⟧',
      '> > ⟦Bashar al-\n> > Assad⟧ ⟦New\n> York⟧',
      '- ⟦New\n  York⟧ ⟦New\nYork⟧',
      'New\n> York',
      'New\n\nYork New\n  \t\nYork',
      '> New\n>\n> York',
    ]);
  });

  describe('new blocks', () => {
    markdown([
      'New\n- York New\n* York New\n+ York',
      'New\n1. York\n2) York',
      'Unit\n1. First',
      '⟦Unit\n1⟧.5 ⟦Unit\n1⟧',
      '# New\nYork',
      'New\n## York',
      '⟦New York⟧\n===\n⟦New York⟧\n---',
      'New\n***\nYork New\n---\nYork New\n-\nYork',
      'New\n```\nYork\n```\nNew\n~~~\nYork',
      '[^1]: New\n[^2]: York',
      'New\n<!-- x -->\nYork',
    ]);
  });

  describe('headings, lists, tables and links are prose', () => {
    markdown([
      '# ⟦BASHAR AL-ASSAD⟧ ##',
      '- ⟦Assad⟧\n  1. ⟦Assad⟧\n     - [ ] ⟦Assad⟧\n\n        ⟦Assad⟧',
      '| ⟦Assad⟧ | New | York |\n|---|:-:|---|\n| ⟦Iran⟧ | New\n| York | x |',
      'New | x\n--- | ---\nx | New\nYork | x\n\n⟦New\nYork⟧',
      'a | ⟦New\nYork⟧ | b',
      '[⟦Assad⟧](x) ![⟦Assad⟧](x.png) [⟦Assad⟧][x] [⟦Assad⟧]',
      '[⟦Bashar al-Assad⟧](x)’s',
      '^[⟦Assad⟧ met ⟦Iran⟧] New^[York] ($⟦Iran⟧) &amp;⟦Assad⟧',
    ]);
  });

  describe('front matter', () => {
    markdown([
      '---\ntitle: Assad\n---\n⟦Assad⟧',
      '---\r\ntitle: Assad\r\n\r\nx: Assad\r\n...\r\n⟦Assad⟧',
      '\uFEFF---\ntitle: Assad\n---\n⟦Assad⟧',
      '---\ntitle: ⟦Assad⟧\n',
      '\n---\ntitle: ⟦Assad⟧\n---\n',
      '----\n⟦Assad⟧\n---',
      '--- ⟦Assad⟧\n---\n',
    ]);
  });

  describe('fenced code', () => {
    markdown([
      '```\nAssad\n```\n⟦Assad⟧',
      '⟦Assad⟧\n~~~ Assad\nAssad\n```\nAssad\n~~~\n⟦Assad⟧',
      '````\nAssad\n```\nAssad\n`````\n⟦Assad⟧',
      '   ```js\nAssad\n  ```  \n⟦Assad⟧',
      '```\nAssad\n``` x\nAssad\n\nAssad',
      '``` `⟦Assad⟧\n⟦Assad⟧',
      '``\n⟦Assad⟧',
      '> ```\n> Assad\n> ```\n> ⟦Assad⟧',
      '> ```\n> Assad\n⟦Assad⟧',
      '- ```\n  Assad\n\n  Assad\n  ```\n  ⟦Assad⟧',
      '1. x\n\n   ~~~\n   Assad\n⟦Assad⟧',
      '- x\n  - y\n    ```\n    Assad\n    ```\n    ⟦Assad⟧',
      '```\r\nAssad\r\n```\r\n⟦Assad⟧',
    ]);
  });

  describe('indented code', () => {
    markdown([
      '    Assad\n\n\tAssad\n⟦Assad⟧',
      'x\n\n    Assad\n    Assad\n\n   ⟦Assad⟧',
      'x\n    ⟦Assad⟧',
      '- x\n\n    ⟦Assad⟧\n\n      Assad',
      '[^1]: x\n\n    ⟦Assad⟧\n\n        Assad',
      '> x\n>\n>     Assad',
    ]);
  });

  describe('code spans', () => {
    markdown([
      '`Assad` ⟦Assad⟧ ``Assad ` Assad`` ⟦Assad⟧',
      '`Assad\nAssad` ⟦Assad⟧',
      '`⟦Assad⟧\n\n⟦Assad⟧`',
      '`⟦Assad⟧ ``⟦Assad⟧',
      '`Assad\\` ⟦Assad⟧',
      'New `x` York ⟦Assad⟧`x`⟦Assad⟧',
      '- `⟦Assad⟧\n- ⟦Assad⟧`',
      '`<b` ⟦Assad⟧ `>`',
    ]);
  });

  describe('link targets', () => {
    markdown([
      '[x](Assad) [x](Assad "Assad") [x](Assad \'Assad\') [x](Assad (Assad)) ⟦Assad⟧',
      '[x](<New York>) [x](< Assad > "Assad") [x](\n  Assad\n  "Assad\n  Assad"\n) ⟦Assad⟧',
      '[x](a_(Assad)_(b(Assad))) ⟦Assad⟧ [x](a\\)Assad) ⟦Assad⟧',
      '[x](⟦New York⟧) [x] (⟦Assad⟧) (⟦Assad⟧) [x](⟦Assad⟧',
      '[New](x) York [![⟦Assad⟧](Assad.png)](Assad)',
      '[x](<⟦Assad⟧) [x](a "⟦Assad⟧)',
      '[x][Assad] [x][New York] [x] [⟦Assad⟧] [x][y[⟦Assad⟧]]',
    ]);
  });

  describe('reference definitions', () => {
    markdown([
      '[Assad]: https://e.org/Assad "Assad"\n⟦Assad⟧',
      "[Assad]: <New York> 'Assad'\n[x]: Assad (Assad)\n> [Assad]: y\n- [Assad]: z",
      '[⟦Assad⟧]: he said no',
      'x\n[⟦Assad⟧]: y',
      '[⟦Assad⟧]:',
    ]);
  });

  describe('addresses', () => {
    markdown([
      '<https://e.org/Assad> <mailto:Assad> https://e.org/Assad,Assad ⟦Assad⟧',
      'HTTP://E.ORG/Assad www.Assad.org/Assad (https://e.org/Assad)⟦Assad⟧ [https://Assad.org](x)',
      'https://e.org/Assad_(Assad) ⟦Assad⟧ https://e.org/[Assad]Assad ⟦Assad⟧',
      'Assad@e.org x.Assad@Assad.co.uk ⟦Assad⟧ x@⟦Assad⟧',
      'awww.⟦Assad⟧ http:⟦Assad⟧ http//⟦Assad⟧',
      'New https://x York **https://e.org/Assad** ⟦Assad⟧',
    ]);
  });

  describe('HTML', () => {
    markdown([
      '<b title="Assad">⟦Assad⟧</b> <Assad/> <Assad>',
      '<a\nhref="Assad"\n title=\'>Assad\'>⟦Assad⟧</a>',
      '<!-- Assad --> ⟦Assad⟧ <!-- Assad\n⟦Assad⟧ --> ⟦Assad⟧',
      'x <!-- Assad --> ⟦Assad⟧ <!-- Assad\nAssad --> ⟦Assad⟧',
      '<div title="Assad">\n⟦Assad⟧ <b>⟦Assad⟧</b> <!-- Assad -->\n</div>',
      '<script>\nAssad\n</script>\n⟦Assad⟧ <?Assad?> ⟦Assad⟧',
      '<style>Assad</style>\n\n<?php Assad\n?>\n⟦Assad⟧',
      '<!-- Assad\n\nAssad\n--> ⟦Assad⟧\n⟦Assad⟧',
      'x <!-- ⟦Assad⟧\n\n⟦Assad⟧ -->',
      '⟦Assad⟧\n<!-- Assad',
      'a < ⟦Assad⟧ > b <⟦Assad⟧ < 3<⟦Assad⟧ ',
      '<b title="⟦Assad⟧\n\n">⟦Assad⟧',
      '<3 ⟦Assad⟧> New<br>York New <i>York</i>',
    ]);
  });

  describe('footnotes and citations', () => {
    markdown([
      '⟦Assad⟧[^Assad] ⟦Assad⟧.[^Assad]',
      '[^Assad]: ⟦Assad⟧ met ⟦New\nYork⟧',
      '[^ ⟦Assad⟧] [⟦Assad⟧^] ^⟦Assad⟧',
      '[@Assad] [see @Assad2020, pp. 3; -@Assad:x.y] @Assad says ⟦Assad⟧; @Assad. ⟦Assad⟧ @{Assad}’s ⟦Assad⟧',
      '[⟦Assad⟧ in @x, ⟦Assad⟧] @ ⟦Assad⟧ x@⟦Assad⟧',
    ]);
  });

  describe('formulas', () => {
    markdown([
      '$Assad$ ⟦Assad⟧ ($Assad + 1$) $$Assad$$ ⟦Assad⟧',
      '$5 for ⟦Assad⟧ and $10 for ⟦Iran⟧, US$⟦Assad⟧$',
      '\\$⟦Assad⟧$ $⟦Assad⟧\\$ $⟦Assad⟧\n\n⟦Assad⟧$',
      '$$\nAssad\n\nAssad\n$$\n⟦Assad⟧',
      '⟦Assad⟧\n$$ Assad $$\n⟦Assad⟧',
      '> $$\n> Assad\n\n⟦Assad⟧',
      '`$` ⟦Assad⟧ `$`',
    ]);
  });

  describe('wiki links', () => {
    markdown([
      '[[⟦Bashar al-Assad⟧]] [[Assad|⟦Assad⟧]] [[Assad\\|⟦Assad⟧]] [[Assad#Assad|him]]',
      '![[Assad]] ![[Assad|300]] [[⟦Assad⟧\n]] [[⟦Assad⟧',
      '[[Bashar]] al-⟦Assad⟧ [[x]][⟦Assad⟧] [[x]](Assad)',
    ]);
  });
});
