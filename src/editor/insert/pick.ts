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
 * Asks for one or several of the choices, in the order of the choices; `undefined` when the user goes away. Where
 * several can be ticked and none is, all that are shown are meant. What fits is decided by us, not by the editor, which
 * knows nothing of other spellings.
 */
export function pick<T>(options: PickOptions<T>): Promise<T[] | undefined> {
  const { title, placeholder, choices, fits, many = false } = options;
  const picker = vscode.window.createQuickPick<Item<T>>();
  // The editor sorts by label as soon as something is typed, and our groups fall apart; the switch for that is known
  // to every version, but to the types of none.
  Object.assign(picker, { sortByLabel: false });
  picker.title = title;
  picker.placeholder = placeholder;
  picker.canSelectMany = many;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const rows = choices.map(itemOf);
  /** What is chosen, in sight or not. */
  const chosen = new Set(choices.filter(({ picked }) => picked));
  let shown: Item<T>[] = [];
  const show = (query: string) => {
    shown = rows.filter(({ choice }) => choice && fits(choice.value, query));
    picker.items = withHeadings(shown);
    if (many) picker.selectedItems = shown.filter(({ choice }) => choice && chosen.has(choice));
  };
  show('');
  return new Promise((resolve) => {
    picker.onDidChangeValue(show);
    picker.onDidChangeSelection((selection) => {
      if (!many) return;
      for (const { choice } of shown) if (choice) chosen.delete(choice);
      for (const { choice } of selection) if (choice) chosen.add(choice);
    });
    picker.onDidAccept(() => {
      const active = new Set(picker.activeItems.map(({ choice }) => choice));
      const wanted = !many ? active : chosen.size > 0 ? chosen : new Set(shown.map(({ choice }) => choice));
      const taken = choices.filter((choice) => wanted.has(choice));
      resolve(taken.map(({ value }) => value));
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
    label: withoutIcons(label),
    ...(description !== undefined && { description: withoutIcons(description) }),
    ...(detail !== undefined && { detail: withoutIcons(detail) }),
    ...(icon && { iconPath: new vscode.ThemeIcon(icon) }),
    alwaysShow: true,
  };
}

/** The text may come from a pack, and `$(name)` in it would come alive. */
function withoutIcons(text: string): string {
  return text.replace(/\$\(/g, '$\u200B(');
}

function withHeadings<T>(items: readonly Item<T>[]): Item<T>[] {
  let group: string | undefined;
  return items.flatMap((item): Item<T>[] => {
    if (item.choice?.group === undefined || item.choice.group === group) return [item];
    group = item.choice.group;
    return [{ label: group, kind: vscode.QuickPickItemKind.Separator }, item];
  });
}
