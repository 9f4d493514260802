import type { Library } from '../../library';
import { mostSimilar } from '../../base/similar';
import type { FrontMatterFacts, FrontMatterProblem, NoteFrontMatter } from './model';

/** What was meant is looked for among so many ids; of more, too many would be near. */
const mostCompared = 5_000;

/**
 * All that is wrong with a note's front matter, beside the packs that are loaded, in the order of its text. Where it names a
 * pack that is not there, its records and actors may well exist: only the pack is told.
 *
 * @param library all packs, not only those that the note names
 */
export function frontMatterProblems(
  frontMatter: NoteFrontMatter,
  library: Library,
): readonly FrontMatterProblem[] {
  // What is read of broken YAML may be something else.
  if (frontMatter.problems.some(({ code }) => code === 'front-matter-syntax')) return frontMatter.problems;
  const packs = frontMatter.packs
    .filter(({ value }) => !library.pack(value))
    .map(({ value: id, start, end }) =>
      problem({ start, end }, 'front-matter-unknown-pack', id, () => library.shelved.map((pack) => pack.id)),
    );
  const others =
    packs.length > 0
      ? []
      : [
          ...frontMatter.omit
            .filter(({ id }) => library.recordsNamed(id).length === 0)
            .map(({ id, span }) =>
              problem(span, 'front-matter-unknown-record', id, () =>
                library.records
                  .first(mostCompared)
                  .map(({ key, value }) => (id.includes('/') ? key : value.id)),
              ),
            ),
          ...frontMatter.names
            .filter(({ id }) => !library.namesOf(id))
            .map(({ id, span }) =>
              problem(span, 'front-matter-unknown-name', id, () =>
                firstOf(library.entityIds(), mostCompared),
              ),
            ),
        ];
  if (packs.length + others.length === 0) return frontMatter.problems;
  return [...frontMatter.problems, ...packs, ...others].sort((a, b) => a.start - b.start);
}

function problem(
  { start, end }: { readonly start: number; readonly end: number },
  code: Extract<FrontMatterFacts, { readonly id: string }>['code'],
  id: string,
  candidates: () => readonly string[],
): FrontMatterProblem {
  const suggestion = mostSimilar(id, candidates());
  return { code, id, start, end, ...(suggestion !== undefined && { suggestion }) };
}

function firstOf(ids: Iterable<string>, most: number): string[] {
  const first: string[] = [];
  for (const id of ids) {
    if (first.length === most) break;
    first.push(id);
  }
  return first;
}
