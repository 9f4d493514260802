import { FormShape, isRefused } from './form-shape';

/** Returns whether a text that has the one form has the other: both are alike as a note may write them. */
export function areAlike(one: string, other: string): boolean {
  if (isRefused(one) || isRefused(other)) return false;
  const left = new FormShape(one);
  return left.firstWord >= 0 && left.isLike(new FormShape(other));
}
