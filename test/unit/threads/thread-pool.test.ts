import assert from 'node:assert/strict';
import { type StoredPack, unreadable } from '../../../src/core/stored/stored-pack';
import type { ReadRequest } from '../../../src/threads/pack-reader';
import { type Thread, type ThreadListener, ThreadPool } from '../../../src/threads/thread-pool';

const large = new Uint8Array(100_000);

/** A thread that does what the test says. */
class FakeThread implements Thread {
  readonly sent: ReadRequest[] = [];
  isEnded = false;

  constructor(readonly listener: ThreadListener) {}

  send(request: ReadRequest): void {
    this.listener.started();
    this.sent.push(request);
  }
  end(): void {
    this.isEnded = true;
  }
  answer(pack: StoredPack = unreadable('')): void {
    this.listener.answered(pack);
  }
}

function poolOf(size: number, idleTime?: number, now?: () => number) {
  const threads: FakeThread[] = [];
  const start = (listener: ThreadListener) => {
    const thread = new FakeThread(listener);
    threads.push(thread);
    return thread;
  };
  return { threads, pool: new ThreadPool(start, size, idleTime, now) };
}

describe('A pool of threads', () => {
  const sent = (threads: FakeThread[]) =>
    threads.map(({ sent: all }) => all.map(({ fallbackId }) => fallbackId));

  it('starts no thread before it is needed, and no more than it may', () => {
    const { threads, pool } = poolOf(2);
    assert.equal(threads.length, 0);
    void pool.read(large, 'a');
    assert.deepEqual(sent(threads), [['a']]);
    for (const id of ['b', 'c', 'd', 'e']) void pool.read(large, id);
    // Each has one in hand and one at hand; the fifth waits for the thread that is done first.
    assert.deepEqual(sent(threads), [
      ['a', 'c'],
      ['b', 'd'],
    ]);
    threads[1]!.answer();
    assert.deepEqual(sent(threads), [
      ['a', 'c'],
      ['b', 'd', 'e'],
    ]);
    pool.dispose();
    assert.ok(threads.every(({ isEnded }) => isEnded));
  });

  it('answers each question with its own answer', async () => {
    const { threads, pool } = poolOf(1);
    const answers = Promise.all(['a', 'b', 'c'].map((id) => pool.read(large, id)));
    for (const id of ['a', 'b', 'c']) threads[0]!.answer(unreadable(id));
    assert.deepEqual(await answers, ['a', 'b', 'c'].map(unreadable));
    pool.dispose();
  });

  it('reads a small pack at once, but not one small pack after the other', async () => {
    let time = 0;
    const { threads, pool } = poolOf(1, undefined, () => time);
    const small = new TextEncoder().encode('briefing: 1\nid: a\ntitle: A');
    assert.ok((await pool.read(small, 'a')).json);
    assert.equal(threads.length, 0);
    void pool.read(small, 'b');
    assert.deepEqual(sent(threads), [['b']]);
    threads[0]!.answer();
    time += 1_000;
    assert.ok((await pool.read(small, 'c')).json);
    assert.deepEqual(sent(threads), [['b']]);
    pool.dispose();
  });

  it('ends threads that have long been idle, and starts others when there is more', async () => {
    const { threads, pool } = poolOf(1, 0);
    const first = pool.read(large, 'a');
    threads[0]!.answer();
    await first;
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.ok(threads[0]!.isEnded);
    void pool.read(large, 'b');
    assert.deepEqual(sent(threads), [['a'], ['b']]);
    pool.dispose();
  });

  it('gives what a dead thread had at hand to another', async () => {
    const { threads, pool } = poolOf(1);
    const answers = Promise.all(['a', 'b', 'c'].map((id) => pool.read(large, id)));
    threads[0]!.listener.died('of a');
    assert.deepEqual(sent(threads), [
      ['a', 'b'],
      ['b', 'c'],
    ]);
    threads[1]!.answer(unreadable('b'));
    threads[1]!.answer(unreadable('c'));
    assert.deepEqual(await answers, ['of a', 'b', 'c'].map(unreadable));
    pool.dispose();
  });
});
