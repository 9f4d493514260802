/** What texts are made of that are hard to read: each stands there many times over. */
export const noteTokens: readonly string[] = [
  ...[' ', '\n', '.', '…', '...', '. ', '… ', '?', ')', '0', 'a', 'A', 'Aa ', '\u00a0', '😀'],
  ...[
    '![](',
    '[](',
    '[a](b) ',
    '[a]',
    '](',
    '][',
    '[[',
    '[^',
    '[^a]: b\n',
    '[@a; ',
    '@',
    'a@b.',
    '[^army-denial] ',
  ],
  ...[
    '- ',
    '- a\n',
    '  - a\n',
    '> ',
    '> a\n',
    '1. ',
    '# ',
    '| a ',
    '| a | b |\n',
    '|-|-|\n',
    '---\n',
    '===\n',
  ],
  ...[
    '`',
    '`a',
    '```\n',
    '<!--',
    '<!-- a -->',
    '<a ',
    '<a b="',
    '<?',
    '<http:',
    '<details>\n',
    '<!-- briefing-ignore: ',
  ],
  ...[
    '*',
    '*a',
    'a*',
    '*_',
    '**a** ',
    '_',
    '~~a',
    '&amp;',
    '\\',
    'http://',
    'http://a.b ',
    'http://a_b.c/',
    'www.',
  ],
  ...['“', '“a” ', '"', '"a ', '‘', "a'", '“no” ', 'said “no”. ', 'He said '],
  ...[
    '1 ',
    '1,',
    '12 people ',
    '1 million ',
    'two hundred ',
    'between 1 and ',
    '2024-',
    '2 December ',
    'May ',
  ],
  ...['on Monday ', 'last week ', 'in 2011 ', 'Dr. ', 'U.S. ', 'Assad ', 'Bachar al-Assad ', 'al-'],
];

export const packTokens: readonly string[] = [
  ...[
    ' ',
    '\n',
    '#',
    ': ',
    '- ',
    '[',
    '{',
    '"',
    "'",
    ',',
    '? ',
    '&a ',
    '*a ',
    '!a ',
    '|\n',
    '>-\n',
    '---\n',
    '# a\n',
  ],
  ...[
    'a: ',
    'a: b\n',
    'a:\n ',
    '- a: b\n',
    '{a: ',
    '[a, ',
    '"a" ',
    '- - ',
    'x: {name: A, kind: person}\n',
    'a #',
    '😀',
  ],
];

const head = '---\nbriefing: {asOf: 2024-12-02, marking: TLP:CLEAR}\n---\n\n';

/** Where in a note they stand. */
export const notePlaces: readonly ((text: string) => string)[] = [
  (text) => `${head}- Item ${text} end.[^army-denial]\n- Next\n`,
  (text) => `${head}He said “so ${text} it is” today.[^assad-vow]\n`,
  (text) => `${head}| a | b |\n| - | - |\n| ${text} | x[^army-denial] |\n`,
  (text) => `${head}Text.[^army-denial]\n\n[^army-denial]: ${text}\n`,
  (text) => `---\nbriefing:\n  asOf: ${text}\n---\nText.\n`,
  (text) => `${head}- A [link](x${text}) and ![picture](data:${text}) end.\n`,
  (text) => `${head}> Text ${text} end.[^army-denial]\n`,
  (text) => `${head}Text ${text} end.[^army-denial]\n`,
];

/** Where in a pack they stand. */
export const packPlaces: readonly ((text: string) => string)[] = [
  (text) => `briefing: 1\nid: a\ntitle: ${text}\nsources:\n  s: {type: article, title: A}\n`,
  (text) => `briefing: 1\nid: a\ntitle: "${text}"\nsources: {}\n`,
  (text) => `briefing: 1\nid: a\ntitle: T\nsources:\n  s: {type: article, title: A}\nactors:\n  ${text}`,
  (text) => `briefing: 1\nid: a\n${text}`,
];

/** Where in an article they stand. */
export const articlePlaces: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<html><body><p>${text}`,
  (text) => `Title\n\nHe said “${text}” on Monday.\n`,
];
