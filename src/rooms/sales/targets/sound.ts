import { permissionOn } from '../../../access/permissions.ts'
import { isDate } from '../../../lib/calendar.ts'
import { asText, plainJson } from '../../../lib/json.ts'
import type { FieldProblem } from '../../../lib/problem.ts'
import { isMoneyKpi } from '../../../model/define/kpis.ts'
import { amountInBase } from '../../../model/filter/figures.ts'
import { isCountable, isPeriodKind, notCountable, periodStart } from '../../../model/targets/period.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard, type RuleFacts } from '../../../records/write/index.ts'
import { within } from './asking.ts'
import { fault, invalidTargets } from './errors.ts'

type Values = Readonly<Record<string, unknown>>
/** Which targets stand already, by what they are about, and where people work. */
interface Known { readonly taken: ReadonlyMap<string, string>; readonly homes: ReadonlyMap<string, string | null> }

/** A target begins with its period, has levels that rise, is there once, and is set within the writer's reach. */
export const targetGuard: NamedGuard = guard<Known>('salesTarget.sound', {
  concerns: ({ after }) => after?.living === true,
  look,
  judge: (known, change, facts) => {
    const values: Values = change.after?.values ?? {}
    const problems = [...shapeProblems(values, facts), ...(isMoved(change) ? reachProblems(known, values, facts) : [])]
    const key = aboutOf(values)
    const holder = known.taken.get(key)
    if (holder !== undefined && holder !== change.id) problems.push(fault('/startsOn', 'unique', { en: 'There is a target for this already: change that one.', zh: '该期间已有同一目标，请直接修改。' }))
    return problems.length > 0 ? { refused: invalidTargets(problems) } : { state: { ...known, taken: new Map([...known.taken, [key, change.id]]) } }
  },
})

async function look(tx: Transaction, changes: readonly Judged[]): Promise<Known> {
  const days = [...new Set(changes.flatMap(({ after }) => { const day = asText(after?.values['startsOn']); return isDate(day) ? [day] : [] }))]
  const owners = [...new Set(changes.flatMap(({ after }) => { const owner = asText(after?.values['owner']); return owner === '' ? [] : [owner] }))]
  // Two writers of the same target would both see none.
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('salesTarget'), ${tx.workspaceId})`)
  const rows = await tx.query<Record<'id' | 'subject' | 'owner' | 'department' | 'kpi' | 'basis' | 'period' | 'startsOn', string>>(sql`
    select id, subject, owner_id as owner, department_id as department, kpi, basis, period, starts_on::text as "startsOn" from sales_target
    where workspace_id = ${tx.workspaceId} and starts_on = any(${days}::date[]) and deleted_at is null`)
  const people = await tx.query<{ id: string; department: string | null }>(sql`select id, department_id as department from "user" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(owners)}`)
  const changed = new Set(changes.map(({ id }) => id))
  return { taken: new Map(rows.filter(({ id }) => !changed.has(id)).map((row) => [aboutOf(row), row.id])), homes: new Map(people.map(({ id, department }) => [id, department])) }
}

/** What a target is about, as a key. */
function aboutOf(values: Values): string {
  const subject = asText(values['subject'])
  const whose = subject === 'company' ? '' : asText(values[subject === 'department' ? 'department' : 'owner'])
  return [subject, whose, values['kpi'], values['kpi'] === 'amount' ? values['basis'] : '', values['period'], values['startsOn']].map(asText).join(' ')
}

function shapeProblems(values: Values, { fiscalStart = 1, baseCurrency }: RuleFacts): FieldProblem[] {
  const problems: FieldProblem[] = []
  const { period } = values
  const day = asText(values['startsOn'])
  if (isDate(day) && !isCountable(day)) problems.push(notCountable)
  else if (isPeriodKind(period) && isDate(day) && periodStart(period, day, fiscalStart) !== day) problems.push(fault('/startsOn', 'period', { en: 'It begins on the first day of its month, quarter or fiscal year.', zh: '须为所属月份、季度或财年的第一天。' }))
  if (asText(values['subject']) === 'department' && asText(values['department']) === '') problems.push(fault('/department', 'required', { en: 'Choose the department.', zh: '请选择部门。' }))
  if (asText(values['subject']) === 'person' && asText(values['owner']) === '') problems.push(fault('/owner', 'required', { en: 'Choose the person.', zh: '请选择人员。' }))
  const money = isMoneyKpi(values['kpi'])
  const levels = (['base', 'goal', 'stretch'] as const).map((level) => ({ path: money ? level : `${level}Number`, value: levelOf(values, level, money, baseCurrency) }))
  if (levels.every(({ value }) => value === undefined)) problems.push(fault(`/${money ? 'goal' : 'goalNumber'}`, 'required', { en: 'Give at least one level.', zh: '至少填写一个档位。' }))
  let highest = 0
  for (const { path, value } of levels) {
    if (value === undefined) continue
    if (value < highest) problems.push(fault(`/${path}`, 'order', { en: 'Base, goal and stretch rise.', zh: '保底、目标、挑战须逐级递增。' }))
    highest = Math.max(highest, value)
  }
  return problems
}

function levelOf(values: Values, level: 'base' | 'goal' | 'stretch', money: boolean, baseCurrency: string): number | undefined {
  const value = values[money ? level : `${level}Number`]
  if (typeof value === 'number') return value
  return typeof value === 'object' && value !== null ? amountInBase(plainJson(value), baseCurrency) : undefined
}

/** Only what says whose it is asks for a wider reach than any change does. */
function isMoved({ before, after }: Judged): boolean {
  return before?.living !== true || ['subject', 'owner', 'department'].some((name) => before.values[name] !== after?.values[name])
}

/** For others one sets targets as far as one may change them. */
function reachProblems({ homes }: Known, values: Values, { actor }: RuleFacts): FieldProblem[] {
  if (actor === undefined) return []
  const reach = permissionOn(actor.permissions, 'salesTarget').update
  const subject = asText(values['subject'])
  const unit = subject === 'person' ? homes.get(asText(values['owner'])) : asText(values['department'])
  const may = subject === 'company' ? reach === 'all' : within(reach, actor, unit ?? undefined) || (subject === 'person' && reach !== 'none' && asText(values['owner']) === actor.userId)
  return may ? [] : [fault('/subject', 'reach', { en: 'This is beyond your reach.', zh: '超出您的权限范围。' })]
}
