import { createRequire } from 'node:module';

/**
 * Loads a part of the extension when it is first wanted, so that its start need not wait for what may never be used. The
 * build puts a call of it in place of each `import('…')`. In Node, a part is a file to be required like any other, by the
 * extension's own file, which this becomes a piece of.
 *
 * @param files the part's file behind those that it needs, as the build named them
 * @returns what the part exports. Rejects where it cannot be read or evaluated.
 */
export async function loadPart(...files: readonly string[]): Promise<unknown> {
  // Never before what follows the call, whichever host it is.
  await Promise.resolve();
  return createRequire(__filename)(`./parts/${files.at(-1) ?? ''}`) as unknown;
}
