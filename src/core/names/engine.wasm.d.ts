/** The engine of `src/engine`: the build compiles it (`build/names-engine.mjs`), and there is no other file of it. */
declare const wasm: Uint8Array<ArrayBuffer>;
export default wasm;
