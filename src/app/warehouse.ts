import { rm } from 'node:fs/promises'
import type { Clock } from '../lib/clock.ts'
import type { Registry } from '../model/define/registry.ts'
import { type ColumnReader, keepDuckDB, keepPostgres, placeIn, readPostgres, readThrough, StoreError } from '../platform/columnar/index.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/database/index.ts'
import { createWarehouse, type OwnedWarehouse } from '../rooms/insight/index.ts'
import type { ProgramSettings } from './parts.ts'

export interface ProgramWarehouse {
  readonly database: Database
  readonly clock: Clock
  readonly log: ProgramSettings['log']
  readonly installation: ProgramSettings['installation']
  readonly registryOf: (workspaceId: number) => Promise<Registry>
}

/** The warehouse in the data folder, or where WAREHOUSE_URL says. Nothing is made or started before it is asked for the first time. */
export function programWarehouse({ database, clock, log, installation, registryOf }: ProgramWarehouse): OwnedWarehouse {
  const say = (fact: string, values: object) => { log.error(values, fact) }
  const nowhere = () => new StoreError('absent', 'This program has no data folder.')
  if (installation === undefined) return createWarehouse({ database, clock, registryOf, open: () => Promise.reject(nowhere()), reader: () => nobody(nowhere), shared: false, say })
  const place = placeIn(installation.dataFolder)
  const url = installation.warehouse?.url
  if (url !== undefined) return createWarehouse({ database, clock, registryOf, shared: true, say, open: () => keepPostgres(url, place.loadFolder), reader: () => readPostgres(url) })
  return createWarehouse({
    database, clock, registryOf, shared: false, say,
    open: (onWanted) => keepDuckDB({ place, memory: installation.warehouse?.memory, threads: installation.warehouse?.threads, onWanted, say }),
    reader: () => readThrough(place.address, place.tokenFile),
  })
}

/** Who keeps nothing: whatever is asked is refused as absent. */
function nobody(refusal: () => StoreError): ColumnReader {
  const refused = () => Promise.reject(refusal())
  return { kind: 'duckdb', query: refused, way: refused, cursors: refused, counts: refused, close: () => Promise.resolve() }
}

/** Takes the copy away, to be filled when it is asked for next: after a restore the feed tells another story at the same positions. */
export async function forgetWarehouse({ dataFolder, warehouse }: Pick<Config, 'dataFolder' | 'warehouse'>): Promise<void> {
  const place = placeIn(dataFolder)
  for (const path of [place.file, `${place.file}.wal`]) await rm(path, { force: true })
  if (warehouse.url === undefined) return
  const store = await keepPostgres(warehouse.url, place.loadFolder)
  try {
    await store.empty()
  } finally {
    await store.close()
  }
}
