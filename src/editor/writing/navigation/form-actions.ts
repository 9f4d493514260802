import * as vscode from 'vscode';
import type { EntityNames, Library } from '../../../core/library';
import type { Mention } from '../../../core/names';
import { mentionsOf } from '../../../core/note/names/entity-mentions';
import { FormWriter, shownName } from '../../../core/note/names/one-form';
import { linesAround } from '../../../core/base/spans';
import { oneLine } from '../../../core/render/escape';
import { isCancelled } from '../../shared/cancelled';
import { plain } from '../../shared/plain';
import { rangeOf } from '../../shared/ranges';
import { isReadOnlyPlace } from '../../shared/read-only';
import { formatOf } from '../../shared/settings';
import { formCommands } from '../../shared/command-ids';
import type { NamedPlace, NamesInNotes } from './name-at';
import type { OneFormEdits } from './one-form';

const kind = vscode.CodeActionKind.RefactorRewrite;

type Reach = 'atPlace' | 'inNote' | 'inAllNotes';

/** Good for the version of the document that it was made for; what it changes is found when it is chosen. */
class PrintedFormAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly reach: Reach,
    readonly document: vscode.TextDocument,
    readonly version: number,
    readonly place: NamedPlace & { readonly who: EntityNames },
  ) {
    super(title, kind);
  }
}

/** The actions on a name: "Use the Printed Form", here, in the note, in all notes; and the way to any other form. */
export class FormActions implements vscode.CodeActionProvider {
  /** By the mentions of one version of a note and of the library, and by id. */
  private readonly others = new WeakMap<readonly Mention[], Map<string, readonly number[]>>();

  constructor(
    private readonly names: NamesInNotes,
    private readonly forms: OneFormEdits,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[] | undefined> {
    if ((only && !only.contains(kind)) || isReadOnlyPlace(document.uri)) return undefined;
    const { version } = document;
    const place = await this.names.at(document, range.start, token);
    if (!place?.range.contains(range)) return undefined;
    const { library } = await this.names.store.drawnOn(document);
    if (isCancelled(token) || document.version !== version) return undefined;
    const [who, other] = place.meant;
    if (!who || other) return [renameAction()];
    const form = oneLine(who.name);
    const isOther = ({ start, end }: Mention) =>
      shownName(document.getText(rangeOf(document, { start, end })), formatOf(document)) !== form;
    const isOtherElsewhere = this.othersIn(library, document, who, isOther).some(
      (start) => start !== place.mention.start,
    );
    const action = (title: string, reach: Reach) =>
      new PrintedFormAction(title, reach, document, version, { ...place, who });
    const { t } = vscode.l10n;
    const shown = plain(form);
    return [
      ...(isOther(place.mention) && canChange(document, document.getText(), place)
        ? [action(t('Use the Printed Form “{0}”', shown), 'atPlace')]
        : []),
      ...(isOtherElsewhere
        ? [action(t('Use the Printed Form “{0}” in the Whole Note', shown), 'inNote')]
        : []),
      action(t('Use the Printed Form “{0}” in All Notes', shown), 'inAllNotes'),
      renameAction(),
    ];
  }

  /** Returns the offsets of the first two mentions in another form: the cursor moves between them while the text stays. */
  private othersIn(
    library: Library,
    document: vscode.TextDocument,
    { id, ids }: EntityNames,
    isOther: (mention: Mention) => boolean,
  ): readonly number[] {
    const all = this.names.notes.mentionsIn(library, document);
    const known = this.others.get(all)?.get(id);
    if (known) return known;
    const starts: number[] = [];
    for (const { mention, isSure } of mentionsOf(library, all, new Set(ids))) {
      if (isSure && isOther(mention)) starts.push(mention.start);
      if (starts.length === 2) break;
    }
    const others = this.others.get(all) ?? new Map<string, readonly number[]>();
    this.others.set(all, others.set(id, starts));
    return starts;
  }

  /** If the text has changed meanwhile, there is no edit. */
  async resolveCodeAction(
    action: vscode.CodeAction,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction> {
    if (!(action instanceof PrintedFormAction)) return action;
    const { document, version, place, reach } = action;
    const isAsBefore = () => !document.isClosed && document.version === version;
    if (!isAsBefore()) return action;
    const wanted = { who: place.who, form: oneLine(place.who.name), at: place.mention };
    const made = await this.forms[reach](document, wanted, token);
    if (made && isAsBefore()) action.edit = made.edit;
    return action;
  }
}

function renameAction(): vscode.CodeAction {
  const title = vscode.l10n.t('Rename to One Form…');
  const action = new vscode.CodeAction(title, kind);
  action.command = { title, command: formCommands.rename };
  return action;
}

/**
 * Returns `true` if the mention can be changed, judged by its paragraph alone: this runs with every move of the cursor, and
 * reading the whole of a long note would hold up typing. When the action is chosen, the whole note decides.
 */
function canChange(document: vscode.TextDocument, text: string, { mention }: NamedPlace): boolean {
  const { start, end } = linesAround(text, mention);
  const moved = { start: mention.start - start, end: mention.end - start };
  return new FormWriter(text.slice(start, end), formatOf(document), [moved]).keptFor(moved) === undefined;
}
