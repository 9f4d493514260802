/** The engine of `src/engine` as WebAssembly; the build compiles it. */
declare module 'engine:names' {
  const wasm: Uint8Array<ArrayBuffer>;
  export default wasm;
}
