import { toSlug } from '../ids';
import { reliabilities, tlpLabels } from '../terms';
import { mostSimilar } from '../../base/similar';

/** The value that was probably meant, out of those that may stand here; `undefined` when none comes to mind. */
export function suggestChoice(value: string, allowed: readonly string[]): string | undefined {
  if (allowed === tlpLabels) return suggestTlp(value);
  // One letter is as near to any other: only its case, or a credibility after it (`b`, `B2`), can be corrected.
  if (allowed === reliabilities) return /^[a-f](?=[1-6]?$)/i.exec(value.trim())?.[0].toUpperCase();
  const plain = plainWord(value);
  return allowed.find((candidate) => candidate === plain) ?? mostSimilar(value, allowed);
}

/** `tlp:amber`, `TLP AMBER`, `Amber strict`; `TLP:WHITE`, which TLP 2.0 calls CLEAR. */
function suggestTlp(value: string): string | undefined {
  const words = value
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '' && word !== 'TLP');
  const colour = words.join('+').replace(/^WHITE$/, 'CLEAR');
  const label = `TLP:${colour}`;
  return tlpLabels.find((candidate) => candidate === label) ?? mostSimilar(label, tlpLabels);
}

function plainWord(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** Words that YAML 1.1 took for true and false, and people still do. */
export function suggestFlag(value: string): string | undefined {
  if (/^(?:y|yes|on|true|1)$/i.test(value.trim())) return 'true';
  return /^(?:n|no|off|false|0)$/i.test(value.trim()) ? 'false' : undefined;
}

/** `1_000`, `1,200`, `"11"`: the digits alone. What could be a decimal comma (`1,5`) is left alone. */
export function suggestNumber(value: string): string | undefined {
  const trimmed = value.trim();
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(trimmed)) return trimmed;
  return /^-?[1-9]\d{0,2}(?:[,_ \u00a0\u202f’']\d{3})+$/.test(trimmed)
    ? trimmed.replace(/[^-\d]/g, '')
    : undefined;
}

/** `q44329`, `wd:Q44329`, an address of Wikidata; `Pack/The event`: a Wikidata id, or a record of another pack. */
export function suggestSameAs(value: string): string | undefined {
  const text = value.trim();
  const number = /(?:^|\bwikidata\.org\/.{0,20}\/|^wd:)q([1-9]\d*)$/i.exec(text)?.[1];
  if (number !== undefined) return `Q${number}`;
  const [pack, id, ...rest] = text.split('/').map(toSlug);
  return pack !== undefined && id !== undefined && rest.length === 0 ? `${pack}/${id}` : undefined;
}

/** `dayfr 2`, `dayfr:2`, `dayfr, § 2`, `dayfr##2` as a citation, unless it is one as it stands. */
export function suggestCitation(value: string): string | undefined {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:[\s,.:;/#@|¶§]|par(?:a|agraph)?\.?|p\.)+(\d+)$/.exec(
    value.trim(),
  );
  const citation = match && `${match[1] ?? ''}#${match[2] ?? ''}`;
  return citation === null || citation === value ? undefined : citation;
}
