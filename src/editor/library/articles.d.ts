/** Made by the build: the bundled packs as JSON, each with the name of its file. */
declare module 'articles:compiled' {
  const json: string;
  export default json;
}
