import { lint } from 'markdownlint/sync';
import { readFileSync } from 'node:fs';
import { Library } from '../../../src/core/library';
import { NoteChecker, severityOf } from '../../../src/core/checks';
import { NoteReader } from '../../../src/core/markdown/note-reader';
import { placedProse } from '../../../src/core/markdown/prose-for-names';
import { readFrontMatter } from '../../../src/core/note/front-matter/read';
import { readPack } from '../../../src/core/pack/read';
import { sourcedSentence } from '../../../src/core/render/sentence';

const style = { dates: 'day-month-year', citations: 'footnote', format: 'markdown' } as const;
/** Number of edits that are measured, after as many that do not count: a person does not write with a cold program for long. */
const edits = 100;

/** Times to check a note of `size` characters, in milliseconds. */
export interface CheckSpeed {
  readonly size: number;
  /** The first time, cold blocks and all. */
  readonly first: number;
  /** After a key in the middle of a sentence, in the middle case and at worst, and as processor time on average. */
  readonly edit: { readonly p50: number; readonly p99: number; readonly cpu: number };
  /** The work on the key itself: the mentions take in the change. */
  readonly key: number;
  /** markdownlint, which checks the form of Markdown, over the same text after a key: as many times as long. */
  readonly markdownlint: number;
}

export function measureChecks(sizes: readonly number[]): CheckSpeed[] {
  const { pack } = readPack(readFileSync('src/articles/aleppo-2024-12-02.briefing.yaml', 'utf8'), 'bundled');
  if (!pack) throw new Error('no bundled pack');
  const library = new Library([pack]);
  const passage = passageOf(library);
  return sizes.map((size) => measure(library, noteOf(passage, size)));
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
  const head = '---\nbriefing: {asOf: 2024-12-02, marking: TLP:CLEAR}\n---\n';
  return (head + passage.repeat(Math.ceil(size / passage.length))).slice(0, size);
}

function measure(library: Library, note: string): CheckSpeed {
  const checker = new NoteChecker();
  const isOn = (code: string) => severityOf(code) !== 'off';
  const reader = new NoteReader();
  const mentions = library.mentionsOf(reader.read(note));
  const check = (text: string) => {
    const context = { library, frontMatter: readFrontMatter(text), style };
    const steps = checker.steps(reader.read(text), mentions, context, isOn);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value.findings.length;
    }
  };
  const first = timed(() => check(note));
  let text = note;
  const times: number[] = [];
  const keys: number[] = [];
  let cpuBefore = process.cpuUsage();
  for (let edit = -edits; edit < edits; edit++) {
    if (edit === 0) {
      cpuBefore = process.cpuUsage();
      times.length = 0;
      keys.length = 0;
    }
    const place = Math.floor((text.length * (((edit + edits) % edits) + 0.5)) / edits);
    const at = !text.includes(' ', place) ? place : text.indexOf(' ', place);
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    keys.push(
      timed(() => {
        mentions.read(placedProse(reader.read(text)), text);
      }),
    );
    times.push(timed(() => check(text)));
  }
  const cpu = process.cpuUsage(cpuBefore);
  const middle = quantile(times, 0.5);
  const peer = quantile(
    Array.from({ length: 3 }, () => timed(() => lint({ strings: { note: text } }))),
    0.5,
  );
  return {
    size: note.length,
    first: round(first),
    edit: {
      p50: round(middle),
      p99: round(quantile(times, 0.99)),
      cpu: round((cpu.user + cpu.system) / 1000 / edits),
    },
    key: round(quantile(keys, 0.5)),
    markdownlint: round(peer / middle),
  };
}

function timed(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
