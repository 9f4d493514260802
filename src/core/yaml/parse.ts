import { type YamlReading, parseCarefully, withoutStacks } from './careful';
import { readSound } from './sound';

/**
 * Reads a text as YAML 1.2 (core schema): `NO` stays a string, a date stays what was written.
 * Never throws; what could be read in spite of faults is returned.
 */
export function parseYaml(text: string): YamlReading {
  const sound = withoutStacks(() => readSound(text));
  return sound ? { root: sound.root, faults: [], broken: [] } : parseCarefully(text);
}
