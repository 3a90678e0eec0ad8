/** The stack cannot start (or a command line cannot be answered), and the message says why; shown without a stack trace. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
