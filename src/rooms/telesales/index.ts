import { addToCallList, dialNumber, finishCall, nextCall, releaseCall, requeueCall, skipCall } from '../../model/actions/calling.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../records/act/index.ts'
import { addTo } from './adding.ts'
import { dial } from './dialling.ts'
import { finish } from './finishing.ts'
import { next } from './next.ts'
import type { Dialler } from './ports.ts'
import { refuseOthers } from './holding.ts'
import { textIn } from './reading.ts'

export type { Dialler, Dialled } from './ports.ts'
export { telephoneLinks } from './ports.ts'
export { scriptGuard } from './sound.ts'

/** The door of the room of telesales. */
export const telesalesRoom = (registry: Registry, dialler: Dialler): { readonly name: string; readonly implementations: readonly Implementation[] } => ({
  name: 'telesales',
  implementations: [
    implement(addToCallList, (doing) => addTo(registry, doing)),
    implement(nextCall, (doing) => next(registry, doing)),
    implement(dialNumber, (doing) => dial(registry, dialler, doing)),
    implement(finishCall, (doing) => finish(doing)),
    implement(skipCall, skip),
    implement(releaseCall, (doing) => { refuseOthers(doing); return Promise.resolve({ changes: { state: doing.record['nextCallAt'] === null ? 'waiting' : 'callBack', agent: null, heldAt: null, dialledAt: null } }) }),
    implement(requeueCall, () => Promise.resolve({ changes: { agent: null, heldAt: null, dialledAt: null, nextCallAt: null, attempts: 0, skippedBecause: null } })),
  ],
})

/** Nobody calls, for the reason that is given; what is said of it stands on the entry. */
function skip(doing: Doing): Promise<Outcome> {
  refuseOthers(doing)
  const { input } = doing
  const remark = textIn(input, 'remark')
  return Promise.resolve({ changes: { state: 'skipped', skippedBecause: input['skipReason'] ?? 'agent', agent: null, heldAt: null, dialledAt: null, nextCallAt: null, ...(remark === undefined ? {} : { remark }) } })
}
