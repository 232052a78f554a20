import type { Language } from '../lib/words.ts'
import { everything } from '../model/define/permission.ts'
import type { Actor } from './actor.ts'

/** The id of the program itself where no person acts; stored as nobody. */
export const systemUserId = '00000000-0000-0000-0000-000000000000'

/** The program as an actor: jobs, commands, the first rows of a workspace. */
export function systemActor(name: string, via: 'cli' | 'job', { language = 'zh', zone = 'UTC' }: { readonly language?: Language; readonly zone?: string } = {}): Actor {
  return {
    userId: systemUserId, name, language, zone, departmentId: undefined, departmentIds: [], teamIds: [],
    permissions: { administrator: true, otherwise: everything, objects: {} }, via,
  }
}

/** The id to store of whoever acts: the program itself is nobody. */
export function personOf(userId: string): string | null {
  return userId === systemUserId ? null : userId
}
