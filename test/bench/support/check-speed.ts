import { readFileSync } from 'node:fs';
import { Library } from '../../../src/core/library';
import { NoteChecker, defaultSeverities, severityOf } from '../../../src/core/checks';
import { NoteReader } from '../../../src/core/markdown/note-reader';
import { placedProse } from '../../../src/core/markdown/prose-for-names';
import { readFrontMatter } from '../../../src/core/note/front-matter/read';
import { readPack } from '../../../src/core/pack/read';
import { sourcedSentence } from '../../../src/core/render/sentence';

/** A program that checks a text. */
export interface CheckingTool {
  readonly name: string;
  /** The number of kinds of findings that it has by default. */
  readonly rules: number;
  /** Returns a check that has seen no text yet; what it keeps from one text to the next is its own affair. */
  readonly begin: () => Check | Promise<Check>;
}

type Check = (text: string) => unknown;

/** Times of a tool on a note of `size` characters, in milliseconds. */
export interface CheckSpeed {
  readonly tool: string;
  readonly size: number;
  /** The whole note, by a check that has not seen it. */
  readonly cold: number;
  /** After a key in a sentence: from the text to the findings. */
  readonly key: { readonly p50: number; readonly p99: number; readonly count: number };
}

const head = '---\nbriefing: {asOf: 2024-12-02, marking: TLP:CLEAR}\n---\n';
const style = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' } as const;
/** The largest numbers of runs, and the time in milliseconds after which no further run begins. */
const [coldRuns, keys, budget] = [5, 100, 6_000];
/** The longest time that a single run may be expected to take, in milliseconds. */
const patience = 30_000;

/** Returns the checks of notes as one of the tools. */
export function ownChecks(): CheckingTool {
  const library = bundledLibrary();
  const isOn = (code: string) => severityOf(code) !== 'off';
  return {
    name: 'briefing-notes',
    rules: [...defaultSeverities.keys()].filter(isOn).length,
    begin: () => {
      const [checker, reader] = [new NoteChecker(), new NoteReader()];
      let mentions: ReturnType<Library['mentionsOf']> | undefined;
      return (text) => {
        const note = reader.read(text);
        if (mentions) mentions.read(placedProse(note), text);
        else mentions = library.mentionsOf(note);
        const steps = checker.steps(
          note,
          mentions,
          { library, frontMatter: readFrontMatter(text), style },
          isOn,
        );
        for (;;) {
          const { done, value } = steps.next();
          if (done) return value.findings.length;
        }
      };
    },
  };
}

/** Measures each tool on a note of each size, the smallest first; leaves out what would take minutes. */
export async function measureChecks(
  tools: readonly CheckingTool[],
  sizes: readonly number[],
): Promise<CheckSpeed[]> {
  const passage = passageOf(bundledLibrary());
  const speeds: CheckSpeed[] = [];
  for (const tool of tools) {
    let expected = 0;
    await warmUp(tool, noteOf(passage, 10_000));
    for (const [at, size] of sizes.entries()) {
      const before = speeds.at(-1);
      if (at > 0 && before) expected = (before.cold * size) / before.size;
      if (expected > patience) break;
      speeds.push(await measure(tool, noteOf(passage, size)));
    }
  }
  return speeds;
}

async function warmUp(tool: CheckingTool, note: string): Promise<void> {
  const check = await tool.begin();
  const until = performance.now() + budget / 6;
  for (let run = 0; run < 3 || performance.now() < until; run++) await check(`${note} Once more: ${run}.`);
}

async function measure(tool: CheckingTool, note: string): Promise<CheckSpeed> {
  const cold: number[] = [];
  let check: Check = () => undefined;
  for (let spent = 0; cold.length < coldRuns && spent < budget; spent = sum(cold)) {
    check = await tool.begin();
    cold.push(await timed(() => check(note)));
  }
  const warm = await typing(check, note, keys);
  const counted = await typing(check, warm.text, keys);
  const times = counted.times.length < keys ? [...warm.times, ...counted.times] : counted.times;
  return {
    tool: tool.name,
    size: note.length,
    cold: round(quantile(cold, 0.5)),
    key: { p50: round(quantile(times, 0.5)), p99: round(quantile(times, 0.99)), count: times.length },
  };
}

/** Types letters into sentences all over a note; returns the times of the check after each, and the note with them. */
async function typing(
  check: Check,
  note: string,
  count: number,
): Promise<{ readonly times: number[]; readonly text: string }> {
  const times: number[] = [];
  let text = note;
  for (let key = 0; key < count && sum(times) < budget / 2; key++) {
    const place = head.length + Math.floor(((text.length - head.length) * (key + 0.5)) / count);
    const at = text.includes(' ', place) ? text.indexOf(' ', place) : place;
    text = flat(`${text.slice(0, at)}x${text.slice(at)}`);
    const typed = text;
    times.push(await timed(() => check(typed)));
  }
  return { times, text };
}

/** Returns the text as one stretch of memory, as an editor hands it over: else the first to read it would join its parts. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function bundledLibrary(): Library {
  const { pack } = readPack(readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8'), 'bundled');
  if (!pack) throw new Error('no bundled pack');
  return new Library([pack]);
}

/** Returns a text with the sentence of every record, in paragraphs of three sentences, with a heading and a list now and then. */
function passageOf(library: Library): string {
  const sentences = [...library.records].map((record) => sourcedSentence(library, record, style).text);
  return sentences
    .map((sentence, index) => {
      if (index % 12 === 0) return `\n\n## Section ${index}\n\n${sentence}`;
      if (index % 12 > 8) return `\n\n- ${sentence}`;
      return index % 3 === 0 ? `\n\n${sentence}` : ` ${sentence}`;
    })
    .join('');
}

function noteOf(passage: string, size: number): string {
  return (head + passage.repeat(Math.ceil(size / passage.length))).slice(0, size);
}

async function timed(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
