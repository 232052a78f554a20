import { isZone } from '../lib/calendar.ts'
import type { JsonObject } from '../lib/json.ts'
import type { Language } from '../lib/words.ts'
import type { ModulePreset } from '../model/define/module.ts'
import type { RoleDefinition } from '../model/define/permission.ts'
import { shippedOf } from '../model/define/shippedRoles.ts'
import { sql } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'
import { systemActor } from './system.ts'
import { type AccessDependencies, newId, type WriteContext } from './dependencies.ts'
import { owning } from './owning.ts'
import { checkNewPassword, hashPassword } from './password.ts'
import { invalidField, setUpClosed } from './problems.ts'
import { findAccount, normalEmail } from './sign-in.ts'
import { type ListedWorkspace, slugOf, workspaceOf, type WorkspaceSettings } from './workspaces.ts'

export interface SetUpInput {
  readonly companyName: string
  readonly language: Language
  readonly zone: string
  readonly baseCurrency: string
  readonly weekStart?: number
  readonly fiscalStart?: number
  /** How much of the program it begins with; everything where it does not say. */
  readonly modules?: ModulePreset
  /** The first administrator. */
  readonly name: string
  readonly email: string
  readonly password: string
}

export interface Founding {
  /** The shipped roles; the one that is an administrator's goes to the founder. */
  readonly roles: readonly RoleDefinition[]
  /** What else a new workspace starts with (pipelines, stages, rates), written by the app through records. */
  readonly seed?: (context: WriteContext, founded: FoundedWorkspace, modules: ModulePreset) => Promise<void>
}

export interface FoundedWorkspace { readonly workspaceId: number; readonly userId: string; readonly departmentId: string }

/** Whether the first run is still to come. */
export async function isSetUpOpen({ database }: AccessDependencies): Promise<boolean> {
  const [row] = await database.read<{ open: boolean }>({ workspaceId: 0 }, sql`select set_up_is_open() as open`)
  return row?.open === true
}

/**
 * The first run: makes the workspace, its company as the first department, the shipped roles and the first administrator, who
 * may then sign in. Only once: as soon as one workspace is ready it answers set-up.closed, for ever. One that fails half-way
 * leaves the door open and nothing to sign in to.
 * @throws Problem set-up.closed, password.weak, invalid.
 */
export async function setUp(dependencies: AccessDependencies, input: SetUpInput, founding: Founding): Promise<FoundedWorkspace> {
  const { database, clock } = dependencies
  if (!(await isSetUpOpen(dependencies))) throw setUpClosed()
  const checked = await check(dependencies, input)
  const hash = await hashPassword(input.password)
  const [begun] = await database.transaction({ workspaceId: 0 }, (transaction) => transaction.query<{ id: number | null }>(
    sql`select set_up_begin(${input.companyName}, ${slugOf(input.companyName, 'company')}, ${JSON.stringify(checked.settings)}::jsonb, ${new Date(clock.now())}) as id`))
  const workspaceId = begun?.id
  if (workspaceId === undefined || workspaceId === null) throw setUpClosed()
  try {
    const founded = await found(dependencies, workspaceId, input, founding, systemActor(input.name, 'cli', input))
    const [finished] = await database.transaction({ workspaceId }, (transaction) => transaction.query<{ done: boolean }>(
      sql`select set_up_finish(${workspaceId}, ${newId(dependencies)}, ${checked.email}, ${hash}, ${founded.userId}, ${new Date(clock.now())}) as done`))
    if (finished?.done !== true) throw setUpClosed()
    return founded
  } catch (error) {
    await database.transaction({ workspaceId }, (transaction) => transaction.query(sql`select set_up_abandon(${workspaceId})`))
    throw error
  }
}

/**
 * A further workspace, for the operator's command line only: it goes past the serving role. An e-mail that has an account
 * keeps its password (then `password` is left out).
 * @throws Problem invalid, password.weak.
 */
export async function createWorkspace(dependencies: AccessDependencies, input: Omit<SetUpInput, 'password'> & { readonly password?: string | undefined }, founding: Founding): Promise<FoundedWorkspace> {
  const { database, clock } = dependencies
  const known = await findAccount(database, normalEmail(input.email))
  if (known === undefined && input.password === undefined) throw invalidField('/password', 'required', { en: 'A new account needs a password.', zh: '新账号需要密码。' })
  const { email, settings } = await check(dependencies, known === undefined ? input : { ...input, password: undefined })
  const hash = known === undefined ? await hashPassword(input.password ?? '') : undefined
  const now = new Date(clock.now())
  const workspaceId = await database.asOwner(async (transaction) => {
    const [row] = await owning(transaction, () => transaction.query<{ id: number }>(sql`
      insert into workspace (name, slug, settings, created_at)
      values (${input.companyName}, ${slugOf(input.companyName, 'company')} || '-' || (select count(*) + 1 from workspace), ${JSON.stringify(settings)}::jsonb, ${now}) returning id`))
    return row?.id ?? 0
  })
  const founded = await found(dependencies, workspaceId, input, founding, systemActor(input.name, 'cli', input))
  await database.asOwner((transaction) => owning(transaction, async () => {
    const accountId = known?.id ?? newId(dependencies)
    if (hash !== undefined) await transaction.run(sql`insert into account (id, email, password_hash, password_changed_at, created_at) values (${accountId}, ${email}, ${hash}, ${now}, ${now})`)
    await transaction.run(sql`insert into membership (workspace_id, user_id, account_id) values (${workspaceId}, ${founded.userId}, ${accountId})`)
    await transaction.run(sql`update workspace set ready_at = ${now} where id = ${workspaceId}`)
  }))
  return founded
}

/** The workspaces that are in use, for programs that serve all of them (schedules, commands); past the serving role. */
export async function listWorkspaces({ database }: Pick<AccessDependencies, 'database'>): Promise<readonly ListedWorkspace[]> {
  const rows = await database.asOwner((transaction) => owning(transaction, () =>
    transaction.query<{ id: number; name: string; slug: string; settings: unknown; created_at: string }>(sql`select id, name, slug, settings, created_at from workspace where ready_at is not null order by id`)))
  return rows.map((row) => ({ ...workspaceOf(row), createdAt: Date.parse(row.created_at) }))
}

async function check(dependencies: AccessDependencies, input: Omit<SetUpInput, 'password'> & { readonly password?: string | undefined }): Promise<{ email: string; settings: WorkspaceSettings }> {
  const email = normalEmail(input.email)
  if (input.companyName.trim() === '') throw invalidField('/companyName', 'required', { en: 'The company needs a name.', zh: '请填写公司名称。' })
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw invalidField('/email', 'email', { en: 'This is not an e-mail address.', zh: '邮箱地址无效。' })
  if (!isZone(input.zone)) throw invalidField('/zone', 'zone', { en: 'There is no such time zone.', zh: '时区不存在。' })
  if (!/^[A-Z]{3}$/.test(input.baseCurrency)) throw invalidField('/baseCurrency', 'currency', { en: 'A currency is three capital letters.', zh: '货币代码须为三个大写字母。' })
  if (input.password !== undefined) await checkNewPassword(dependencies, input.password, { email, name: input.name })
  const { language, zone, baseCurrency, weekStart = 1, fiscalStart = 1 } = input
  return { email, settings: { language, zone, baseCurrency, weekStart, fiscalStart } }
}

/** The first rows, each written through the engine, so that history begins with them. */
async function found(dependencies: AccessDependencies, workspaceId: number, input: Omit<SetUpInput, 'password'>, founding: Founding, actor: Actor): Promise<FoundedWorkspace> {
  const { writer, clock } = dependencies
  const { baseCurrency, weekStart = 1, fiscalStart = 1, language } = input
  const context: WriteContext = { workspaceId, actor, now: clock.now(), baseCurrency, weekStart, fiscalStart, configuration: 0, requestId: 'set-up', reason: 'set-up' }
  const department = await writer.create(context, 'department', { name: input.companyName.slice(0, 100) })
  const roles: string[] = []
  for (const role of founding.roles) {
    const { id } = await writer.create(context, 'role', roleInput(role, language))
    if (role.permissions.administrator === true) roles.push(id)
  }
  const user = await writer.create(context, 'user', {
    name: input.name, email: normalEmail(input.email), department: department.id, roles: roles.map((id) => ({ object: 'role', id })), language, status: 'active',
  })
  const founded = { workspaceId, userId: user.id, departmentId: department.id }
  await founding.seed?.({ ...context, actor: { ...actor, userId: user.id, departmentId: department.id, departmentIds: [department.id] } }, founded, input.modules ?? 'everything')
  return founded
}

function roleInput(role: RoleDefinition, language: Language): JsonObject {
  // Declarations hold nothing but JSON; read back from text, so that this is seen and not said.
  const plain = JSON.parse(JSON.stringify({ permissions: role.permissions, navigation: role.navigation, home: role.home })) as JsonObject
  return { name: role.label[language], key: role.name, about: role.about[language], ...plain, ...(role.handDiscount === undefined ? {} : { handDiscount: role.handDiscount }), system: true, shipped: shippedOf(role) }
}
