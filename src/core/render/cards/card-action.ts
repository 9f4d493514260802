/** An action on a card. The target is an address made by the caller that shows the card, never text from a pack. */
export interface CardAction {
  readonly icon: string;
  readonly label: string;
  readonly target: string;
  /** The effect of the action, in a few words: shown when the pointer rests on it. */
  readonly hint?: string;
}

export function actionLine(actions: readonly CardAction[]): string {
  return actions
    .map(({ icon, label, target, hint }) => `[$(${icon}) ${label}](${target}${hint ? ` "${hint}"` : ''})`)
    .join(' &nbsp;·&nbsp; ');
}

/** Lines that follow one another without the space of a paragraph. */
export function lines(...texts: readonly (string | undefined | false)[]): string {
  return texts.filter(Boolean).join('  \n');
}

/** Paragraphs, without the empty ones. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n\n');
}
