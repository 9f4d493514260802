import type { DateStyle } from '../dates';
import type { Library } from '../library';
import type { Pack, Source } from '../pack/model';
import { sourceReference } from '../render/citation';
import type { OutlineNode } from './node';

/** A problem as a row shows it. */
export interface PackProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 code units. */
  readonly column: number;
}

/** One pack file, good or bad. */
export interface PackState {
  /** Where the file is. */
  readonly uri: string;
  /** What to call the file: its path in the workspace, or its name. */
  readonly file: string;
  readonly pack: Pack | undefined;
  readonly problems: readonly PackProblem[];
}

/** The packs, what is wrong with them, their sources and the passages of these. */
export function sourcesOutline(
  states: readonly PackState[],
  library: Library,
  dates: DateStyle,
): OutlineNode[] {
  return states.map((state) => packNode(state, library, dates));
}

function packNode({ uri, file, pack, problems }: PackState, library: Library, dates: DateStyle): OutlineNode {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const records = pack ? pack.events.length + pack.claims.length + pack.quotes.length : 0;
  const known = pack !== undefined && library.packs.includes(pack);
  const state = [
    known ? (records === 1 ? '1 record' : `${records} records`) : 'not loaded',
    problems.length > 0 && (problems.length === 1 ? '1 problem' : `${problems.length} problems`),
    pack?.marking,
    pack && problems.length > 0 && file,
  ];
  const label = pack?.title ?? file;
  const description = state.filter(Boolean).join(' · ');
  return {
    id: uri,
    label,
    description,
    spoken: `pack ${label}, ${description}`,
    icon: errors > 0 ? 'error' : problems.length > 0 ? 'warning' : 'book',
    ...(problems.length > 0 && { color: errors > 0 ? 'list.errorForeground' : 'list.warningForeground' }),
    open: true,
    children: [
      ...problems.map((problem, index) => problemNode(uri, file, problem, index)),
      ...(pack?.sources ?? []).map((source) => sourceNode(uri, source, dates)),
    ],
    target: pack ? { kind: 'pack', uri } : { kind: 'file', uri, line: 0, column: 0 },
  };
}

function problemNode(
  uri: string,
  file: string,
  { severity, message, line, column }: PackProblem,
  index: number,
): OutlineNode {
  return {
    id: `${uri} problem ${index}`,
    label: message,
    description: `${file}:${line + 1}:${column + 1}`,
    spoken: `${severity}, line ${line + 1}: ${message}`,
    icon: severity,
    color: severity === 'error' ? 'list.errorForeground' : 'list.warningForeground',
    children: [],
    target: { kind: 'file', uri, line, column },
  };
}

function sourceNode(uri: string, source: Source, dates: DateStyle): OutlineNode {
  const id = `${uri} source ${source.id}`;
  const target = { kind: 'passage', uri, source: source.id } as const;
  const grade = source.reliability ? `reliability ${source.reliability}` : 'not graded';
  return {
    id,
    label: source.title,
    description: [source.publisher, grade].filter(Boolean).join(' · '),
    spoken: `source ${sourceReference(source, dates)}, ${grade}`,
    icon: 'file-text',
    children: source.passages.map((passage, index) => ({
      // A number that the pack gives twice is a problem of the pack, not of the view.
      id: `${id} passage ${index}`,
      label: `¶ ${passage.number}`,
      description: passage.gist,
      spoken: `paragraph ${passage.number}: ${passage.gist}`,
      icon: 'list-flat',
      children: [],
      target: { ...target, number: passage.number },
    })),
    target,
  };
}
