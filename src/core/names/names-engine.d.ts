/** The engine of `src/engine` as WebAssembly; the build compiles it. */
declare module '#names-engine' {
  const wasm: Uint8Array<ArrayBuffer>;
  export default wasm;
}
