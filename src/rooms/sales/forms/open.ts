import { readToken, systemActor, type Workspace } from '../../../access/index.ts'
import { askedObject } from '../../../model/define/formQuestions.ts'
import { publicForm } from '../../../model/define/publicForm.ts'
import type { Context } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import type { FormsGiven, OpenForm } from './ports.ts'

/** What the address of a form begins with. */
export const addressKind = 'gxf_'

/** The open form that has this address; undefined for one that was never made, was given up, or is closed. The workspace is that of the address. */
export async function openForm(given: FormsGiven, address: string): Promise<OpenForm | undefined> {
  const read = readToken(address, addressKind)
  const workspace = read === undefined ? undefined : await given.workspaceOf(read.workspaceId)
  if (workspace === undefined) return undefined
  const context = ownContext(given, workspace)
  const registry = await given.registryOf(workspace.id)
  // A form whose module is off, or what it makes, is closed like any other.
  if (!registry.objects.has('leadForm') || !registry.objects.has(askedObject)) return undefined
  const { rows: [row] } = await given.reader.list(context, 'leadForm', { filter: { and: [{ field: 'address', is: 'equals', value: address }, { field: 'active', is: 'isTrue' }] }, limit: 1 })
  if (row === undefined) return undefined
  return {
    id: textOf(row, 'id') ?? '', address, name: textOf(row, 'name') ?? '', workspace, registry, shown: publicForm(registry, row),
    source: textOf(row, 'source'), campaign: relatedId(row, 'campaign'), goesTo: await destination(given, context, row),
  }
}

/** Whoever has left, and a pool that was closed, are given nothing: the lead then waits for somebody to assign it. */
export async function destination({ reader }: Pick<FormsGiven, 'reader'>, context: Context, row: Row): Promise<OpenForm['goesTo']> {
  const kind = textOf(row, 'goesTo')
  const id = kind === 'person' ? relatedId(row, 'assignee') : kind === 'pool' ? relatedId(row, 'pool') : undefined
  if (id === undefined || (kind !== 'person' && kind !== 'pool')) return undefined
  const [object, holds] = kind === 'person' ? ['user', { field: 'status', is: 'equals', value: 'active' } as const] : ['publicPool', { field: 'active', is: 'isTrue' } as const]
  const { rows } = await reader.list(context, object, { filter: { and: [{ field: 'id', is: 'equals', value: id }, holds] }, fields: ['name'], limit: 1 })
  return rows.length === 0 ? undefined : { kind, id }
}

/** The program itself, for what a form needs to know. */
export function ownContext({ clock }: Pick<FormsGiven, 'clock'>, workspace: Workspace): Context {
  const { id, language, zone, baseCurrency, weekStart, fiscalStart, configuration } = workspace
  return { workspaceId: id, actor: systemActor('Guanxi', 'job', { language, zone }), now: clock.now(), baseCurrency, weekStart, fiscalStart, configuration, requestId: 'lead-form' }
}
