import type { Permissions } from '../model/define/permission.ts'
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
  readonly key?: KeyRights
}

/** What of its person's rights a key has. */
export interface KeyRights {
  readonly readOnly: boolean
  /** Only those of this role, for as long as the person holds it or is an administrator; without permissions when it is no more. */
  readonly role?: { readonly id: string; readonly permissions: Permissions | undefined }
  /** Only on these objects. */
  readonly objects?: readonly string[]
}
