import type { Library } from '../../library';
import { mostSimilar } from '../../base/similar';
import type { FrontMatterFacts, FrontMatterProblem, NoteFrontMatter } from './model';

/** Compare at most this many ids with an unknown one; in more, too many would be similar. */
const mostCompared = 5_000;

/**
 * Returns the problems of a note's front matter, including those that the loaded packs show, in order. If it names a
 * pack that is not loaded, only that is reported: unknown records and names may be from that pack.
 *
 * @param library all packs, not only those that the note names
 */
export function frontMatterProblems(
  frontMatter: NoteFrontMatter,
  library: Library,
): readonly FrontMatterProblem[] {
  // Values in broken YAML may be misread.
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
