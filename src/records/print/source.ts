import { isProblem } from '../../lib/problem.ts'
import type { Doing } from '../act/index.ts'
import type { Context } from '../context.ts'
import type { Records, Row } from '../engine.ts'
import type { PrintSource } from './scope.ts'

/** Reads as the caller sees: within reach, masked. What may not be read at all is not there. */
export function seenBy(records: Pick<Records, 'read' | 'list'>, context: Context): PrintSource {
  return {
    read: (object, id) => unlessHidden(() => records.read(context, object, id), undefined),
    list: (object, query) => unlessHidden(async () => {
      const rows: Row[] = []
      for (let cursor: string | undefined; ;) {
        const page = await records.list(context, object, { ...query, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
        rows.push(...page.rows)
        cursor = page.next
        if (cursor === undefined) return rows
      }
    }, []),
  }
}

/** The same inside the transaction of a verb. */
export function seenWithin({ seen }: Pick<Doing, 'seen'>): PrintSource {
  const list: PrintSource['list'] = (object, query) => unlessHidden(() => seen(object, query), [])
  return { list, read: async (object, id) => (await list(object, { filter: { field: 'id', is: 'equals', value: id } }))[0] }
}

export async function unlessHidden<Value, Otherwise>(read: () => Promise<Value>, otherwise: Otherwise): Promise<Value | Otherwise> {
  try {
    return await read()
  } catch (error) {
    if (isProblem(error) && (error.details.status === 404 || error.details.status === 403)) return otherwise
    throw error
  }
}
