/** Patterns of the schema, in the regular expressions that JSON Schema and JavaScript have in common. */

export const slugPattern = '[a-z0-9]+(-[a-z0-9]+)*';

/** A Wikidata id, or `pack/record`. */
export const sameAsPattern = `^(Q[1-9][0-9]*|${slugPattern}/${slugPattern})$`;

/** One `#` at most, something on either side of it. */
export const citationPattern = '^(?=[^]*\\S)[^#]+(#[^#]+)?$';

/** The texts that YAML reads as a number: of a date without quotation marks a schema sees only the value. */
const numberPattern =
  '[-+]?(0x[0-9a-fA-F]+|0o[0-7]+|[0-9]+\\.?[0-9]*([eE][-+]?[0-9]+)?|\\.[0-9]+([eE][-+]?[0-9]+)?)';

// 2024-12-02, 2024-12, 2024, 2024-21, each with ?, ~ or %; 2024-12-02T10:00:30+03:00. Any month, any day: no pattern knows
// the calendar.
const year = '-?[0-9]{4}';
const plain = `${year}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?`;
const zone = '(Z|[-+][0-9]{2}(:?[0-9]{2})?)?';
const time = `${year}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?${zone}`;
const side = `(${plain}|${time})`;
// 2024-XX, 2024-XX-XX, 2024-12-XX, 201X, 20XX, Y170000002
const open = `${year}-(XX(-XX)?|[0-9]{2}-XX)|-?([0-9]{3}X|[0-9]{2}XX)|Y-?[1-9][0-9]{4,}`;
const interval = `${side}/(${side}|\\.\\.)?|(\\.\\.)?/${side}`;

/** The pattern of EDTF of levels 0 and 1. */
export const datePattern = `^(${side}|${open}|${interval}|${numberPattern})$`;
