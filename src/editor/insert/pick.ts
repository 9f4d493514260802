import * as vscode from 'vscode';

/** A row of a picker and what it stands for. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly icon?: string;
  /** Rows of one group stand under its name. */
  readonly group?: string;
  /** Chosen from the start, where several can be. */
  readonly picked?: boolean;
}

export interface PickOptions<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** Whether the choice is among the answers to what was typed. */
  readonly fits: (value: T, query: string) => boolean;
  readonly many?: boolean;
}

interface Item<T> extends vscode.QuickPickItem {
  readonly choice?: Choice<T>;
}

/**
 * Asks for one or several of the choices, in the order of the choices; `undefined` when the user goes away. What fits
 * is decided by us, not by the editor, which knows nothing of other spellings.
 */
export function pick<T>({
  title,
  placeholder,
  choices,
  fits,
  many = false,
}: PickOptions<T>): Promise<T[] | undefined> {
  const picker = vscode.window.createQuickPick<Item<T>>();
  const rows = new Map(choices.map((choice) => [choice, itemOf(choice)]));
  picker.title = title;
  picker.placeholder = placeholder;
  picker.canSelectMany = many;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const show = (query: string) => {
    const chosen = new Set(picker.selectedItems);
    const stays = (choice: Choice<T>) => many && [...chosen].some((item) => item.choice === choice);
    const fitting = choices.filter((choice) => fits(choice.value, query) || stays(choice));
    picker.items = withHeadings(fitting, rows);
    if (many) picker.selectedItems = [...chosen];
  };
  show('');
  if (many)
    picker.selectedItems = choices.flatMap((choice) => (choice.picked ? (rows.get(choice) ?? []) : []));
  return new Promise((resolve) => {
    picker.onDidChangeValue(show);
    picker.onDidAccept(() => {
      const chosen = new Set((many ? picker.selectedItems : picker.activeItems).map(({ choice }) => choice));
      resolve(choices.flatMap((choice) => (chosen.has(choice) ? [choice.value] : [])));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function itemOf<T>(choice: Choice<T>): Item<T> {
  const { label, description, detail, icon } = choice;
  return {
    choice,
    // The label may come from a pack, and icons come alive in it.
    label: label.replace(/\$\(/g, '$\u200B('),
    ...(description !== undefined && { description: description.replace(/\$\(/g, '$\u200B(') }),
    ...(detail !== undefined && { detail: detail.replace(/\$\(/g, '$\u200B(') }),
    ...(icon && { iconPath: new vscode.ThemeIcon(icon) }),
    alwaysShow: true,
  };
}

function withHeadings<T>(choices: readonly Choice<T>[], rows: ReadonlyMap<Choice<T>, Item<T>>): Item<T>[] {
  let group: string | undefined;
  return choices.flatMap((choice): Item<T>[] => {
    const row = rows.get(choice);
    if (!row) return [];
    if (choice.group === undefined || choice.group === group) return [row];
    group = choice.group;
    return [{ label: group, kind: vscode.QuickPickItemKind.Separator }, row];
  });
}
