/** A typed channel over whatever carries messages between the panel and the main thread. */

export type Handlers<Protocol> = {
  readonly [Name in keyof Protocol]: (body: Protocol[Name]) => void
}

/** What carries messages: in the panel `window`, in the main thread `figma.ui`. */
export interface Port {
  readonly post: (message: unknown) => void
  readonly listen: (receive: (message: unknown) => void) => void
}

export type Send<Protocol> = <Name extends keyof Protocol & string>(
  name: Name,
  body: Protocol[Name],
) => void

/**
 * Opens the channel: `handlers` must cover everything that can come in. A message that is not
 * `[name, body]` with a name of the table is refused by `onRefused` and changes nothing.
 */
export function openChannel<Out, In>(
  port: Port,
  handlers: Handlers<In>,
  onRefused: (message: unknown) => void,
): Send<Out> {
  const table = new Map<unknown, (body: never) => void>(Object.entries(handlers))
  port.listen((message) => {
    const handler = isEnvelope(message) ? table.get(message[0]) : undefined
    if (handler === undefined || !isEnvelope(message)) {
      onRefused(message)
      return
    }
    // The one cast of the channel: both ends are built from the same table.
    handler(message[1] as never)
  })
  return (name, body) => {
    port.post([name, body])
  }
}

function isEnvelope(message: unknown): message is readonly [string, unknown] {
  return Array.isArray(message) && message.length === 2 && typeof message[0] === 'string'
}
