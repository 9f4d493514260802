/** Made by the build: the bundled packs as JSON, each with the name of its file. */
declare module 'articles:compiled' {
  const json: string;
  export default json;
}

/** Made by the build: the rows of the view of events for the bundled packs, as JSON. */
declare module 'articles:events' {
  const json: string;
  export default json;
}
