import type { QueryClient } from '@tanstack/react-query'
import type { Words } from '../../src/lib/words.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { judgeLoaded } from '../data/judge.ts'
import { type Me, viewerOf } from '../data/me.ts'
import { recordQuery } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { demandsOf } from './demands.ts'

interface Asked { readonly object: ResolvedObject; readonly row: Row; readonly name: string }

/**
 * Why the field of the record cannot be changed as the record stands, undefined where it can be. A row of a list holds its columns
 * alone: what the rule asks for is read with the whole record.
 */
export async function whyFast({ object, row, name }: Asked, { client, me }: { readonly client: QueryClient; readonly me: Me }): Promise<Words | undefined> {
  const { state } = object
  if (state?.field === name && (state.transitions[textOf(row[name])] ?? []).length === 0) return recordWords.onlyByVerb
  if (!(object.fieldRules ?? []).some(({ effect, field }) => effect === 'lock' && field === name)) return undefined
  const [judge, whole] = await Promise.all([judgeLoaded(), client.fetchQuery(recordQuery(object.name, row.id))])
  const standing = demandsOf(object, whole, { viewer: viewerOf(me), ...(judge === undefined ? {} : { judge }) }, whole)
  return standing.locked.has(name) ? standing.says(name) ?? recordWords.lockedField : undefined
}
