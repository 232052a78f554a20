import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Customization } from '../../src/model/custom/customization.ts'
import { declarations, declared, declareVerbs, tieModel } from '../model.ts'
import { request } from './client.ts'
import { type Me, meQuery } from './me.ts'

/** A part that does not fit the model as it is now; told to administrators. */
export interface BrokenPart { readonly part: string; readonly name: string; readonly why: string }
export interface Configuration extends Customization { readonly broken: readonly BrokenPart[] }

const queryKey = ['configuration'] as const
let tied = { key: '', version: 0, workspace: 0 }
let laid = ''

/** Which configuration lies over the model: rows that were read under another know nothing of fields that came since. Verbs change nothing of it. */
export const laidOverModel = (): string => laid

/** What the company laid over the model. Once it is read the model is tied with it. The browser sends the ETag that it had by itself. */
export const configurationQuery = (client: QueryClient) => queryOptions({
  queryKey,
  queryFn: async ({ signal }) => {
    const [configuration, me] = await Promise.all([request<Configuration>('/configuration', { signal, kept: true }), client.fetchQuery(meQuery)])
    await tie(configuration, me)
    return configuration
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  // While values are filled in, nobody tells that it is done.
  refetchInterval: ({ state }) => ((state.data?.filling?.length ?? 0) > 0 ? whileFilling : false),
})

const whileFilling = 5_000

/** The fields of the object whose values are still being filled in for records that were there. */
export function useFilling(object: string): readonly string[] {
  const { data } = useQuery(configurationQuery(useQueryClient()))
  return data?.filling?.flatMap((each) => (each.object === object && (each.kind === 'computed' || each.kind === 'number') ? each.names : [])) ?? []
}

/** Asks again: something of it was changed. */
export async function refreshConfiguration(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey })
}

/** Nothing that a screen is made of: how often customers are contacted is computed where they are stored. */
function isPlain({ version, objects, fields, choices, fieldRules, uniqueRules, sharingRules, transitions, layouts, modulesOff = [] }: Customization): boolean {
  return version === 0 || [objects, fields, choices, fieldRules, uniqueRules, sharingRules, transitions, layouts, modulesOff].every(({ length }) => length === 0)
}

let verbs: Promise<void> | undefined
let last: readonly [Configuration, Me] | undefined

/** The declared verbs, which come once and lie under what the company laid over the model. @throws where they do not come; the next asks again. */
export function loadVerbs(): Promise<void> {
  verbs ??= import('../../src/model/actions/index.ts').then(async ({ actions }) => {
    declareVerbs(actions)
    tied = { ...tied, key: '' }
    if (last !== undefined) await tie(...last)
  }).catch((error: unknown) => {
    verbs = undefined
    throw error
  })
  return verbs
}

/** What is drawn of verbs comes with them. */
export async function withVerbs<Module>(module: Promise<Module>): Promise<Module> {
  const [loaded] = await Promise.all([module, loadVerbs()])
  return loaded
}

async function tie(configuration: Configuration, me: Me): Promise<void> {
  last = [configuration, me]
  const { workspace, roles } = me
  const ids = roles.map(({ id }) => id)
  const key = JSON.stringify([workspace.id, configuration.version, ids])
  // An answer that was overtaken by a newer one on its way says nothing any more.
  const overtaken = () => tied.workspace === workspace.id && configuration.version < tied.version
  if (key === tied.key || overtaken()) return
  if (isPlain(configuration)) {
    laid = ''
    tieModel(declared)
  } else {
    const { laidOver } = await import('./customized.ts')
    if (overtaken()) return
    laid = key
    tieModel(laidOver(declarations, configuration, ids).shown)
  }
  tied = { key, version: configuration.version, workspace: workspace.id }
}
