import * as vscode from 'vscode';
import {
  type Addition,
  type AdditionPlan,
  type Origin,
  additionKinds,
  guessFormat,
  originOf,
  planAddition,
} from '../../../core/capture';
import type { ActorKind, ClaimKind } from '../../../core/pack/model';
import type { LibraryStore } from '../../library/library-store';
import type { PackDocuments } from '../language/pack-documents';
import { rangeOf } from '../../shared/ranges';
import { isReadOnly } from '../../shared/read-only';
import { askKind, askPack, askRest } from './addition-questions';
import { refusalMessage } from './addition-words';
import { formatOfDocument } from './article-text';
import { packNamed, writablePacks } from './offered-packs';
import { captureCommands } from '../../shared/command-ids';
import { plain } from '../../shared/plain';

/** The argument of the command; with `as` it asks nothing. */
export interface AddToPackArgument {
  readonly as: Addition['as'];
  /** The selection where not given. */
  readonly text?: string;
  /** The pack's address or the end of its path; the first in sight, or by path, where not given. */
  readonly pack?: string;
  /** Id of the actor that an alias is of, or who speaks. */
  readonly actor?: string;
  readonly kind?: string;
  readonly title?: string;
  readonly id?: string;
  readonly cite?: string | readonly string[];
}

/**
 * `briefing.addToPack`: puts the selected words into a pack of the user's, in one undo step. Resolves to the id of the
 * record, or `undefined` where nothing was added.
 */
export async function addToPack(
  store: LibraryStore,
  packs: PackDocuments,
  argument: unknown,
): Promise<string | undefined> {
  const given = isArgument(argument) ? argument : undefined;
  const editor = vscode.window.activeTextEditor;
  const text = given?.text ?? editor?.document.getText(editor.selection) ?? '';
  if (!text.trim()) return refuse('no-words', '');
  const as = given?.as ?? (await askKind(text.trim()));
  if (!as) return undefined;
  const uri = await choosePack(store, given);
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const { pack } = packs.of(document).reading;
  if (!pack) return refuse('no-place', nameOf(uri));
  const origin = editor && given?.text === undefined ? originIn(editor, pack) : { isFromArticle: false };
  const addition = given ? additionOf(given, text, origin) : await askRest(pack, as, text, origin);
  return addition && add(document, addition);
}

async function choosePack(
  store: LibraryStore,
  given: AddToPackArgument | undefined,
): Promise<vscode.Uri | undefined> {
  if (given?.pack !== undefined) {
    const named = await packNamed(store, given.pack);
    return named ?? offerNewPack(vscode.l10n.t('“{0}” is no pack that can be written in.', given.pack));
  }
  const packs = await writablePacks(store);
  const [first] = packs;
  // The pack that comes with the extension is there to be read.
  if (!first) return offerNewPack(vscode.l10n.t('There is no pack of yours yet to add to.'));
  return given ? first : askPack(packs);
}

function offerNewPack(message: string): vscode.Uri | undefined {
  const make = vscode.l10n.t('New Pack…');
  void vscode.window.showInformationMessage(message, make).then((choice) => {
    if (choice === make) void vscode.commands.executeCommand(captureCommands.newPack);
  });
  return undefined;
}

function originIn({ document, selection }: vscode.TextEditor, pack: Parameters<typeof askRest>[0]): Origin {
  const text = document.getText();
  return originOf(pack, text, formatOfDocument(document) ?? guessFormat(text), {
    start: document.offsetAt(selection.start),
    end: document.offsetAt(selection.end),
  });
}

/** An argument as an addition; what it lacks, the core fills or refuses. */
function additionOf(given: AddToPackArgument, text: string, { cite, isFromArticle }: Origin): Addition {
  const cited = typeof given.cite === 'string' ? [given.cite] : (given.cite ?? cite);
  const base = {
    text,
    isFromArticle,
    ...(cited && { cite: cited }),
    ...(given.id !== undefined && { id: given.id }),
  };
  const { as, actor = '', kind, title } = given;
  switch (as) {
    case 'actor':
      return { ...base, as, kind: (kind ?? 'person') as ActorKind };
    case 'alias':
    case 'quote':
      return { ...base, as, actor };
    case 'claim':
      return { ...base, as, actor, ...(kind !== undefined && { kind: kind as ClaimKind }) };
    case 'event':
      return { ...base, as, ...(title !== undefined && { title }) };
  }
}

/** One edit, one undo step; a pack without other changes is saved, one that the user is writing in is left to them. */
async function add(document: vscode.TextDocument, addition: Addition): Promise<string | undefined> {
  const name = nameOf(document.uri);
  if (await isReadOnly(document)) {
    offerNewPack(vscode.l10n.t('“{0}” is read-only.', name));
    return undefined;
  }
  const wasDirty = document.isDirty;
  // From here to the edit nothing is awaited: the text is the one that the plan was made for.
  const plan = planAddition(document.getText(), addition);
  if ('refused' in plan) return refuse(plan.refused, name);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, plan.edit), plan.edit.text);
  if (!(await vscode.workspace.applyEdit(edit))) return refuse('no-place', name);
  if (!wasDirty && document.uri.scheme !== 'untitled') await document.save();
  void tell(document.uri, plan, name);
  return plan.id;
}

async function tell(uri: vscode.Uri, { id, at }: AdditionPlan, name: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = plain(vscode.l10n.t('Added “{0}” to {1}.', id, name));
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(at);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}

function refuse(refused: Parameters<typeof refusalMessage>[0]['refused'], pack: string): string | undefined {
  void vscode.window.showWarningMessage(plain(refusalMessage({ refused }, pack)));
  return undefined;
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

function isArgument(argument: unknown): argument is AddToPackArgument {
  const kinds: readonly unknown[] = additionKinds;
  return typeof argument === 'object' && argument !== null && 'as' in argument && kinds.includes(argument.as);
}
