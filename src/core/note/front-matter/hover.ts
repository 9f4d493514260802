import { keyHelpAt } from '../../pack/editing/key-help';
import type { Span } from '../../base/span';
import { keyMeaning, frontMatterLayout, valueMeanings } from './layout';
import { frontMatterTextAt } from './text';
import { readFrontMatter } from './read';

/** The subject of a word in the front matter, with its span in the note. */
export type FrontMatterSubject = Span &
  (
    | { readonly kind: 'help'; /** Contains nothing from the note or a pack. */ readonly markdown: string }
    | { readonly kind: 'date' | 'pack' | 'record' | 'entity'; readonly id: string }
  );

/** Returns the subject at the offset under `briefing:`; `undefined` if there is nothing to show. */
export function frontMatterSubjectAt(note: string, offset: number): FrontMatterSubject | undefined {
  const frontMatter = frontMatterTextAt(note, offset);
  if (!frontMatter) return undefined;
  const { asOf, marking, scale, language, packs, omit, names } = readFrontMatter(note);
  const subjects = [
    ...(asOf ? [{ kind: 'date' as const, id: asOf.value, start: asOf.start, end: asOf.end }] : []),
    ...[marking, scale].flatMap((stated) =>
      stated
        ? [{ kind: 'help' as const, markdown: meaning(stated.value), start: stated.start, end: stated.end }]
        : [],
    ),
    ...(language
      ? [
          {
            kind: 'help' as const,
            markdown: nameOf(language.value),
            start: language.start,
            end: language.end,
          },
        ]
      : []),
    ...packs.map(({ value, start, end }) => ({ kind: 'pack' as const, id: value, start, end })),
    ...omit.map(({ id, span }) => ({ kind: 'record' as const, id, ...span })),
    ...names.flatMap(({ id, span, formSpan }) => [
      { kind: 'entity' as const, id, ...span },
      { kind: 'entity' as const, id, ...formSpan },
    ]),
  ];
  const found = subjects.find(({ start, end }) => start <= offset && offset <= end);
  if (found) return found;
  const key = keyHelpAt(frontMatter.yaml, offset - frontMatter.start, frontMatterLayout);
  if (!key) return undefined;
  const markdown = keyMeaning(frontMatter.yaml.slice(key.start, key.end));
  return markdown === undefined
    ? undefined
    : { kind: 'help', markdown, start: frontMatter.start + key.start, end: frontMatter.start + key.end };
}

function nameOf(language: string): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return `**${language}** — ${names.of(language) ?? ''}`;
}

function meaning(value: string): string {
  return `**${value}** — ${valueMeanings[value] ?? ''}`;
}
