import * as vscode from 'vscode';
import type { EntityNames } from '../../../core/library';
import { fittingForms, offeredForms } from '../../../core/note/names/forms';
import { FormWriter } from '../../../core/note/names/one-form';
import { oneLine } from '../../../core/render/escape';
import { formCommands } from '../../shared/command-ids';
import { pick } from '../insert/pick';
import { plain } from '../../shared/plain';
import { isReadOnly } from '../../shared/read-only';
import { formatOf } from '../../shared/settings';
import { entityRow, formRow, keptReason, tellDone } from './form-words';
import type { NamedPlace, NamesInNotes } from './name-at';
import type { OneForm, OneFormEdits, Wanted } from './one-form';

interface Reach {
  /** @param name whom it is about */
  title(name: string): string;
  make(document: vscode.TextDocument, wanted: Wanted): Promise<OneForm | undefined>;
  /** `true` if not all changes are in sight: they are then saved and reported. */
  readonly isWide: boolean;
}

/** Token for changes that are made at once and never cancelled. */
const noToken = new vscode.CancellationTokenSource().token;

/** Registers "Rename to One Form…", which offers the forms of the packs and takes any other, for the note or for all notes. */
export function registerFormCommands(names: NamesInNotes, forms: OneFormEdits): vscode.Disposable {
  const { t } = vscode.l10n;
  const inNote: Reach = {
    title: (name) => t('Rename “{0}” in This Note', name),
    make: (document, wanted) => forms.inNote(document, wanted, noToken),
    isWide: false,
  };
  const inAllNotes: Reach = {
    title: (name) => t('Rename “{0}” in All Notes', name),
    make: async (document, wanted) =>
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: t('Reading the notes'), cancellable: true },
        (_, token) => forms.inAllNotes(document, wanted, token),
      ),
    isWide: true,
  };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(formCommands.rename, (argument: unknown) => rename(names, inNote, argument)),
    registerCommand(formCommands.renameInAllNotes, (argument: unknown) =>
      rename(names, inAllNotes, argument),
    ),
  );
}

/** @param argument `{ to }`, the form, where it is not to be asked for */
async function rename(names: NamesInNotes, reach: Reach, argument: unknown): Promise<void> {
  const { t } = vscode.l10n;
  const editor = vscode.window.activeTextEditor;
  const place = editor && (await names.at(editor.document, editor.selection.active, noToken));
  if (!place) {
    // The key is that of all renaming: what is no name of ours is for others.
    await vscode.commands.executeCommand('editor.action.rename');
    return;
  }
  const { document } = editor;
  const { version } = document;
  const refusal = await refusalOf(document, place);
  if (refusal !== undefined) {
    void vscode.window.showWarningMessage(refusal);
    return;
  }
  const who = await askWho(place);
  const form =
    who && (formGiven(argument) ?? (await askForm(names, document, who, reach.title(plain(who.name)))));
  if (!who || form === undefined) return;
  const hasChanged = () => document.isClosed || document.version !== version;
  const made = hasChanged() ? undefined : await reach.make(document, { who, form, at: place.mention });
  if (hasChanged() || (made && !(await apply(made, reach)))) {
    void vscode.window.showWarningMessage(t('The text has changed meanwhile, so nothing was renamed.'));
    return;
  }
  if (made) tellDone(made, reach.isWide);
}

function formGiven(argument: unknown): string | undefined {
  const { to } = (argument ?? {}) as { readonly to?: unknown };
  return typeof to === 'string' && oneLine(to) !== '' ? oneLine(to) : undefined;
}

async function apply({ edit, changed }: OneForm, { isWide }: Reach): Promise<boolean> {
  return changed === 0 || vscode.workspace.applyEdit(edit, { isRefactoring: isWide });
}

/** Why nothing can be renamed from here; `undefined` if it can. */
async function refusalOf(
  document: vscode.TextDocument,
  { mention }: NamedPlace,
): Promise<string | undefined> {
  const writer = new FormWriter(document.getText(), formatOf(document), [mention]);
  const kept = writer.keptFor(mention);
  if (kept) return keptReason(kept);
  return (await isReadOnly(document)) ? vscode.l10n.t('This note is read-only.') : undefined;
}

/** `undefined` when the user goes away. */
async function askWho({ meant, mention }: NamedPlace): Promise<EntityNames | undefined> {
  const [only, other] = meant;
  if (!other) return only;
  const rows = meant.map(entityRow);
  const [picked] =
    (await pick({
      title: vscode.l10n.t('Who is “{0}” here?', plain(mention.form)),
      placeholder: vscode.l10n.t('Several actors or places have this name'),
      find: (query) =>
        Promise.resolve(rows.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()))),
    })) ?? [];
  return picked;
}

/** `undefined` when the user goes away. */
async function askForm(
  names: NamesInNotes,
  document: vscode.TextDocument,
  { id }: EntityNames,
  title: string,
): Promise<string | undefined> {
  const { library } = await names.store.drawnOn(document);
  const entity = library.entity(id);
  if (!entity) return undefined;
  const forms = offeredForms(entity);
  const [picked] =
    (await pick({
      title,
      placeholder: vscode.l10n.t('Choose a form of the packs, or type another one'),
      find: (query) => Promise.resolve(fittingForms(forms, query).map(formRow)),
    })) ?? [];
  return picked?.form;
}
