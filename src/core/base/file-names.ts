/** Folders of other people's packages, and of Git's own files: no notes and no sources of ours. */
export const neverWalked = ['node_modules', '.git'] as const;

/**
 * Returns whether a program created the file for itself beside another, with the same extension: AppleDouble files of
 * macOS (`._x`) and locks of Emacs (`.#x`).
 */
export function isByproduct(path: string): boolean {
  return /(?:^|[\\/])\.[_#][^\\/]*$/.test(path);
}
