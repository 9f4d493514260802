/** A thing whose content changes together with its version: a document, a library. */
export interface Versioned {
  readonly version: number;
}

interface Answers {
  readonly version: number;
  readonly byQuestion: Map<unknown, unknown>;
}

/**
 * Answers about things that change: each is derived when it is first asked for, and kept until its thing has another version.
 * A thing that nobody holds any more takes its answers along.
 */
export class VersionCache<Subject extends Versioned> {
  #answers = new WeakMap<Subject, Answers>();

  /** @param derive makes the answer, and is the key that it is kept by: one function, not a closure made for each call */
  get<T>(subject: Subject, derive: (subject: Subject) => T): T {
    const { byQuestion } = this.#presentOf(subject);
    if (!byQuestion.has(derive)) byQuestion.set(derive, derive(subject));
    return byQuestion.get(derive) as T;
  }

  /** Forgets all answers about a thing. */
  drop(subject: Subject): void {
    this.#answers.delete(subject);
  }

  #presentOf(subject: Subject): Answers {
    const { version } = subject;
    const known = this.#answers.get(subject);
    if (known?.version === version) return known;
    const fresh: Answers = { version, byQuestion: new Map() };
    this.#answers.set(subject, fresh);
    return fresh;
  }
}
