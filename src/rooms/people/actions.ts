import { z } from 'zod'
import { type Access, endSessionsOf, endSessionsOfOthers } from '../../access/index.ts'
import { deactivateUser, endAllSessions, endUserSessions, inviteUser, reactivateUser, setAbsence } from '../../model/actions/user.ts'
import { asText, type JsonObject } from '../../lib/json.ts'
import { inParts } from '../../lib/parts.ts'
import type { Registry } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../records/act/index.ts'
import { absenceEnds, handToSelf, oneself, ownAbsence, ownDeputy } from './errors.ts'
import { bookOf, stillHeld } from './book.ts'

interface Given { readonly access: Access; readonly registry: Registry }

export function userActions({ access, registry }: Given): readonly Implementation[] {
  return [
    implement(inviteUser, (doing) => invite(access, doing)),
    implement(deactivateUser, {
      run: (doing) => deactivate(registry, doing),
      undo: (doing) => bringBack(registry, doing),
      preview: (doing) => whatMoves(registry, doing),
      refuse: (record, { actor }) => (record['id'] === actor.userId ? oneself : undefined),
    }),
    implement(endUserSessions, {
      run: async ({ tx, id, context }) => {
        const ended = await endSessionsOf(tx, id, context.now, 'administrator')
        return { result: { ended }, note: { ended } }
      },
      // One's own are ended in one's own settings, which keep the one that asks.
      refuse: (record, { actor }) => (record['id'] === actor.userId ? oneself : undefined),
    }),
    implement(endAllSessions, async ({ tx, context }) => {
      const ended = await endSessionsOfOthers(tx, context.actor.userId, context.now, 'administrator')
      return { result: { ended }, note: { ended } }
    }),
    implement(reactivateUser, async () => ({})),
    implement(setAbsence, {
      run: async ({ id, input }) => ({ changes: absenceOf(id, input) }),
      refuse: (record, { actor }) => (record['id'] === actor.userId || actor.permissions.administrator === true ? undefined : ownAbsence),
    }),
  ]
}

/** The user and the link by which he joins, in one step. The link is answered once; the feed does not hold it. */
async function invite(access: Access, { input, write, tx, context }: Doing): Promise<Outcome> {
  const { name, email, department, roles, language } = input
  const user = await write.create('user', {
    name: name ?? null, email: email ?? null, language: language ?? null,
    ...(department === undefined ? {} : { department }), ...(roles === undefined ? {} : { roles }),
  })
  const { token, expiresAt } = await access.createInvitationWithin(tx, context.actor, user.id)
  return { result: { user: user.id, token, path: `/invitations/${token}`, expiresAt }, note: { user: user.id } }
}

/** His sign-ins end, and what he held goes to a colleague; stages, authors and history stay as they are. */
async function deactivate(registry: Registry, doing: Doing): Promise<Outcome> {
  const { tx, id, input, context, write } = doing
  const to = typeof input['handTo'] === 'string' ? input['handTo'] : ''
  if (to === id) throw handToSelf()
  const [colleague] = await tx.query<{ department_id: string | null }>(sql`select department_id from "user" where workspace_id = ${tx.workspaceId} and id = ${to}::uuid and status = 'active' for share`)
  if (colleague === undefined) throw handToSelf()
  const moved: Record<string, number> = {}
  const book = await bookOf(tx, registry, id, whichOf(input))
  for (const { object, records } of book) {
    moved[object] = records.length
    const changes = { owner: to, ...(colleague.department_id === null ? {} : { department: colleague.department_id }) }
    for (const some of inParts(records, atOnce)) await write.updateMany(object, some.map((record) => ({ id: record.id, changes })))
  }
  await endSessionsOf(tx, id, context.now, 'deactivated')
  const memory = { to, status: doing.record['status'] ?? 'active', book: book.map(({ object, records }) => ({ object, records: records.map((record) => [record.id, record.department]) })) }
  return { result: { moved }, note: { handTo: to, moved }, memory }
}

/** A book may hold a hundred thousand records: they are held in memory a few thousand at a time. */
const atOnce = 2000

/** All three together: what is not given is emptied. */
function absenceOf(id: string, { absentFrom = null, absentUntil = null, deputy = null }: JsonObject): JsonObject {
  if (deputy === id) throw ownDeputy()
  if (absentUntil !== null && (absentFrom === null || asText(absentUntil) < asText(absentFrom))) throw absenceEnds()
  return { absentFrom, absentUntil, deputy }
}

const whichOf = (input: JsonObject) => ({ open: input['openItems'] !== false, closed: input['closedItems'] !== false })

/** What of the book would go to the colleague, open and closed, by object. */
async function whatMoves(registry: Registry, { tx, id, input }: Doing): Promise<JsonObject> {
  const book = await bookOf(tx, registry, id, whichOf(input))
  const counted = (open: boolean) => Object.fromEntries(book.map(({ object, records }) => [object, records.filter((record) => record.open === open).length] as const).filter(([, count]) => count > 0))
  return { id, open: counted(true), closed: counted(false) }
}

/** The person is there again and has back what the colleague still holds of the book; what went on to others since stays there. */
async function bringBack(registry: Registry, { tx, id, input, write }: Doing): Promise<Outcome> {
  const { to, status, book } = remembered.parse(input)
  for (const { object: name, records } of book) {
    const still = await stillHeld(tx, registry.object(name), to, records.map(([recordId]) => recordId))
    const back = records.filter(([recordId]) => still.has(recordId))
    for (const some of inParts(back, atOnce)) await write.updateMany(name, some.map(([recordId, department]) => ({ id: recordId, changes: { owner: id, department } })))
  }
  return { changes: { status } }
}

const remembered = z.object({ to: z.string(), status: z.string(), book: z.array(z.object({ object: z.string(), records: z.array(z.tuple([z.string(), z.string().nullable()])) })) })
