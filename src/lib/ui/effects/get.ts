/**
 * Asks for a file by its address and nothing else: what takes a `Get` has no way to send a body, a header or
 * a cookie.
 */
export type Get = (url: string, options: { readonly signal: AbortSignal }) => Promise<Response>

/** The one place from which the panel asks anything of a network. */
export const get: Get = (url, { signal }) =>
  fetch(url, { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', signal })
