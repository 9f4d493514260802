import { withoutHidden } from '../pack/problems/hidden';
import { yamlText } from '../yaml/scalar-text';

/** A name or a title of a text as a scalar of YAML, without what nobody sees in it. */
export function nameText(name: string): string {
  return yamlText(withoutHidden(name));
}
