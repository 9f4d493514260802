import { frontMatterOf } from '../../markdown/front-matter';
import { parseYaml } from '../../yaml/parse';
import type { NoteFrontMatter } from './model';
import { FrontMatterReader } from './field-reader';

/** Cache at most this many: one per note that is read in turn. */
const mostKept = 8;

interface Kept {
  /** The note up to the end of its closing fence. */
  readonly head: string;
  readonly frontMatter: NoteFrontMatter;
}

/** The latest is last. */
const kept: Kept[] = [];

const none: NoteFrontMatter = {
  exists: false,
  end: 0,
  header: [],
  packs: [],
  omit: [],
  names: [],
  distinct: [],
  problems: [],
};

/**
 * Reads the settings under `briefing:` in the front matter of a note, with the span of each value. Never throws;
 * front matter of more than 20,000 UTF-16 code units counts as none. Returns the same object as long as the front
 * matter is unchanged, whatever happens to the text below.
 */
export function readFrontMatter(text: string): NoteFrontMatter {
  const index = kept.findLastIndex(({ head }) => text.startsWith(head) && endsLine(text, head.length));
  const [known] = index < 0 ? [] : kept.splice(index, 1);
  const reading = known ?? read(text);
  if (!reading) return none;
  kept.push(reading);
  if (kept.length > mostKept) kept.shift();
  return reading.frontMatter;
}

function read(text: string): Kept | undefined {
  const written = frontMatterOf(text);
  if (written === undefined) return undefined;
  const offset = text.indexOf('\n') + 1;
  const closing = offset + written.length;
  const [fence = ''] = /^.*/.exec(text.slice(closing, closing + 1_000)) ?? [];
  const end = closing + fence.length;
  // A slice would keep the whole note in memory.
  const head = ` ${text.slice(0, end)}`.slice(1);
  const body = head.slice(offset, closing);
  const isOurs = body.includes('briefing');
  const frontMatter = isOurs
    ? new FrontMatterReader(body, offset).read(parseYaml(body), end)
    : { ...none, end };
  return { head, frontMatter };
}

function endsLine(text: string, offset: number): boolean {
  return offset === text.length || text[offset] === '\n' || text.startsWith('\r\n', offset);
}
