import { InHostReader } from './in-host-reader';
import type { PackReaderThreads, Programs, ThreadMessage } from './pack-reader';
import { type Thread, type ThreadListener, ThreadPool } from './thread-pool';

const threads = 2;

/** Reads packs in workers of the web; without a program for them, in the worker that the extension host is. */
export function createPackReader(programs?: Programs): PackReaderThreads {
  if (!programs || typeof Worker === 'undefined') return new InHostReader();
  // The program is read once; where that fails, no worker starts, and the pool does without.
  let url: Promise<string> | undefined;
  const load = async () => {
    const program = new Blob([new Uint8Array(await programs.read('web/reader.js'))], {
      type: 'text/javascript',
    });
    return URL.createObjectURL(program);
  };
  return new ThreadPool((listener) => startThread((url ??= load()), listener), threads);
}

function startThread(url: Promise<string>, listener: ThreadListener): Thread {
  let isEnded = false;
  const worker = url.then((program) => new Worker(program));
  const end = () => {
    isEnded = true;
    void worker.then(
      (thread) => {
        thread.terminate();
      },
      () => undefined,
    );
  };
  const die = (reason: string) => {
    if (isEnded) return;
    end();
    listener.died(reason);
  };
  worker.then(
    (thread) => {
      thread.addEventListener('message', ({ data }: MessageEvent<ThreadMessage>) => {
        if (data === 'started') listener.started();
        else listener.answered(data);
      });
      thread.addEventListener('error', ({ message }) => {
        die(message);
      });
    },
    (error: unknown) => {
      die(String(error));
    },
  );
  return {
    send: (request) =>
      void worker.then(
        (thread) => {
          thread.postMessage(request);
        },
        () => undefined,
      ),
    end,
  };
}
