import * as vscode from 'vscode';
import type { Library, LibraryEntity, LibraryRecord } from '../../../core/library';
import type { Content } from '../../../core/note/insert/content';
import {
  type RecordForm,
  biographyContent,
  keyActorsContent,
  mentionContent,
  recordContent,
  sourcesContent,
} from '../../../core/note/insert/contents';
import { type Following, placeAfter } from '../../../core/markdown/place/place-after';
import { type CardPlace, noteOfPlace, presentSpan, tellGone } from '../../shared/cards/card-place';
import type { NoteInFront } from '../../shared/front/note-in-front';
import { styleIn } from '../../../core/note/front-matter/style';
import type { NoteStyle } from '../../../core/render/style';
import { type NoteText, formatOf, noteStyle } from '../../shared/settings';
import type { ContentMaker } from './elsewhere';
import type { NoteWriter } from './note-writer';
import { replaceMention } from './replace-mention';

/**
 * Puts what a library knows into the note in front, or at the place of the card from which it is done. Each call resolves
 * to whether something was inserted.
 */
export class Inserter {
  constructor(
    private readonly front: NoteInFront,
    private readonly writer: NoteWriter,
  ) {}

  /** The note that an insertion would go to, to be read; `undefined` if the user would be asked. */
  note(): Promise<NoteText | undefined> {
    return this.front.read();
  }

  /** @param place of a card: they go after its sentence */
  records(
    library: Library,
    records: readonly LibraryRecord[],
    form: RecordForm,
    place?: CardPlace,
  ): Promise<boolean> {
    if (records.length === 0) return Promise.resolve(false);
    return this.insert('sentence', place, (document) =>
      recordContent(library, records, form, styleOf(document)),
    );
  }

  /** The name in full at its first mention, else the short form. @param place of a card: its name is written in full */
  mentions(library: Library, entities: readonly LibraryEntity[], place?: CardPlace): Promise<boolean> {
    const [entity] = entities;
    if (place && entity) return replaceMention(library, entity, place);
    return this.writer.insert((document) =>
      mentionContent(library, entities, document.getText(), styleOf(document)),
    );
  }

  /** @param place of a card: they go after its paragraph */
  biographies(library: Library, entities: readonly LibraryEntity[], place?: CardPlace): Promise<boolean> {
    return this.insert('paragraph', place, (document) =>
      biographyContent(library, entities, styleOf(document)),
    );
  }

  keyActors(library: Library, entities: readonly LibraryEntity[]): Promise<boolean> {
    return this.insert('paragraph', undefined, (document) =>
      keyActorsContent(library, entities, styleOf(document)),
    );
  }

  /** The sources that the note cites. */
  sources(library: Library): Promise<boolean> {
    return this.insert('paragraph', undefined, (document) => {
      const content = sourcesContent(library, document.getText(), styleOf(document));
      if (content) return content;
      const message = vscode.l10n.t('The note cites no source of the packs yet: insert an event first.');
      void vscode.window.showInformationMessage(message);
      return undefined;
    });
  }

  /** Ids of the actors and places that the note in front mentions. */
  async mentioned(library: Library): Promise<ReadonlySet<string>> {
    const note = await this.front.read();
    if (!note) return new Set();
    const mentions = library.find(note.getText(), formatOf(note));
    return new Set(mentions.flatMap((mention) => library.meant(mention)));
  }

  private insert(
    following: Following,
    place: CardPlace | undefined,
    contentIn: (document: vscode.TextDocument) => Content | undefined,
  ): Promise<boolean> {
    const make: ContentMaker = (document) => {
      const content = contentIn(document);
      return content && (() => content);
    };
    if (!place) return this.writer.insert(make);
    const document = noteOfPlace(place);
    const placeIn = (note: vscode.TextDocument) => {
      const span = presentSpan(note, place);
      const at = span && placeAfter(note.getText(), span, following);
      return at === undefined ? undefined : { start: at, end: at };
    };
    if (!document || !placeIn(document)) return Promise.resolve(tellGone(place));
    return this.writer.insertAt({ document, span: () => placeIn(document) }, make);
  }
}

/** Returns the style from the settings, in the language of the note. */
function styleOf(document: vscode.TextDocument): NoteStyle {
  return styleIn(document.getText(), noteStyle(document));
}
