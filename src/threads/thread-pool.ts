import { type StoredPack, unreadable } from '../core/stored/stored-pack';
import { InHostReader } from './in-host-reader';
import type { PackReaderThreads, ReadRequest } from './pack-reader';

/** One thread, however the host makes it. */
export interface Thread {
  send(request: ReadRequest): void;
  end(): void;
}

/** The listener through which a pool hears of a thread. */
export interface ThreadListener {
  /** The thread runs, and waits for what it is sent. */
  started(): void;
  answered(stored: StoredPack): void;
  /** The thread is no more, though nobody ended it. */
  died(reason: string): void;
}

/** A thread that has the next pack at hand need not wait for it. */
const atHand = 2;
/** A small pack is read sooner than it is sent; but one in a while only, for they add up. */
const smallPack = { bytes: 16_384, pause: 100 };

interface Task extends ReadRequest {
  readonly resolve: (stored: StoredPack) => void;
}

interface Worker {
  readonly thread: Thread;
  /** Sent and not answered, in this order: the first is being read. */
  readonly tasks: Task[];
  hasStarted: boolean;
}

/** Reads packs in threads, which are started when they are first needed and ended when they have long been idle. */
export class ThreadPool implements PackReaderThreads {
  private readonly workers = new Set<Worker>();
  private queue: Task[] = [];
  private readonly inHost = new InHostReader();
  /** `false` if no thread can be started: packs are then read in the host. */
  private canStart = true;
  private isDisposed = false;
  private lastSmall = -Infinity;
  private idleTimer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param size how many threads there are at most
   * @param idleTime how long threads wait for more before they are ended: packs are often changed one after the other
   * @param now milliseconds of a clock
   */
  constructor(
    private readonly start: (listener: ThreadListener) => Thread,
    private readonly size: number,
    private readonly idleTime = 30_000,
    private readonly now = () => performance.now(),
  ) {}

  read(bytes: Uint8Array, fallbackId: string): Promise<StoredPack> {
    if (!this.canStart || this.isSoonRead(bytes)) return this.inHost.read(bytes, fallbackId);
    return new Promise((resolve) => {
      if (this.isDisposed) return;
      this.queue.push({ bytes, fallbackId, resolve });
      this.dispatch();
    });
  }

  private isSoonRead({ byteLength }: Uint8Array): boolean {
    const now = this.now();
    if (byteLength >= smallPack.bytes || now - this.lastSmall < smallPack.pause || this.isBusy) return false;
    this.lastSmall = now;
    return true;
  }

  private get isBusy(): boolean {
    for (const { tasks } of this.workers) if (tasks.length > 0) return true;
    return false;
  }

  private dispatch(): void {
    clearTimeout(this.idleTimer);
    for (let task = this.queue[0]; task; task = this.queue[0]) {
      const worker = this.freeWorker();
      if (!worker) return;
      this.queue.shift();
      worker.tasks.push(task);
      worker.thread.send({ bytes: task.bytes, fallbackId: task.fallbackId });
    }
    if (this.workers.size === 0 || this.isBusy) return;
    this.idleTimer = setTimeout(() => {
      this.endThreads();
    }, this.idleTime);
  }

  /** The one with the fewest tasks; a new one before any waits. `undefined` when all have enough. */
  private freeWorker(): Worker | undefined {
    const [first] = [...this.workers].sort((a, b) => a.tasks.length - b.tasks.length);
    if (first?.tasks.length === 0) return first;
    if (this.workers.size < this.size) return this.addWorker();
    return first && first.tasks.length < atHand ? first : undefined;
  }

  private addWorker(): Worker {
    const worker: Worker = {
      thread: this.start({
        started: () => {
          worker.hasStarted = true;
        },
        answered: (stored) => {
          worker.tasks.shift()?.resolve(stored);
          this.dispatch();
        },
        died: (reason) => {
          if (this.workers.delete(worker)) this.replace(worker, reason);
        },
      }),
      tasks: [],
      hasStarted: false,
    };
    this.workers.add(worker);
    return worker;
  }

  /** Replaces a dead thread: the pack that it was reading is taken as the cause; its other packs are read by another. */
  private replace({ tasks, hasStarted }: Worker, reason: string): void {
    const deadly = hasStarted ? tasks.shift() : undefined;
    deadly?.resolve(unreadable(reason));
    this.queue.unshift(...tasks);
    if (hasStarted) this.dispatch();
    else this.giveUp();
  }

  private giveUp(): void {
    this.canStart = false;
    const left = [...this.queue, ...[...this.workers].flatMap(({ tasks }) => tasks)];
    this.queue = [];
    this.endThreads();
    for (const { bytes, fallbackId, resolve } of left) void this.inHost.read(bytes, fallbackId).then(resolve);
  }

  private endThreads(): void {
    const threads = [...this.workers].map(({ thread }) => thread);
    this.workers.clear();
    for (const thread of threads) thread.end();
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.idleTimer);
    this.queue = [];
    this.endThreads();
    this.inHost.dispose();
  }
}
