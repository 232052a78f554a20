import type { Records } from './engine.ts'

/** Joins the halves of the engine: what asks, what writes, what remembers. */
export function createRecords(parts: {
  readonly reader: Pick<Records, 'read' | 'list' | 'count' | 'aggregate' | 'nearest'>
  readonly writer: Pick<Records, 'create' | 'update' | 'remove' | 'restore' | 'purge'>
  readonly history: Records['history']
}): Records {
  const { reader, writer, history } = parts
  return {
    read: (context, object, id) => reader.read(context, object, id),
    list: (context, object, query) => reader.list(context, object, query),
    count: (context, object, query) => reader.count(context, object, query),
    aggregate: (context, object, query) => reader.aggregate(context, object, query),
    nearest: (context, object, query) => reader.nearest(context, object, query),
    create: (context, object, input) => writer.create(context, object, input),
    update: (context, object, id, input, version) => writer.update(context, object, id, input, version),
    remove: (context, object, id, version) => writer.remove(context, object, id, version),
    restore: (context, object, id) => writer.restore(context, object, id),
    purge: (context, object, id) => writer.purge(context, object, id),
    history: (context, object, id, options) => history(context, object, id, options),
  }
}
