import { asText, type JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import { say } from '../../lib/words.ts'
import { readResting, switchModule } from '../../model/actions/moduleSwitch.ts'
import type { ModuleDefinition } from '../../model/define/module.ts'
import type { Registry } from '../../model/define/registry.ts'
import { modules } from '../../model/modules/index.ts'
import { type Fragment, sql, type Transaction } from '../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../records/act/index.ts'
import { alongWith } from './needs.ts'

/** The verb by which a company takes or leaves a module, and what rests in those that are off. */
export function moduleActions({ registry }: { readonly registry: Registry }): readonly Implementation[] {
  return registry.objects.has('moduleSwitch') ? [implement(switchModule, (doing) => switched(registry, doing)), implement(readResting, (doing) => resting(registry, doing))] : []
}

async function switched(registry: Registry, { tx, context, input, write }: Doing): Promise<Outcome> {
  const on = input['on'] === true
  const name = asText(input['module'])
  // One switching of a company at a time: what one module needs must not go while it comes.
  await tx.query(sql`select id from workspace where id = ${context.workspaceId} for update`)
  const rows = await tx.query<{ id: string; module: string; on: boolean }>(sql`select id, module, "on" from module_switch where workspace_id = ${context.workspaceId} and deleted_at is null`)
  const off = new Set(rows.filter((row) => !row.on).map(({ module }) => module))
  const along = alongWith(modules, off, name, on)
  if (along.length > 0 && input['along'] !== true) throw asksAlong(modules, along, on)
  const changing = [name, ...along]
  if (!on) for (const each of changing) await requireSettled(registry, tx, modules.find((module) => module.name === each))
  for (const module of changing) {
    if (off.has(module) !== on) continue
    const row = rows.find((each) => each.module === module)
    if (row === undefined) await write.create('moduleSwitch', { module, on })
    else await write.update('moduleSwitch', row.id, { on })
  }
  return { result: { switched: changing } }
}

/** The 409 that asks for those that have to go or come along. */
function asksAlong(all: readonly ModuleDefinition[], along: readonly string[], on: boolean): Problem {
  const labels = along.flatMap((name) => all.find((module) => module.name === name)?.label ?? [])
  const named = (language: 'en' | 'zh') => labels.map((label) => say(label, language)).join(language === 'en' ? ', ' : '、')
  return new Problem({
    kind: 'module.along', status: 409, extra: { along },
    title: on
      ? { en: `It needs what is switched off: ${named('en')}. Switch it on together with that.`, zh: `它依赖已停用的模块：${named('zh')}。请一并启用。` }
      : { en: `These need it: ${named('en')}. Switch them off together with it.`, zh: `以下模块依赖它：${named('zh')}。请一并停用。` },
  })
}

/** By module, what stands and does nothing while it is off. */
async function resting(registry: Registry, { tx }: Doing): Promise<Outcome> {
  const rows: JsonObject[] = []
  for (const { name, rests = [] } of modules) {
    for (const { object, field, values } of rests) {
      const column = sql`t.${sql.identifier(field)}`
      const count = await countOf(tx, registry, object, values === undefined ? column : sql`${column} = any(${[...values]})`)
      if (count > 0) rows.push({ module: name, object, count })
    }
  }
  return { written: [], result: { resting: rows } }
}

async function countOf(tx: Transaction, registry: Registry, object: string, meant: Fragment): Promise<number> {
  const [row] = await tx.query<{ count: number }>(sql`
    select count(*)::integer as count from ${sql.identifier(registry.object(object).table)} t where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null and ${meant}`)
  return row?.count ?? 0
}

/** What waits for somebody would wait for ever. @throws Problem 409 */
async function requireSettled(registry: Registry, tx: Transaction, module: ModuleDefinition | undefined): Promise<void> {
  if (module?.open === undefined || !registry.objects.has(module.open.object)) return
  const { object, field, values } = module.open
  const count = await countOf(tx, registry, object, sql`t.${sql.identifier(field)} = any(${[...values]})`)
  if (count > 0) throw new Problem({ kind: 'module.open', status: 409, values: { count }, extra: { object, count }, title: { en: '{count} still wait to be settled. Settle them first: nobody could once the module is off.', zh: '还有 {count} 项待处理。停用后将无人能处理，请先办结。' } })
}
