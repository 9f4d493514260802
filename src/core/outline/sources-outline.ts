import { basicsOf } from '../language/basics';
import type { DateStyle } from '../dates/date-style';
import type { PackHead } from '../library/pack-head';
import type { Pack, Source } from '../pack/model';
import type { Span } from '../base/span';
import type { Place } from '../base/text-positions';
import { sourceReference } from '../render/citation';
import { type OutlineNode, branch, leaf, pageSize, paged } from './node';

/** A problem as a row shows it. */
export interface PackProblem extends Span {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The position at which it begins; `undefined` for a problem found by comparing packs whose texts are not loaded. */
  readonly place?: Place;
}

/** One pack file, good or bad. */
export interface PackState {
  /** The URI of the file. */
  readonly uri: string;
  /** The label of the file: its path in the workspace, or its name. */
  readonly file: string;
  /** The data at the top of the pack; `undefined` for a file that is no pack. */
  readonly head: PackHead | undefined;
  /** `true` if the library holds it. */
  readonly isLoaded: boolean;
  readonly problems: readonly PackProblem[];
  /** Reads the pack; `undefined` for a file that is none. */
  decode(): Pack | undefined;
}

/** With more packs, they are closed at first. */
const mostOpen = 50;

/** The packs, what is wrong with them, their sources and the passages of these; of very many, those with problems first. */
export function sourcesOutline(states: readonly PackState[], dates: DateStyle): readonly OutlineNode[] {
  const open = states.length <= mostOpen;
  if (states.length <= pageSize) return states.map((state) => packNode(state, open, dates));
  // On the pages of a long list, a pack with problems would be hidden.
  const troubled = states.filter(({ problems }) => problems.length > 0).slice(0, pageSize);
  const rest = states.filter((state) => !troubled.includes(state));
  return [
    ...troubled.map((state) => packNode(state, open, dates)),
    ...paged(
      'sources',
      rest.length,
      (start, end) => rest.slice(start, end).map((state) => packNode(state, open, dates)),
      (first, last) => `${rest[first]?.file ?? ''} – ${rest[last]?.file ?? ''}`,
    ),
  ];
}

function packNode(state: PackState, open: boolean, dates: DateStyle): OutlineNode {
  const { uri, file, head, isLoaded, problems } = state;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const facts = [
    head && isLoaded ? (head.records === 1 ? '1 record' : `${head.records} records`) : 'not loaded',
    problems.length > 0 && (problems.length === 1 ? '1 problem' : `${problems.length} problems`),
    head?.marking,
    head && problems.length > 0 && file,
  ];
  const label = head?.title ?? file;
  const description = facts.filter(Boolean).join(' · ');
  const face = {
    id: uri,
    label,
    description,
    spoken: `pack ${label}, ${description}`,
    icon: errors > 0 ? 'error' : problems.length > 0 ? 'warning' : 'book',
    ...(problems.length > 0 && { color: errors > 0 ? 'list.errorForeground' : 'list.warningForeground' }),
    target: head ? ({ kind: 'pack', uri } as const) : ({ kind: 'file', uri, line: 0, column: 0 } as const),
  };
  if (!head && problems.length === 0) return leaf(face);
  return branch({ ...face, open }, () => [
    ...problems.map((problem, index) => problemNode(uri, file, problem, index)),
    ...(state.decode()?.sources ?? []).map((source) => sourceNode(uri, source, dates)),
  ]);
}

function problemNode(
  uri: string,
  file: string,
  { severity, message, place, start, end }: PackProblem,
  index: number,
): OutlineNode {
  const { line, column } = place ?? {};
  return leaf({
    id: `${uri} problem ${index}`,
    label: message,
    description: line === undefined ? file : `${file}:${line + 1}:${(column ?? 0) + 1}`,
    spoken: `${severity}${line === undefined ? '' : `, line ${line + 1}`}: ${message}`,
    icon: severity,
    color: severity === 'error' ? 'list.errorForeground' : 'list.warningForeground',
    target: place ? { kind: 'file', uri, ...place } : { kind: 'span', uri, start, end },
  });
}

function sourceNode(uri: string, source: Source, dates: DateStyle): OutlineNode {
  const id = `${uri} source ${source.id}`;
  const target = { kind: 'passage', uri, source: source.id } as const;
  const grade = source.reliability ? `reliability ${source.reliability}` : 'not graded';
  const face = {
    id,
    label: source.title,
    description: [source.publisher, grade].filter(Boolean).join(' · '),
    spoken: `source ${sourceReference(source, dates, basicsOf(undefined).print)}, ${grade}`,
    icon: 'file-text',
    target,
  };
  if (source.passages.length === 0) return leaf(face);
  return branch(face, () =>
    paged(id, source.passages.length, (start, end) =>
      source.passages.slice(start, end).map((passage, index) =>
        leaf({
          // A number that the pack gives twice is a problem of the pack, not of the view.
          id: `${id} passage ${start + index}`,
          label: `¶ ${passage.number}`,
          description: passage.gist,
          spoken: `paragraph ${passage.number}: ${passage.gist}`,
          icon: 'list-flat',
          target: { ...target, number: passage.number },
        }),
      ),
    ),
  );
}
