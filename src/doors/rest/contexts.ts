import type { Actor, Caller, LoadedActor } from '../../access/index.ts'
import type { Clock } from '../../lib/clock.ts'
import { isUuid } from '../../lib/ids.ts'
import type { Language } from '../../lib/words.ts'
import { present } from '../../lib/present.ts'
import type { Context } from '../../records/context.ts'
import { checkText } from './json.ts'
import { idempotencyKey } from './preconditions.ts'
import { problems } from './problems.ts'
import type { Call } from './route.ts'

/** What the engine is told of a request. @throws Problem for headers that cannot be read. */
export function contextOf(clock: Clock, caller: Caller, { actor }: LoadedActor, request: Call['request'], language: Language): Context {
  const { zone: companyZone, baseCurrency, weekStart, fiscalStart, configuration } = caller.workspace
  const idempotent = request.method === 'GET' ? undefined : idempotencyKey(request)
  return present({
    workspaceId: caller.workspace.id, actor: speaking(actor, language), now: clock.now(), companyZone, baseCurrency, weekStart, fiscalStart, configuration, requestId: request.id,
    idempotencyKey: idempotent, reason: reasonOf(request), again: againOf(request),
  })
}

/** Which request for approval is sent again. */
function againOf({ headers }: Call['request']): string | undefined {
  const header = headers['guanxi-again']
  return typeof header === 'string' && isUuid(header) ? header : undefined
}

const others = new WeakMap<Actor, Actor>()

/** Words inside sentences must be of the language that the sentence is told in. Kept, as what is prepared for an actor is kept with him. */
function speaking(actor: Actor, language: Language): Actor {
  if (language === actor.language) return actor
  let other = others.get(actor)
  if (other?.language !== language) others.set(actor, other = { ...actor, language })
  return other
}

/** Why it is done, percent-encoded as headers take no Chinese. */
function reasonOf({ headers }: Call['request']): string | undefined {
  const header = headers['guanxi-reason']
  if (typeof header !== 'string' || header === '') return undefined
  let text: string
  try {
    text = decodeURIComponent(header)
  } catch {
    const message = { en: 'Guanxi-Reason is not percent-encoded UTF-8.', zh: 'Guanxi-Reason 不是百分号编码的 UTF-8。' }
    throw problems.badText({ fields: [{ path: '/Guanxi-Reason', rule: 'encoding', message }] })
  }
  return checkText(text, 'Guanxi-Reason').slice(0, 500)
}
