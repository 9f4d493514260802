import * as vscode from 'vscode';
import { Pace } from '../../../core/base/pace';
import { plain } from '../../shared/plain';

/** A row of a picker and what it stands for. */
export interface Choice<T> {
  /** The same for the same thing, whenever it is found. */
  readonly key: string;
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
  /** The answers to what was typed, in their order; `undefined` when it was called off. */
  readonly find: (query: string, pace: Pace) => Promise<readonly Choice<T>[] | undefined>;
  readonly many?: boolean;
}

interface Item<T> extends vscode.QuickPickItem {
  readonly choice?: Choice<T>;
}

/**
 * Asks for one or several of what is found, in the order in which it was found; `undefined` when the user goes away, or at
 * once when there is nothing. Where several can be ticked and none is, all that are shown are meant. What fits is decided
 * by us, not by the editor, which knows nothing of other spellings.
 */
export async function pick<T>(options: PickOptions<T>): Promise<T[] | undefined> {
  const first = (await options.find('', new Pace())) ?? [];
  return first.length === 0 ? undefined : new Picker(options, first).ask();
}

class Picker<T> {
  private readonly picker = vscode.window.createQuickPick<Item<T>>();
  /** Everything that was found so far, by key. */
  private readonly known = new Map<string, Choice<T>>();
  /** Keys of what is chosen, in sight or not. */
  private readonly chosen = new Set<string>();
  private shown: readonly Item<T>[] = [];
  /** Counts the queries, so that a late answer to an older one is dropped. */
  private query = 0;
  private finding: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: PickOptions<T>,
    first: readonly Choice<T>[],
  ) {
    const { picker } = this;
    // The editor sorts by label as soon as something is typed, and our groups fall apart; the switch for that is known
    // to every version, but to the types of none.
    Object.assign(picker, { sortByLabel: false });
    picker.title = options.title;
    picker.placeholder = options.placeholder;
    picker.canSelectMany = options.many ?? false;
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    this.show(first);
  }

  ask(): Promise<T[] | undefined> {
    const { picker } = this;
    return new Promise((resolve) => {
      picker.onDidChangeValue((value) => {
        this.finding = this.find(value);
      });
      picker.onDidChangeSelection((selection) => {
        this.tick(selection);
      });
      picker.onDidAccept(() => {
        // A user who types and presses Enter at once means what is found, not what was shown before.
        void this.finding.then(() => {
          resolve(this.taken());
          picker.hide();
        });
      });
      picker.onDidHide(() => {
        this.query++;
        resolve(undefined);
        picker.dispose();
      });
      picker.show();
    });
  }

  private async find(value: string): Promise<void> {
    const query = ++this.query;
    this.picker.busy = true;
    const found = await this.options.find(value, new Pace(() => this.query !== query));
    if (this.query !== query) return;
    this.picker.busy = false;
    if (found) this.show(found);
  }

  private show(choices: readonly Choice<T>[]): void {
    for (const choice of choices) {
      if (!this.known.has(choice.key) && choice.picked) this.chosen.add(choice.key);
      this.known.set(choice.key, choice);
    }
    this.shown = choices.map(itemOf);
    this.picker.items = withHeadings(this.shown);
    if (this.options.many)
      this.picker.selectedItems = this.shown.filter(({ choice }) => choice && this.chosen.has(choice.key));
  }

  private tick(selection: readonly Item<T>[]): void {
    if (!this.options.many) return;
    for (const { choice } of this.shown) if (choice) this.chosen.delete(choice.key);
    for (const { choice } of selection) if (choice) this.chosen.add(choice.key);
  }

  /** The row that is marked; where the editor has not yet marked one of those that are shown, the first. */
  private active(): readonly Item<T>[] {
    const marked = this.picker.activeItems.filter((item) => this.shown.includes(item));
    return marked.length > 0 ? marked : this.shown.slice(0, 1);
  }

  private taken(): T[] {
    const keysOf = (items: readonly Item<T>[]) => new Set(items.flatMap(({ choice }) => choice?.key ?? []));
    const wanted = !this.options.many
      ? keysOf(this.active())
      : this.chosen.size > 0
        ? this.chosen
        : keysOf(this.shown);
    return [...this.known.values()].filter(({ key }) => wanted.has(key)).map(({ value }) => value);
  }
}

function itemOf<T>(choice: Choice<T>): Item<T> {
  const { label, description, detail, icon } = choice;
  return {
    choice,
    label: plain(label),
    ...(description !== undefined && { description: plain(description) }),
    ...(detail !== undefined && { detail: plain(detail) }),
    ...(icon && { iconPath: new vscode.ThemeIcon(icon) }),
    alwaysShow: true,
  };
}

function withHeadings<T>(items: readonly Item<T>[]): Item<T>[] {
  let group: string | undefined;
  return items.flatMap((item): Item<T>[] => {
    if (item.choice?.group === undefined || item.choice.group === group) return [item];
    group = item.choice.group;
    return [{ label: group, kind: vscode.QuickPickItemKind.Separator }, item];
  });
}
