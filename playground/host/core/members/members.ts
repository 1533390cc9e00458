/** What the typings say an object has. Names divided by spaces, sorted. */
export interface MemberList {
  readonly call: string
  readonly readOnly: string
  readonly writable: string
}
