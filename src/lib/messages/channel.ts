/** A typed channel over whatever carries messages between the panel and the main thread. */

export type Handlers<Protocol> = {
  readonly [Name in keyof Protocol]: (body: Protocol[Name]) => void
}

/** Whether a body that came in can be the message's; as deep as its handler relies on it. */
export type Guards<Protocol> = {
  readonly [Name in keyof Protocol]: (body: unknown) => boolean
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
 * `[name, body]` with a name of the table, or whose body its guard does not take, is refused by
 * `onRefused` and changes nothing.
 */
export function openChannel<Out, In>(
  port: Port,
  handlers: Handlers<In>,
  onRefused: (message: unknown) => void,
  guards?: Guards<In>,
): Send<Out> {
  // Maps, because "constructor" and "__proto__" are keys of every object.
  const table = new Map<unknown, (body: never) => void>(Object.entries(handlers))
  const checks = new Map<unknown, (body: unknown) => boolean>(Object.entries(guards ?? {}))
  port.listen((message) => {
    if (!isEnvelope(message)) {
      onRefused(message)
      return
    }
    const [name, body] = message
    const handler = table.get(name)
    if (handler === undefined || checks.get(name)?.(body) === false) {
      onRefused(message)
      return
    }
    // The one cast of the channel: both ends are built from the same table.
    handler(body as never)
  })
  return (name, body) => {
    port.post([name, body])
  }
}

function isEnvelope(message: unknown): message is readonly [string, unknown] {
  return Array.isArray(message) && message.length === 2 && typeof message[0] === 'string'
}
