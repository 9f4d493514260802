import * as vscode from 'vscode';
import type { OutlineNode } from '../../../core/outline/node';
import type { Library, LibraryEntity, LibraryRecord } from '../../../core/library';
import { plain } from '../../shared/plain';

/**
 * Ids given to a command: one, several, or the row of a tree that it was called on. Anything else is `undefined`, and
 * the user is asked.
 */
export function idsOf(argument: unknown): string[] | undefined {
  if (typeof argument === 'string') return [argument];
  const target = (argument as Partial<OutlineNode> | undefined)?.target;
  if (target?.kind === 'record') return [target.key];
  if (target?.kind === 'entity') return [target.id];
  if (Array.isArray(argument) && argument.every((item) => typeof item === 'string')) return argument;
  return undefined;
}

/**
 * Returns the records with the ids, all or none: an id that is unknown, ambiguous or of another kind is shown in a message, and
 * nothing is returned.
 */
export function resolveRecords(
  library: Library,
  ids: readonly string[],
  isWanted: (record: LibraryRecord) => boolean = () => true,
): LibraryRecord[] | undefined {
  const records: LibraryRecord[] = [];
  for (const id of ids) {
    const named = library.recordsNamed(id);
    const fitting = named.filter(isWanted);
    const [record, other] = fitting;
    if (record && !other) records.push(record);
    else {
      complain(record ? ambiguous(id, fitting) : named[0] ? wrongKind(id, named[0]) : unknown(id));
      return undefined;
    }
  }
  return records;
}

/** Returns the actors and places with the ids, all or none, as for records. */
export function resolveEntities(library: Library, ids: readonly string[]): LibraryEntity[] | undefined {
  const entities: LibraryEntity[] = [];
  for (const id of ids) {
    const entity = library.entity(id);
    if (!entity) {
      complain(unknown(id));
      return undefined;
    }
    if (!entities.includes(entity)) entities.push(entity);
  }
  return entities;
}

function unknown(id: string): string {
  return vscode.l10n.t('No pack that is loaded has “{0}”. The Briefing views list what there is.', id);
}

function wrongKind(id: string, { value }: LibraryRecord): string {
  return vscode.l10n.t('“{0}” is of the kind “{1}”, which this command does not take.', id, value.type);
}

function ambiguous(id: string, records: readonly LibraryRecord[]): string {
  return vscode.l10n.t(
    'Several packs have a record “{0}”: use one of {1}.',
    id,
    records.map(({ key }) => key).join(', '),
  );
}

function complain(message: string): void {
  void vscode.window.showErrorMessage(plain(message));
}
