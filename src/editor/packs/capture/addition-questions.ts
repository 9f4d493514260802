import * as vscode from 'vscode';
import { type Addition, type Origin, additionKinds, firstWords, shortSlug } from '../../../core/capture';
import { basicsOf } from '../../../core/language/basics';
import { isSlug } from '../../../core/pack/ids';
import type { ActorKind, ClaimKind, Pack } from '../../../core/pack/model';
import { actorKinds, claimKinds } from '../../../core/pack/terms';
import { kindLabel } from './addition-words';
import { plain } from '../../shared/plain';

const title = () => vscode.l10n.t('Add to Pack');

/** Asks for the kind that the selection is to become; `undefined` when the user goes away, here and below. */
export async function askKind(text: string): Promise<Addition['as'] | undefined> {
  const rows = additionKinds.map((as) => ({ as, label: kindLabel(as) }));
  const placeHolder = vscode.l10n.t('Add “{0}” as', text.length > 60 ? `${text.slice(0, 60)}…` : text);
  return (await vscode.window.showQuickPick(rows, { title: title(), placeHolder }))?.as;
}

export async function askPack(packs: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  if (packs.length === 1) return packs[0];
  const rows = packs.map((uri) => ({ uri, label: plain(vscode.workspace.asRelativePath(uri)) }));
  const placeHolder = vscode.l10n.t('The pack to add to');
  return (await vscode.window.showQuickPick(rows, { title: title(), placeHolder }))?.uri;
}

/** Asks for what an addition still lacks, each with a default. */
export async function askRest(
  pack: Pack,
  as: Addition['as'],
  text: string,
  { cite, isFromArticle }: Origin,
): Promise<Addition | undefined> {
  const { t } = vscode.l10n;
  const base = { text, isFromArticle };
  if (as === 'alias') {
    const actor = await askActor(pack, t('The actor that the form stands for'));
    return actor === undefined ? undefined : { ...base, as, actor };
  }
  const own = await askOwn(pack, as, text);
  if (!own) return undefined;
  const cited = cite ?? (await askCitation(pack));
  if (!cited) return undefined;
  const proposed = shortSlug('title' in own ? own.title : text, 40) ?? as;
  const id = await vscode.window.showInputBox({
    title: title(),
    prompt: t('The id: what a footnote in a note will say'),
    value: proposed,
    validateInput: (value) =>
      isSlug(value) ? undefined : t('Small letters, digits and hyphens: “{0}”', proposed),
  });
  return id === undefined ? undefined : { ...base, ...own, cite: cited, id };
}

type Own =
  | { as: 'actor'; kind: ActorKind }
  | { as: 'event'; title: string }
  | { as: 'claim'; actor: string; kind: ClaimKind }
  | { as: 'quote'; actor: string };

async function askOwn(
  pack: Pack,
  as: Exclude<Addition['as'], 'alias'>,
  text: string,
): Promise<Own | undefined> {
  const { t } = vscode.l10n;
  switch (as) {
    case 'actor': {
      const kind = await askOne(
        actorKinds,
        basicsOf(pack.language).names.kindByWords(text.split(/\s+/)) ?? 'person',
        t('What sort of actor it is'),
      );
      return kind && { as, kind };
    }
    case 'event': {
      const said = await vscode.window.showInputBox({
        title: title(),
        prompt: t('A few words for lists'),
        value: firstWords(text.replace(/\s+/g, ' ').trim()),
      });
      return said === undefined ? undefined : { as, title: said.trim() || 'TODO' };
    }
    case 'claim': {
      const actor = await askActor(pack, t('Who says it'));
      if (actor === undefined) return undefined;
      const kind = await askOne(claimKinds, 'statement', t('What sort of saying it is'));
      return kind && { as, actor, kind };
    }
    case 'quote': {
      const actor = await askActor(pack, t('Who spoke the words'));
      return actor === undefined ? undefined : { as, actor };
    }
  }
}

/** One of the words of the format, the default first. */
async function askOne<T extends string>(
  offered: readonly T[],
  first: T,
  placeHolder: string,
): Promise<T | undefined> {
  const rows = [first, ...offered.filter((one) => one !== first)].map((value) => ({
    value,
    label: value,
  }));
  return (await vscode.window.showQuickPick(rows, { title: title(), placeHolder }))?.value;
}

async function askActor({ actors }: Pack, placeHolder: string): Promise<string | undefined> {
  const rows = actors.map(({ id, name, kind }) => ({
    id,
    label: plain(name),
    description: kind,
    detail: id,
  }));
  return (await vscode.window.showQuickPick(rows, { title: title(), placeHolder, matchOnDetail: true }))?.id;
}

/** Paragraphs with their gist; a source as a whole comes last. None to choose from is an answer as well. */
async function askCitation({ sources }: Pack): Promise<readonly string[] | undefined> {
  const rows = sources.flatMap((source) => [
    ...source.passages.map(({ number, gist }) => ({
      label: `${source.id}#${number}`,
      description: plain(gist),
    })),
    { label: source.id, description: plain(source.title) },
  ]);
  if (rows.length <= 1) return rows.map(({ label }) => label);
  const placeHolder = vscode.l10n.t('The paragraph that says so');
  const choice = await vscode.window.showQuickPick(rows, {
    title: title(),
    placeHolder,
    matchOnDescription: true,
  });
  return choice && [choice.label];
}
