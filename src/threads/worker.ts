import { parentPort } from 'node:worker_threads';
import { storePack } from '../core/stored/store-pack';
import { type ReadRequest, type ThreadMessage, buffersOf } from './pack-reader';

// The program of a reading thread: what it is sent, it reads and sends back.
const send = (message: ThreadMessage, buffers: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, buffers);

parentPort?.on('message', ({ bytes, fallbackId }: ReadRequest) => {
  const stored = storePack(bytes, fallbackId);
  send(stored, buffersOf(stored));
});
send('started');
