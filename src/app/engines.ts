import { noCustomization } from '../model/custom/customization.ts'
import { customize } from '../model/custom/customize.ts'
import type { ModelParts } from '../model/define/registry.ts'
import { sql } from '../platform/database/index.ts'
import type { Acts } from '../records/act/index.ts'
import type { Context } from '../records/context.ts'
import { readCustomization } from '../records/custom/index.ts'
import type { Records } from '../records/engine.ts'
import type { Imports } from '../records/import/index.ts'
import type { WriterWithin } from '../records/write/index.ts'
import { type Asked, createEngine, type Engine, type EngineGiven } from './engine.ts'
import type { Models } from './modules/shown.ts'

/** Whose model is asked for; `configuration` is the version that the request saw, absent where nobody looked. */
export type Whose = Pick<Context, 'workspaceId' | 'configuration'>

export interface Engines {
  /** The engine as the program declares it, for what holds in every workspace. */
  readonly base: Engine
  /** The engine of a workspace, tied anew once its configuration has moved on. */
  of(whose: Whose): Promise<Engine>
}

/** Models of so many workspaces are kept ready; one that was not used for longest is tied again when it comes back. */
const mostKept = 200

/** Keeps one engine for each workspace that laid something of its own over the model, and the declared one for all others. */
export function createEngines(given: EngineGiven): Engines {
  let made: Engine | undefined
  const base = () => (made ??= createEngine(given, modelsOf(given.base)))
  const kept = new Map<number, { readonly version: number; readonly engine: Promise<Engine> }>()
  const versionOf = async ({ workspaceId, configuration }: Whose): Promise<number> => {
    if (configuration !== undefined) return configuration
    const [row] = await given.database.read<{ version: number | null }>({ workspaceId }, sql`select (settings->>'configuration')::integer as version from workspace where id = ${workspaceId}`)
    return row?.version ?? 0
  }
  const tie = async (workspaceId: number, version: number): Promise<Engine> => {
    const customization = await given.database.transaction({ workspaceId }, (tx) => readCustomization(tx, base().registry, workspaceId, version))
    const { registry, shown, broken } = customize(given.base, customization)
    return createEngine(given, { stored: registry, shown }, customization, broken)
  }
  return {
    get base() { return base() },
    async of(whose) {
      const version = await versionOf(whose)
      if (version === 0) return base()
      const found = kept.get(whose.workspaceId)
      // A request that began before a change ends with the newer model: versions only grow.
      if (found !== undefined && found.version >= version) return found.engine
      const engine = tie(whose.workspaceId, version)
      kept.delete(whose.workspaceId)
      kept.set(whose.workspaceId, { version, engine })
      engine.catch(() => { kept.delete(whose.workspaceId) })
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
      return engine
    },
  }
}

function modelsOf(base: ModelParts): Models {
  const { registry, shown } = customize(base, noCustomization)
  return { stored: registry, shown }
}

/** The engine's parts as one for all workspaces: each call goes to the model of its own. */
export interface ForAll { readonly records: Records; readonly acts: Acts; readonly writer: WriterWithin; readonly imports: Imports; readonly asked: Asked }

export function forAll(engines: Engines): ForAll {
  const records = async (context: Context) => (await engines.of(context)).records
  const acts = async (context: Context) => (await engines.of(context)).acts
  const writer = async (context: Context) => (await engines.of(context)).writer
  const imports = async (context: Context) => (await engines.of(context)).imports
  const asked = async (context: Context) => (await engines.of(context)).asked
  return {
    records: {
      create: async (context, ...given) => (await records(context)).create(context, ...given),
      update: async (context, ...given) => (await records(context)).update(context, ...given),
      remove: async (context, ...given) => (await records(context)).remove(context, ...given),
      restore: async (context, ...given) => (await records(context)).restore(context, ...given),
      purge: async (context, ...given) => (await records(context)).purge(context, ...given),
      read: async (context, ...given) => (await records(context)).read(context, ...given),
      list: async (context, ...given) => (await records(context)).list(context, ...given),
      count: async (context, ...given) => (await records(context)).count(context, ...given),
      aggregate: async (context, ...given) => (await records(context)).aggregate(context, ...given),
      nearest: async (context, ...given) => (await records(context)).nearest(context, ...given),
      history: async (context, ...given) => (await records(context)).history(context, ...given),
    },
    acts: {
      act: async (context, ...given) => (await acts(context)).act(context, ...given),
      offered: async (context, ...given) => (await acts(context)).offered(context, ...given),
      offeredOn: async (context, ...given) => (await acts(context)).offeredOn(context, ...given),
      preview: async (context, ...given) => (await acts(context)).preview(context, ...given),
      bulk: async (context, ...given) => (await acts(context)).bulk(context, ...given),
      undo: async (context, ...given) => (await acts(context)).undo(context, ...given),
      runHeld: async (tx, context, ...given) => (await acts(context)).runHeld(tx, context, ...given),
      concerns: async (context, ...given) => (await acts(context)).concerns(context, ...given),
      within: async (tx, context, ...given) => (await acts(context)).within(tx, context, ...given),
    },
    writer: {
      create: async (tx, context, ...given) => (await writer(context)).create(tx, context, ...given),
      update: async (tx, context, ...given) => (await writer(context)).update(tx, context, ...given),
      remove: async (tx, context, ...given) => (await writer(context)).remove(tx, context, ...given),
      restore: async (tx, context, ...given) => (await writer(context)).restore(tx, context, ...given),
      purge: async (tx, context, ...given) => (await writer(context)).purge(tx, context, ...given),
      createMany: async (tx, context, ...given) => (await writer(context)).createMany(tx, context, ...given),
      updateMany: async (tx, context, ...given) => (await writer(context)).updateMany(tx, context, ...given),
      removeMany: async (tx, context, ...given) => (await writer(context)).removeMany(tx, context, ...given),
      restoreMany: async (tx, context, ...given) => (await writer(context)).restoreMany(tx, context, ...given),
      deriveMany: async (tx, context, ...given) => (await writer(context)).deriveMany(tx, context, ...given),
      revertMany: async (tx, context, ...given) => (await writer(context)).revertMany(tx, context, ...given),
      purgeMany: async (tx, context, ...given) => (await writer(context)).purgeMany(tx, context, ...given),
      merge: async (tx, context, ...given) => (await writer(context)).merge(tx, context, ...given),
      unmerge: async (tx, context, ...given) => (await writer(context)).unmerge(tx, context, ...given),
      once: async (tx, context, ...given) => (await writer(context)).once(tx, context, ...given),
    },
    imports: {
      upload: async (context, ...given) => (await imports(context)).upload(context, ...given),
      setPlan: async (context, ...given) => (await imports(context)).setPlan(context, ...given),
      preview: async (context, ...given) => (await imports(context)).preview(context, ...given),
      start: async (context, ...given) => (await imports(context)).start(context, ...given),
      cancel: async (context, ...given) => (await imports(context)).cancel(context, ...given),
      refused: async (context, ...given) => (await imports(context)).refused(context, ...given),
      refusedCsv: async (context, ...given) => (await imports(context)).refusedCsv(context, ...given),
      kept: async (context, ...given) => (await imports(context)).kept(context, ...given),
    },
    asked: {
      search: async (context, ...given) => (await asked(context)).search(context, ...given),
      timeline: async (context, ...given) => (await asked(context)).timeline(context, ...given),
      why: async (context, ...given) => (await asked(context)).why(context, ...given),
      hierarchies: async (context, ...given) => (await asked(context)).hierarchies(context, ...given),
      shares: async (context, ...given) => (await asked(context)).shares(context, ...given),
      duplicates: async (context, ...given) => (await asked(context)).duplicates(context, ...given),
      merged: {
        into: async (context, ...given) => (await asked(context)).merged.into(context, ...given),
        here: async (context, ...given) => (await asked(context)).merged.here(context, ...given),
      },
      files: {
        upload: async (context, ...given) => (await asked(context)).files.upload(context, ...given),
        open: async (context, ...given) => (await asked(context)).files.open(context, ...given),
      },
      prints: async (context, ...given) => (await asked(context)).prints(context, ...given),
      exports: async (context, ...given) => (await asked(context)).exports(context, ...given),
    },
  }
}
