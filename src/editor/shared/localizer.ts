import * as vscode from 'vscode';
import type { Localizer } from '../../core/pack/problems/describe-problem';

/** The user's language for the sentences that the core makes. */
export const localizer: Localizer = { t: (message, ...args) => vscode.l10n.t(message, ...args) };
