/** Ends a switch over a union: a new variant stops compiling here. Throws if it is reached. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
