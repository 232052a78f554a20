import type { Readable } from 'node:stream'
import type { Access, Founding } from '../../access/index.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { Broken } from '../../model/custom/broken.ts'
import type { Customization } from '../../model/custom/customization.ts'
import type { ModuleDefinition } from '../../model/define/module.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Acts } from '../../records/act/index.ts'
import type { Context } from '../../records/context.ts'
import type { Print, PrintRequest } from '../../records/print/index.ts'
import type { CarryOver } from '../../records/custom/index.ts'
import type { Records, Row, Written } from '../../records/engine.ts'
import type { Export, ExportRequest } from '../../records/export/index.ts'
import type { Imports } from '../../records/import/index.ts'
import type { ShownHierarchy } from '../../records/query/hierarchy.ts'
import type { ShownShare } from '../../records/shares.ts'
import type { FileUpload } from '../../records/files/upload.ts'
import type { FormRates, PublicForms, PublicLinks, PublicShops } from '../public/index.ts'
import type { CalendarFeeds } from '../calendar/index.ts'
import type { DirectorySyncs } from './sign-in/administration.ts'
import type { Operations } from './operations.ts'
import type { Presences } from './presences.ts'
import type { ApprovalsDoor } from './routes/approvals.ts'
import type { AutomationDoor } from './routes/automation.ts'
import type { PoolsDoor } from './routes/pools.ts'
import type { TogetherDoor } from './routes/together.ts'

export interface SearchHit { readonly object: string; readonly id: string; readonly title: string | null; readonly subtitle: string; readonly matched: string }
export interface SearchRequest { readonly text: string; readonly objects?: readonly string[]; readonly limit?: number }

export interface TimelineRequest { readonly kinds?: readonly string[]; readonly before?: string; readonly limit?: number }
export interface DuplicateMatch {
  readonly object: string
  /** Only where the caller may read the record. */
  readonly id?: string
  /** Whole where the caller may read the record, else masked. */
  readonly title: string
  readonly ask?: string
  readonly reasons: readonly string[]
  /** The public pool in which it lies, where that stands open to the caller. */
  readonly pool?: string
  readonly holder: { readonly kind: 'owner' | 'pool' | 'nobody' | 'bin'; readonly name?: string }
  readonly next: readonly ('open' | 'ask' | 'join' | 'claim' | 'restore')[]
}

/** A merge that can still be taken back. */
export interface MergedHere { readonly merge: string; readonly at: string; readonly until: string; readonly records: readonly { readonly id: string; readonly title: Json }[] }

/** What the door needs of the feed: to wait for a position, and to be told of what is new. */
export interface LiveFeed {
  /** Waits (at most 2 s) until the follower, or the feed itself, has come as far as the entry of a write. */
  reached(workspaceId: number, position: number, follower?: string): Promise<boolean>
  /** Calls with each entry of the workspace that is placed from now on, until the returned function is called. */
  subscribe(workspaceId: number, listener: (entries: readonly LiveEntry[]) => void): Promise<() => void>
}
export interface LiveEntry { readonly object: string; readonly id: string | null; readonly version: number | null; readonly position: number; /** The user who did it. */ readonly by: string | null }

/** All that stands behind the REST door; each part is given by the composition, so that the door knows no room. */
export interface RestDependencies {
  readonly registry: Registry
  /** The model as the workspace of the request has it. */
  readonly modelOf: (context: Context) => Promise<{ readonly registry: Registry; readonly customization: Customization; readonly broken: readonly Broken[] }>
  /** The modules that a company may switch off, with the routes that are theirs. */
  readonly modules: readonly ModuleDefinition[]
  /** Takes the whole configuration out and brings one in. */
  readonly carryOver: CarryOver
  readonly records: Records
  readonly acts: Acts
  readonly access: Access
  readonly founding: Founding
  readonly search: (context: Context, request: SearchRequest) => Promise<readonly SearchHit[]>
  readonly timeline: (context: Context, object: string, id: string, request: TimelineRequest) => Promise<Json>
  readonly why: (context: Context, object: string, id: string, userId: string) => Promise<JsonObject>
  readonly hierarchies: (context: Context, object: string, id: string) => Promise<readonly ShownHierarchy[]>
  /** To whom the record is open by a share of its own. */
  readonly shares: (context: Context, object: string, id: string) => Promise<readonly ShownShare[]>
  readonly duplicates: (context: Context, object: string, values: JsonObject) => Promise<readonly DuplicateMatch[]>
  /** What has become of records that were merged away, and what was merged into one. */
  readonly merged: {
    into(context: Context, object: string, id: string): Promise<string | undefined>
    here(context: Context, object: string, id: string): Promise<readonly MergedHere[]>
  }
  readonly files: {
    upload(context: Context, upload: FileUpload): Promise<Written>
    open(context: Context, id: string): Promise<{ readonly record: Row; readonly content: Readable }>
  }
  readonly imports: Imports
  readonly calendars: CalendarFeeds
  /** Forms that stand open to everybody. */
  readonly forms: PublicForms
  readonly links: PublicLinks
  readonly shops: PublicShops
  /** Compares the users with a directory, as a job; absent where none runs. */
  readonly directorySyncs?: DirectorySyncs
  readonly operations: Operations
  readonly together: TogetherDoor
  readonly approvals: ApprovalsDoor
  readonly automation: AutomationDoor
  readonly pools: PoolsDoor
  readonly exports: (context: Context, object: string, request: ExportRequest) => Promise<Export>
  /** A record on paper. */
  readonly prints: (context: Context, object: string, id: string, request: PrintRequest) => Promise<Print>
  readonly feed: LiveFeed
  readonly presences: Presences
  readonly clock: Clock
  readonly log: { error(entry: object, message: string): void; info(entry: object, message: string): void; /** What was refused; told by `info` where absent. */ warn?(entry: object, message: string): void }
  readonly config: { readonly publicUrl: string | undefined; readonly trustProxy?: boolean | string; readonly version: string; /** Certificate and key (PEM) of our own. */ readonly tls?: { readonly cert: string; readonly key: string } | undefined }
  readonly newId: () => string
  /** The folder of the built web application. */
  readonly webFolder: string
  /** Whether the database answers. */
  readonly healthy: () => Promise<boolean>
  /** Requests a peer and a session may make; the usual ones where absent. */
  readonly rates?: { readonly peer?: { readonly burst: number; readonly perSecond: number }; readonly guesses?: { readonly burst: number; readonly perSecond: number }; readonly forms?: FormRates }
}
