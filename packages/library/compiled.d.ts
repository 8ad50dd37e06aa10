/** The shipped library as `npm run build` compiles it; its shape is checked by whoever reads it. */
declare const library: unknown;
export default library;
