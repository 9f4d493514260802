import type { NoteContext } from '../../../core/ledger/context';
import type * as vscode from 'vscode';
import {
  type CheckedNote,
  type MentionSource,
  NoteChecker,
  OtherPacks,
  severityOf,
} from '../../../core/checks';
import { readFrontMatter } from '../../../core/note/front-matter/read';
import { Pace } from '../../../core/base/pace';
import type { NoteCache, NoteVersion } from '../../shared/note-cache';
import type { LibraryStore } from '../../library/library-store';
import { styleIn } from '../../../core/note/front-matter/style';
import { noteStyle, settings } from '../../shared/settings';

/** The outcome of a check, and of what. */
interface Outcome {
  readonly version: number;
  readonly library: object;
  readonly libraryVersion: number;
  readonly checked: CheckedNote;
}

interface Known {
  readonly checker: NoteChecker;
  last: Outcome | undefined;
  /** The check under way, which the next one waits for. */
  running: Promise<unknown>;
}

const frontMatter = ({ text }: NoteVersion) => readFrontMatter(text);

/** Open notes as they were checked, once for each version of the text, the packs and the settings, for all who ask. */
export class CheckedNotes implements vscode.Disposable {
  private readonly known = new Map<vscode.TextDocument, Known>();

  constructor(
    private readonly store: LibraryStore,
    private readonly notes: NoteCache,
  ) {}

  /** Checks a note in short stretches; `undefined` where its text, or the packs, changed meanwhile. */
  async of(document: vscode.TextDocument): Promise<CheckedNote | undefined> {
    const known = this.knownOf(document);
    const check = known.running.then(() => this.check(document, known));
    known.running = check.catch(() => undefined);
    return check;
  }

  /** Returns the last result, if it is of the current text. */
  present(document: vscode.TextDocument): CheckedNote | undefined {
    const last = this.known.get(document)?.last;
    return last?.version === document.version ? last.checked : undefined;
  }

  /** Has all notes checked anew when they are next asked for: the settings are others. */
  forgetOutcomes(): void {
    for (const known of this.known.values()) known.last = undefined;
  }

  forget(document: vscode.TextDocument): void {
    this.known.delete(document);
  }

  private knownOf(document: vscode.TextDocument): Known {
    const known = this.known.get(document) ?? {
      checker: new NoteChecker(),
      last: undefined,
      running: Promise.resolve(),
    };
    if (!document.isClosed) this.known.set(document, known);
    return known;
  }

  private async check(document: vscode.TextDocument, known: Known): Promise<CheckedNote | undefined> {
    const { library } = await this.store.drawnOn(document);
    const { version } = document;
    const { version: libraryVersion } = library;
    const isStale = () =>
      document.isClosed || document.version !== version || library.version !== libraryVersion;
    if (isStale()) return undefined;
    const { last } = known;
    if (last?.version === version && last.library === library && last.libraryVersion === libraryVersion)
      return last.checked;
    const others = new OtherPacks(this.store.library, this.store.turnedOff);
    const read = this.notes.get(document, frontMatter);
    const style = styleIn(document.getText(), noteStyle(document));
    const context = { library, frontMatter: read, style, others };
    const mentions: MentionSource = {
      between: (start, end) => this.notes.mentionsBetween(library, document, start, end),
    };
    const severities = settings.checks(document);
    const isOn = (code: string) => severityOf(code, severities) !== 'off';
    const steps = this.steps(document, known, mentions, context, isOn);
    const pace = new Pace(isStale);
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        known.last = { version, library, libraryVersion, checked: value };
        return value;
      }
      if (!pace.isDue) continue;
      await pace.rest();
      if (pace.isCancelled) return undefined;
    }
  }

  private *steps(
    document: vscode.TextDocument,
    { checker }: Known,
    mentions: MentionSource,
    context: NoteContext,
    isOn: (code: string) => boolean,
  ): Generator<undefined, CheckedNote> {
    const note = yield* this.notes.readInSteps(document);
    return yield* checker.steps(note, mentions, context, isOn);
  }

  dispose(): void {
    this.known.clear();
  }
}
