/** The error of the assertions for tests in both extension hosts: Node's own `assert` does not exist in a web worker. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/** @throws if the value is not truthy. */
export function ok(value: unknown, message = `expected something truthy, got ${show(value)}`): asserts value {
  if (!value) throw new AssertionError(message);
}

/** @throws if the two are not the same value. */
export function equal<T>(actual: T, expected: T, message = ''): void {
  if (!Object.is(actual, expected)) throw difference(actual, expected, message);
}

/** @throws if the two differ as plain data: arrays, objects and simple values, with their own properties only. */
export function deepEqual<T>(actual: T, expected: T, message = ''): void {
  if (!same(actual, expected)) throw difference(actual, expected, message);
}

/** @throws if the text does not match. */
export function match(text: string, pattern: RegExp, message = ''): void {
  if (!pattern.test(text)) throw difference(text, String(pattern), message);
}

/** @throws if the promise is fulfilled, or rejected with an error whose message does not match. */
export async function rejects(promise: PromiseLike<unknown>, pattern = /(?:)/): Promise<void> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => ({ message: error instanceof Error ? error.message : String(error) }),
  );
  ok(outcome, 'expected an error, and there was none');
  match(outcome.message, pattern);
}

function difference(actual: unknown, expected: unknown, message: string): AssertionError {
  return new AssertionError(`${message}\n  expected: ${show(expected)}\n  actual:   ${show(actual)}`);
}

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => name in one && name in other && same(one[name], other[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  if (value === undefined) return 'undefined';
  const text = JSON.stringify(
    value,
    (_name, part: unknown) => (part === undefined ? '(undefined)' : part),
    2,
  );
  return text.length > 100 ? text : text.replace(/\n */g, ' ');
}
