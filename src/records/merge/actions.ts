import type { JsonObject } from '../../lib/json.ts'
import { isMergeable } from '../../model/define/object.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Store } from '../../platform/database/store.ts'
import { implement, type Doing, type Implementation, type Outcome } from '../act/implement.ts'
import type { WriterWithin } from '../write/writer.ts'
import { notMergeable } from './problems.ts'
import { previewMerge } from './preview.ts'
import { mergeRequest } from './request.ts'

interface Given { readonly registry: Registry; readonly writer: Pick<WriterWithin, 'merge' | 'unmerge'>; readonly stores: readonly Store[] }

/** The verbs by which records become one, and several again. */
export function mergeImplementations({ registry, writer, stores }: Given): readonly Implementation[] {
  const requestOf = ({ context, object, id, input }: Doing) => mergeRequest(context, registry.object(object), id, input)
  return [
    implement('record.merge', {
      run: async (doing) => {
        const { entries, ...merged } = await writer.merge(doing.tx, doing.context, doing.object, requestOf(doing), { action: 'record.merge', rights: 'action' })
        return { written: entries, result: { ...merged } }
      },
      preview: async (doing) => ({ id: doing.id, ...await previewMerge(doing.tx, doing.context, registry, registry.object(doing.object), requestOf(doing), stores) }),
    }),
    implement('record.unmerge', (doing) => unmerge({ registry, writer, stores }, doing)),
  ]
}

async function unmerge({ registry, writer }: Given, { tx, context, object, id, input }: Doing): Promise<Outcome> {
  if (!isMergeable(registry.object(object))) throw notMergeable(context, registry.object(object))
  const { merge } = input
  const { entries, restored, stays } = await writer.unmerge(tx, context, object, id, typeof merge === 'string' && merge !== '' ? merge : undefined, { action: 'record.unmerge', rights: 'action' })
  const listed: JsonObject[] = stays.map((one) => ({ ...one }))
  return { written: entries, result: { restored, stays: listed } }
}
