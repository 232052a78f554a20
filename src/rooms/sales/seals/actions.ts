import { dateInZone } from '../../../lib/calendar.ts'
import { isJsonObject } from '../../../lib/json.ts'
import { approveSeal, declineSeal, requestContractSeal, requestOrderSeal, requestQuoteSeal, sealDocument, takeSealBack } from '../../../model/actions/sealRequest.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { keepPrinted, type PaperGiven } from '../documents/paper.ts'
import { filled, relatedId, textOf } from '../reading.ts'
import { backBefore, moreCopies, otherFile, withoutFile } from './errors.ts'
import { companyZoneOf } from '../../../records/context.ts'

/** The verbs of seals: asked for on a document, decided and entered in the register by whoever keeps the seal. */
export function sealActions(given: PaperGiven): readonly Implementation[] {
  return [
    ...[requestContractSeal, requestQuoteSeal, requestOrderSeal].map((action) => implement(action, (doing) => request(given, doing))),
    implement(approveSeal, approve),
    implement(declineSeal, ({ input, context }) => Promise.resolve({ changes: { declineReason: input['declineReason'] ?? null, ...decidedNow(context) } })),
    implement(sealDocument, seal),
    implement(takeSealBack, takeBack),
  ]
}

/** A file of one's own, or else the document as it is printed now. */
async function request(given: PaperGiven, doing: Doing): Promise<Outcome> {
  const { id, object, input, write } = doing
  const own = textOf(input, 'file')
  const made = await write.create('sealRequest', { about: { object, id }, ...filled(input, ['seal', 'copies', 'purpose', 'returnDueOn', 'file']) })
  if (own === undefined) await write.update('sealRequest', made.id, { file: await keepPrinted(given, doing, { object: 'sealRequest', id: made.id }) })
  return { result: { sealRequest: made.id } }
}

const decidedNow = ({ actor, now }: Doing['context']) => ({ decidedBy: actor.userId, decidedAt: new Date(now).toISOString() })

async function approve(doing: Doing): Promise<Outcome> {
  const { record, context, list } = doing
  const fileHash = await hashOf(doing)
  const about = record['about']
  const [document] = isJsonObject(about) && typeof about['object'] === 'string' && typeof about['id'] === 'string' ? await list(about['object'], { filter: { field: 'id', is: 'equals', value: about['id'] }, fields: ['id'] }) : []
  return { changes: { ...decidedNow(context), fileHash, documentVersion: document?.['version'] ?? null } }
}

/** What was approved is what is sealed, to the byte. */
async function seal(doing: Doing): Promise<Outcome> {
  const { record, input, context } = doing
  const sealedHash = await hashOf(doing)
  if (sealedHash !== record['fileHash']) throw otherFile()
  if (Number(input['sealedCopies']) > Number(record['copies'])) throw moreCopies()
  return { changes: { sealedBy: context.actor.userId, sealedAt: new Date(context.now).toISOString(), sealedHash, ...filled(input, ['sealedCopies', 'remark']) } }
}

function takeBack({ record, input, context }: Doing): Promise<Outcome> {
  const sealedAt = textOf(record, 'sealedAt')
  if (sealedAt !== undefined && (textOf(input, 'returnedOn') ?? '') < dateInZone(Date.parse(sealedAt), companyZoneOf(context))) throw backBefore()
  return Promise.resolve({ changes: filled(input, ['returnedOn', 'remark']) })
}

/** SHA-256 of the file of the request. @throws Problem 409 without one. */
async function hashOf({ record, tx }: Doing): Promise<string> {
  const id = relatedId(record, 'file')
  const [row] = id === undefined ? [] : await tx.query<{ checksum: string }>(sql`select checksum from file where workspace_id = ${tx.workspaceId} and id = ${id}::uuid and deleted_at is null`)
  if (row === undefined) throw withoutFile()
  return row.checksum
}
