import * as vscode from 'vscode';
import type { EntityNames } from '../../../core/library';
import { FormWriter } from '../../../core/note/names/one-form';
import { plain } from '../../shared/plain';
import { isReadOnlyPlace } from '../../shared/read-only';
import { formatOf } from '../../shared/settings';
import { keptReason } from './form-words';
import type { NamedPlace, NamesInNotes } from './name-at';
import type { OneFormEdits } from './one-form';

/** "Rename Symbol" on a name: all mentions of the actor or place in the note take the form that is typed. */
export class NameRename implements vscode.RenameProvider {
  constructor(
    private readonly names: NamesInNotes,
    private readonly forms: OneFormEdits,
  ) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    if (isReadOnlyPlace(document.uri)) return undefined;
    const place = await this.names.at(document, position, token);
    if (!place) return undefined;
    onlyOne(place);
    const writer = new FormWriter(document.getText(), formatOf(document), [place.mention]);
    const kept = writer.keptFor(place.mention);
    if (kept) throw new Error(keptReason(kept));
    // The editor takes a form that is left as it was offered for no answer: the printed one could never be chosen.
    return { range: place.range, placeholder: writer.shown(place.mention) };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    form: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const place = await this.names.at(document, position, token);
    if (!place) return undefined;
    const wanted = { who: onlyOne(place), form, at: place.mention };
    return (await this.forms.inNote(document, wanted, token))?.edit;
  }
}

function onlyOne({ meant: [who, other], mention }: NamedPlace): EntityNames {
  if (who && !other) return who;
  throw new Error(
    vscode.l10n.t(
      'Several actors or places are called “{0}”: “Rename to One Form…” asks which one is meant.',
      plain(mention.form),
    ),
  );
}
