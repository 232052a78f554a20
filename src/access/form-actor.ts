import type { Language } from '../lib/words.ts'
import { nothing, type ObjectPermission, readOnly } from '../model/define/permission.ts'
import type { Actor } from './actor.ts'
import { systemUserId } from './system.ts'

const writes: ObjectPermission = { ...nothing, create: true }

/**
 * Somebody outside who fills in a form: may make leads and consents, and read back neither those nor any other. What a new lead
 * names (its form, its campaign, whoever gets it) must be found; nothing of it is answered.
 */
export function formActor(name: string, { language, zone }: { readonly language: Language; readonly zone: string }): Actor {
  const named = readOnly()
  return {
    userId: systemUserId, name, language, zone, departmentId: undefined, departmentIds: [], teamIds: [],
    permissions: { otherwise: nothing, objects: { lead: writes, leadForm: named, campaign: named, user: named, department: named, publicPool: named } }, via: 'form',
  }
}
