import type { Engine } from './engine';

/** `BNN` and the version of the layout: to be raised with any change of `src/engine` to what it keeps, or to how it hashes. */
const MAGIC = 0x424e4e01;
/** Numbers of the shape: see `shapeAt` of the engine. */
const SHAPE = 11;
const HEADER = 4 * (2 + SHAPE);
/** A dictionary as bytes: magic, size, shape, then the parts of its memory as they are. */
export function saveEngine({ exports, view }: Engine): Uint8Array<ArrayBuffer> {
  const shape = exports.shapeAt();
  const parts = Array.from({ length: exports.parts() }, (_, part) => {
    const at = exports.partAt(part);
    return view.subarray(at, at + exports.partSize(part));
  });
  const size = parts.reduce((sum, { length }) => sum + length, HEADER);
  const bytes = new Uint8Array(size);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, size, true);
  bytes.set(view.subarray(shape, shape + 4 * SHAPE), 8);
  let at = HEADER;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Fills an engine that has no names yet. False for what was not saved by this version, or is cut short; what holds the bytes keeps
 * a checksum of them.
 */
export function loadEngine(engine: Engine, bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  if (header.getUint32(0, true) !== MAGIC || header.getUint32(4, true) !== bytes.length) return false;
  const { exports } = engine;
  engine.view.set(bytes.subarray(8, HEADER), exports.shapeAt());
  exports.take();
  let at = HEADER;
  for (let part = 0; part < exports.parts(); part++) {
    const size = exports.partSize(part);
    if (at + size > bytes.length) return false;
    engine.view.set(bytes.subarray(at, at + size), exports.partAt(part));
    at += size;
  }
  return at === bytes.length;
}
