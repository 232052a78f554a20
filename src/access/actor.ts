import type { Language } from '../lib/words.ts'
import type { Permissions } from '../model/define/permission.ts'

/**
 * Whoever asks: a person, a key or a job, with the rights that hold at this request. Read afresh from the access store on
 * each request (a short cache is dropped by version), so that a change of rights acts at once.
 */
export interface Actor {
  readonly userId: string
  readonly name: string
  readonly language: Language
  /** IANA zone in which 'today' is judged. */
  readonly zone: string
  readonly departmentId: string | undefined
  /** The own department and all below it. */
  readonly departmentIds: readonly string[]
  readonly teamIds: readonly string[]
  /** The roles held; none where the program itself acts. */
  readonly roleIds?: readonly string[]
  /** Somebody of another company (a partner): sees nothing that is kept among those inside. */
  readonly outside?: true
  /** Roles already joined: the widest right of each role wins. */
  readonly permissions: Permissions
  readonly via: 'session' | 'key' | 'mcp' | 'cli' | 'job' | 'form'
}
