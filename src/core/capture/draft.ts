import type { Article } from './article/article';
import { given } from './clean';
import { languageOf, likelyLanguage } from '../language';
import type { FoundDate, NumericDate } from '../language/found';
import { writeDraft } from './draft-text';
import { FreshIds, shortSlug } from './ids';
import { type KnownNames, type ProposedName, findNames } from './names';
import { type Publication, publicationOf } from './article/publication';
import { type ProposedQuote, findQuotes } from './quotes';
import { withoutTwins } from './twins';

/** The content of a draft: everything that the article gives, and nothing else. */
export interface Proposal {
  readonly packId: string;
  readonly sourceId: string;
  readonly article: Article;
  readonly language?: string;
  readonly publication?: Publication;
  readonly names: readonly (ProposedName & { readonly id: string })[];
  readonly quotes: readonly (ProposedQuote & { readonly id: string })[];
  /** The dates per paragraph, each date once. */
  readonly dates: readonly (readonly FoundDate[])[];
  /** Figures that may mean two days, with the number of their paragraph. */
  readonly unclearDates: readonly (NumericDate & { readonly passage: number })[];
}

/** A pack to go on writing. */
export interface Draft {
  readonly id: string;
  /** YAML: a pack in which nothing is wrong, and much is left to do. */
  readonly text: string;
  /** UTF-16 offset of the first TODO that is no comment; the text's length where there is none. */
  readonly firstTodo: number;
}

export interface DraftOptions {
  /** EDTF of the present day: no article is younger. */
  readonly today: string;
  /** The names that are known already. */
  readonly library?: KnownNames;
}

/** More quotations than an article has. */
const maxQuotes = 400;

/** Makes a draft pack of an article. Nothing of the article's sentences goes into it but names, dates and words spoken. */
export function draftPack(article: Article, options: DraftOptions): Draft {
  const proposal = propose(article, options);
  const text = writeDraft(proposal);
  return { id: proposal.packId, text, firstTodo: firstTodoIn(text) };
}

/** Returns the content that an article gives for a pack. */
export function propose(article: Article, { today, library }: DraftOptions): Proposal {
  const { paragraphs, title, publisher } = article;
  const tag = article.language ?? likelyLanguage(paragraphs.map(({ text }) => text).join(' '));
  const language = languageOf(tag);
  const { sentencesOf } = language;
  const { datesIn, dayOrderOf, undecidedDatesIn } = language.dates;
  const publication = publicationOf(article, today, language);
  const order = dayOrderOf(paragraphs.map(({ text }) => text));
  const found = withoutTwins(findNames(paragraphs, language, library));
  const dates = paragraphs.map(({ text }) => {
    const all = sentencesOf(text).flatMap((sentence) => datesIn(sentence.text, publication?.date, order));
    return [...new Map(all.map((date) => [`${date.date} ${date.timeOfDay ?? ''}`, date])).values()];
  });
  const unclearDates = paragraphs.flatMap(({ text }, index) =>
    sentencesOf(text).flatMap((sentence) =>
      undecidedDatesIn(sentence.text, order).map((date) => ({ ...date, passage: index + 1 })),
    ),
  );
  const ids = new FreshIds();
  const sourceId = ids.make([publisher && shortSlug(publisher, 24)], 'article');
  // A known name keeps its id, so that the packs agree on who that is; these are given out first.
  const known = found.names.map((name) => name.known && ids.make([name.known.id], name.known.id));
  const names = found.names.map((name, index) => ({
    ...name,
    id: known[index] ?? ids.make([name.name, ...name.forms], name.type),
  }));
  const quotes = findQuotes(paragraphs, found, publication?.date, order, language)
    .slice(0, maxQuotes)
    .map((quote) => ({ ...quote, id: ids.make([shortSlug(quote.text, 32)], 'quote') }));
  const day = publication?.date.replace(/[^\d-]/g, '-');
  const packId = new FreshIds().make(
    [[shortSlug(title ?? '', 40) ?? 'pack', day].filter(Boolean).join('-')],
    'pack',
  );
  return {
    packId,
    sourceId,
    article,
    names,
    quotes,
    dates,
    unclearDates,
    ...given({ language: tag, publication }),
  };
}

/** A pack without anything in it, to be filled by hand. */
export function emptyPack(): Draft {
  const text = writeDraft({
    packId: 'my-pack',
    sourceId: 'source',
    article: { paragraphs: [{ text: '' }] },
    names: [],
    quotes: [],
    dates: [[]],
    unclearDates: [],
  });
  return { id: 'my-pack', text, firstTodo: firstTodoIn(text) };
}

function firstTodoIn(text: string): number {
  const found = /^[^#\n\r\u2028\u2029]*?\bTODO\b/m.exec(text);
  return found ? found.index + found[0].length - 'TODO'.length : text.length;
}
