import type { JsonObject } from '../../lib/json.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import { moduleOff } from '../../model/define/module.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { ActRequest, ActResult, Acts, BulkRequest } from '../../records/act/index.ts'
import type { Records, Written } from '../../records/engine.ts'
import { shownRow } from './row.ts'

// The one place where modules that are off are kept from everybody who comes from outside. Behind it the engine knows all that is
// stored: it goes on to keep owners, sums and references of what nobody sees.

/** The model twice: all that is stored, and what is shown of it while modules are off. */
export interface Models { readonly stored: Registry; readonly shown: Registry }

/** The engine's records as the doors reach them. @throws the module-off Problem for what belongs to a module that is off. */
export function shownRecords(shown: Registry, records: Records): Records {
  if (shown.off.modules.size === 0) return records
  const there = (object: string) => shown.object(object)
  const fits = (object: string, input: JsonObject) => {
    there(object)
    for (const name of Object.keys(input)) requireShown(shown, object, name)
  }
  const written = async (object: string, writing: Promise<Written>): Promise<Written> => {
    const answer = await writing
    return { ...answer, record: shownRow(shown, object, answer.record) }
  }
  return {
    create: async (context, object, input) => { fits(object, input); return written(object, records.create(context, object, input)) },
    update: async (context, object, id, input, version) => { fits(object, input); return written(object, records.update(context, object, id, input, version)) },
    remove: async (context, object, ...given) => { there(object); return written(object, records.remove(context, object, ...given)) },
    restore: async (context, object, ...given) => { there(object); return written(object, records.restore(context, object, ...given)) },
    purge: async (context, object, ...given) => { there(object); return records.purge(context, object, ...given) },
    read: async (context, object, ...given) => { there(object); return records.read(context, object, ...given) },
    list: async (context, object, ...given) => { there(object); return records.list(context, object, ...given) },
    count: async (context, object, ...given) => { there(object); return records.count(context, object, ...given) },
    aggregate: async (context, object, ...given) => { there(object); return records.aggregate(context, object, ...given) },
    history: async (context, object, ...given) => { there(object); return records.history(context, object, ...given) },
    nearest: async (context, object, ...given) => { there(object); return records.nearest(context, object, ...given) },
  }
}

/** A field, or a list of lines, that is written together with a record. */
function requireShown(shown: Registry, object: string, name: string): void {
  const module = shown.off.fields.get(`${object}.${name}`)
  if (module !== undefined) throw moduleOff(module, `${object}.${name}`, name)
}

/** The verbs as the doors reach them: those of modules that are off are offered to nobody, and run for nobody. */
export function shownActs({ stored, shown }: Models, acts: Acts): Acts {
  if (shown.off.modules.size === 0) return acts
  const onObject = (object: string) => new Set(shown.actionsOn(object).map(({ name }) => name))
  return {
    act: async (context, name, request) => answered(shown, shown.action(name).on, request, await acts.act(context, name, asked(stored, shown, name, request))),
    offered: async (context, object, ids) => {
      const left = onObject(object)
      return new Map([...await acts.offered(context, object, ids)].map(([id, offers]) => [id, offers.filter((offer) => left.has(offer.name))]))
    },
    offeredOn: async (context, object, id) => {
      const left = onObject(object)
      return (await acts.offeredOn(context, object, id)).filter((offer) => left.has(offer.name))
    },
    preview: async (context, object, request) => {
      const preview = await acts.preview(context, object, many(stored, shown, object, request))
      return { ...preview, sample: preview.sample.map((row) => shownRow(shown, object, row)) }
    },
    bulk: async (context, object, request) => acts.bulk(context, object, many(stored, shown, object, request)),
    undo: async (context, object, token) => { shown.object(object); return acts.undo(context, object, token) },
    runHeld: (tx, context, act) => acts.runHeld(tx, context, act),
    concerns: (context, object, verb) => acts.concerns(context, object, verb),
    // A rule reaches what is off as little as a person does.
    within: async (tx, context, verb, request, holdBy) => {
      if (request.object !== undefined) shown.object(request.object)
      return acts.within(tx, context, verb, stored.actions.has(verb) ? asked(stored, shown, verb, request) : request, holdBy)
    },
  }
}

function answered(shown: Registry, on: string, request: ActRequest, answer: ActResult): ActResult {
  const { record } = answer
  return record === undefined ? answer : { ...answer, record: shownRow(shown, on === '*' ? request.object ?? '' : on, record) }
}

function many(stored: Registry, shown: Registry, object: string, request: BulkRequest): BulkRequest {
  if (request.action === undefined) {
    shown.object(object)
    for (const name of Object.keys(request.changes ?? {})) requireShown(shown, object, name)
    return request
  }
  const { input } = asked(stored, shown, request.action, { object, ...(request.input === undefined ? {} : { input: request.input }) })
  return { ...request, ...(input === undefined ? {} : { input }) }
}

/** The request with what nobody is asked for any more filled in. @throws the module-off Problem. */
function asked<Request extends Pick<ActRequest, 'object' | 'input'>>(stored: Registry, shown: Registry, name: string, request: Request): Request {
  const action = shown.action(name)
  const object = action.on === '*' ? request.object : action.on
  if (object !== undefined) {
    const { pools } = shown.object(object)
    if (action.only === 'pooled' && pools !== true && stored.object(object).pools === true) throw moduleOff('pools', name)
  }
  const whole = stored.action(name).input ?? {}
  const left = action.input ?? {}
  const gone = Object.keys(whole).filter((field) => !Object.hasOwn(left, field))
  const named = gone.find((field) => Object.hasOwn(request.input ?? {}, field))
  if (named !== undefined) throw moduleOff(moduleOfField(shown, whole, named), `${name}.${named}`, named)
  const filled = Object.fromEntries(gone.flatMap((field) => { const value = whole[field]?.whileOff; return value === undefined ? [] : [[field, value]] }))
  return Object.keys(filled).length === 0 ? request : { ...request, input: { ...request.input, ...filled } }
}

function moduleOfField(shown: Registry, fields: NonNullable<ActionDefinition['input']>, name: string): string {
  const field = fields[name]
  const to = field?.type === 'relation' ? [field.to] : field?.type === 'target' || field?.type === 'links' ? field.to : []
  return field?.module ?? to.map((each) => shown.off.objects.get(each)).find((each) => each !== undefined) ?? ''
}
