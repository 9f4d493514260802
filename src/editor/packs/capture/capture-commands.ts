import * as vscode from 'vscode';
import type { CapturePart } from '../../../parts/capture';
import { onCommand } from '../../shared/commands';
import type { Part } from '../../shared/part';

export const captureCommands = {
  newPack: 'briefing.newPack',
  addToPack: 'briefing.addToPack',
} as const;

/** The commands that make and extend packs: what they need is loaded with the first. */
export function registerCaptureCommands(part: Part<CapturePart>): vscode.Disposable {
  return vscode.Disposable.from(
    onCommand(captureCommands.newPack, async (argument: unknown) => (await part.tryGet())?.newPack(argument)),
    onCommand(captureCommands.addToPack, async (argument: unknown) =>
      (await part.tryGet())?.addToPack(argument),
    ),
  );
}
