import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PackReaderThreads, Programs, ThreadMessage } from './pack-reader';
import { type Thread, type ThreadListener, ThreadPool } from './thread-pool';

/** One would leave a processor idle on most machines; more would take them from the editor. */
const threads = 2;
/** A hostile pack may take what it likes, but not the extension host with it. */
const memoryLimit = 512;

/** Reads packs in threads of Node, which run a program that the build made. */
export function createPackReader({ folder }: Programs): PackReaderThreads {
  return createThreads(join(folder, 'reader.js'), threads);
}

/** @param script the threads' program */
export function createThreads(script: string, size: number): PackReaderThreads {
  return new ThreadPool((listener) => startThread(script, listener), size);
}

function startThread(script: string, listener: ThreadListener): Thread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } });
  let reason = 'the reader of packs ended';
  worker.on('message', (message: ThreadMessage) => {
    if (message === 'started') listener.started();
    else listener.answered(message);
  });
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  worker.on('exit', () => {
    listener.died(reason);
  });
  return {
    send: (request) => {
      worker.postMessage(request);
    },
    end: () => void worker.terminate(),
  };
}
