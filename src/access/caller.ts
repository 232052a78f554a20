import type { Workspace } from './workspaces.ts'

/** Whoever a request comes from: a person signed in, or a program with a key of that person. */
export interface Caller {
  /** Of the session or of the key. */
  readonly id: string
  readonly workspace: Workspace
  readonly userId: string
  readonly userName: string
  /** As read together with it: whoever remembers rights of another version must forget them. */
  readonly accessVersion: number
  /** Set when it is a session in which nothing may be done before a second factor is set up. */
  readonly mustEnrol?: boolean
  /** Set when it is a key. */
  readonly key?: { readonly readOnly: boolean }
}
