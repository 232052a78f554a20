import { type Language, languages } from '../lib/words.ts'
import { type HeldOut, heldOutSeed, mostHeldOut } from '../model/define/heldOut.ts'
import { type Transaction, sql } from '../platform/database/index.ts'

/** How a company keeps its books and its calendar; one row per workspace. */
export interface WorkspaceSettings {
  readonly language: Language
  /** IANA name; where the company's day begins. */
  readonly zone: string
  /** ISO 4217. */
  readonly baseCurrency: string
  /** Monday is 1. */
  readonly weekStart: number
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalStart: number
  /** Trades that the company uses; absent: all. */
  readonly modules?: readonly string[]
}

/** How large a file may be, in megabytes, and of which types by content (null: any). */
export interface FileLimits { readonly megabytes: number; readonly types: readonly string[] | null }
/** Where a company says nothing. */
export const usualFileLimits: FileLimits = { megabytes: 200, types: null }

export interface Workspace extends WorkspaceSettings {
  readonly id: number
  readonly name: string
  readonly slug: string
  /** Grows with each change of what the workspace laid over the model; 0 where it never did. */
  readonly configuration: number
  readonly files: FileLimits
  /** Whether everybody sees everybody's place and numbers on leaderboards; else each their own. */
  readonly leaderboard: boolean
  /** The share of the customers for whom models propose nothing, so that it can be said what proposing earns; 0 where the company says nothing. */
  readonly heldOutShare: number
}

/** One among all, as schedules see it. */
export interface ListedWorkspace extends Workspace { /** Milliseconds since 1970. */ readonly createdAt: number }

/** A row of the workspace table as a workspace; what is missing in old settings gets the usual value. */
export function workspaceOf(row: { readonly id: number; readonly name: string; readonly slug: string; readonly settings: unknown }): Workspace {
  const given = typeof row.settings === 'object' && row.settings !== null ? row.settings : {}
  const read = (name: string): unknown => (Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined)
  const text = (name: string, usual: string) => { const value = read(name); return typeof value === 'string' ? value : usual }
  const count = (name: string, usual: number) => { const value = read(name); return typeof value === 'number' ? value : usual }
  const modules = read('modules')
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    language: languages.find((language) => language === read('language')) ?? 'zh',
    zone: text('zone', 'Asia/Shanghai'),
    baseCurrency: text('baseCurrency', 'CNY'),
    weekStart: count('weekStart', 1),
    fiscalStart: count('fiscalStart', 1),
    configuration: count('configuration', 0),
    files: fileLimitsOf(read('files')),
    leaderboard: read('leaderboard') === true,
    heldOutShare: Math.min(mostHeldOut, Math.max(0, count('heldOutShare', 0))),
    ...(Array.isArray(modules) ? { modules: modules.filter((each) => typeof each === 'string') } : {}),
  }
}

function fileLimitsOf(given: unknown): FileLimits {
  if (typeof given !== 'object' || given === null) return usualFileLimits
  const megabytes: unknown = Reflect.get(given, 'megabytes')
  const types: unknown = Reflect.get(given, 'types')
  return {
    megabytes: typeof megabytes === 'number' ? Math.min(megabytes, usualFileLimits.megabytes) : usualFileLimits.megabytes,
    types: Array.isArray(types) ? types.filter((each) => typeof each === 'string') : null,
  }
}

/** The company's name as it may stand in an address: letters and digits of any script are kept in ASCII only. */
export function slugOf(name: string, fallback: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40)
  return plain === '' ? fallback : plain
}

/** Who is held out of what models propose, as the company says at this moment. */
export async function heldOutIn(tx: Transaction): Promise<HeldOut> {
  const [row] = await tx.query<{ id: number; name: string; slug: string; settings: unknown }>(sql`select id, name, slug, settings from workspace where id = ${tx.workspaceId}`)
  return { share: row === undefined ? 0 : workspaceOf(row).heldOutShare, seed: heldOutSeed(tx.workspaceId) }
}
