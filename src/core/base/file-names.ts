/** Folders of other people's packages, and of Git's own files: no notes and no sources of ours. */
export const neverWalked = ['node_modules', '.git'] as const;

/**
 * Whether a program has put the file beside another for itself, under a name with the same ending: AppleDouble files of
 * macOS (`._x`) and locks of Emacs (`.#x`).
 */
export function isByproduct(path: string): boolean {
  return /(?:^|[\\/])\.[_#][^\\/]*$/.test(path);
}
