import fc from 'fast-check';

/** Texts in which much of Markdown, HTML and what the editor gives life to begins and ends. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...'`*_~<>[]()!|\\#-+=:;&@^$"\'/.\n\r\t 1ax'.split(''),
        ...[
          '](',
          '![',
          '$(',
          '&lt;',
          '&#36;',
          '://',
          'www.',
          'WWW.',
          '1.',
          '\r\n',
          'é',
          '𝒜',
          '\ud800',
          '\u2028',
          '__',
          '```',
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);
