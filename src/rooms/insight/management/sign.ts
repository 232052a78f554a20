import { asText } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'

/** Puts the name of whoever signs to it. @throws Problem 422 where nothing was found yet. */
export function signReport({ record, context }: Doing): Promise<Outcome> {
  if (asText(record['findings']).trim() === '') {
    const message = { en: 'There is nothing to sign yet: write the findings first.', zh: '尚无内容可签署：请先生成发现。' }
    throw new Problem({ kind: 'managementReport.empty', status: 422, title: message, fields: [{ path: '/findings', rule: 'required', message }] })
  }
  return Promise.resolve({ changes: { signedBy: asText(context.actor.userId), signedAt: new Date(context.now).toISOString() } })
}
