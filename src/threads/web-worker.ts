import { storePack } from '../core/stored/store-pack';
import { type ReadRequest, type ThreadMessage, buffersOf } from './pack-reader';

// The program of a reading worker in the web: what it is sent, it reads and sends back.
const send = (message: ThreadMessage, buffers: ArrayBuffer[] = []) => {
  self.postMessage(message, buffers);
};

self.addEventListener('message', ({ data: { bytes, fallbackId } }: MessageEvent<ReadRequest>) => {
  const stored = storePack(bytes, fallbackId);
  send(stored, buffersOf(stored));
});
send('started');
