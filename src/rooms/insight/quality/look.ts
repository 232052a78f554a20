import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { formatted } from '../../../model/quality/formats.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import { valueColumn, columns } from '../../../records/columns/index.ts'
import type { Context } from '../../../records/context.ts'
import { conditionOf } from '../../../records/query/filter/stored.ts'
import type { Rule } from './rules.ts'

/** What a statement over rows of alias t finds for a rule: whether it holds, or the text that it is judged by here. Absent where the rule does not fit the model. */
export interface Looked { readonly found: Fragment; readonly text?: true }
interface Looking { readonly registry: Registry; readonly context: Context; readonly object: ResolvedObject; readonly rule: Rule }

const defaultDays = 180

/** How a rule looks at the rows of its object. */
export function lookFor(looking: Looking): Looked | undefined {
  const { rule: { check, field } } = looking
  if (field !== undefined && !Object.hasOwn(looking.object.allFields, field)) return undefined
  const found = check === 'format' || check === 'checksum' ? textOf(looking) : asked[check](looking)
  return found === undefined ? undefined : { found, ...(check === 'format' || check === 'checksum' ? { text: true } : {}) }
}

type Asking = (looking: Looking) => Fragment | undefined
const t = (name: string) => sql`t.${sql.identifier(name)}`

const asked: Readonly<Record<Exclude<Rule['check'], 'format' | 'checksum'>, Asking>> = {
  filled: ({ registry, context, object, rule: { field } }) => (field === undefined ? undefined : condition(registry, context, object, { field, is: 'isNotEmpty' })),
  filter: ({ registry, context, object, rule: { filter } }) => (filter === undefined ? undefined : condition(registry, context, object, filter)),
  notFuture: ({ registry, context, object, rule: { field } }) => {
    const column = field === undefined ? undefined : valueColumn(registry, object.name, field)
    return column === undefined ? undefined : sql`${t(column.name)} <= ${new Date(context.now)}::timestamptz`
  },
  order: ({ registry, object, rule: { field, otherField } }) => {
    const [less, more] = [field, otherField].map((name) => (name === undefined || !Object.hasOwn(object.allFields, name) ? undefined : valueColumn(registry, object.name, name)))
    return less === undefined || more === undefined || less.sqlType !== more.sqlType ? undefined : sql`${t(less.name)} <= ${t(more.name)}`
  },
  // A number that was called and found wrong is wrong until the record is changed, or somebody is reached by it.
  wrongNumber: ({ registry, object, rule: { field } }) => (field === undefined || !registry.objects.has('activity') ? undefined : sql`
    case when ${filledText(registry, object, field)} is null then null else not coalesce((
      select a.outcome = 'wrongNumber' and a.done_at > t.updated_at from activity a
      where a.workspace_id = t.workspace_id and a.target_object = ${object.name} and a.target_id = t.id and a.kind = 'call' and a.status = 'done' and a.deleted_at is null order by a.done_at desc limit 1), false) end`),
  agrees: (looking) => anyPoint(looking, (value) => ({ holds: sql`p.value = ${value}`, among: sql`p."primary"` })),
  verified: (looking) => anyPoint(looking, (value) => ({ holds: sql`coalesce(p.verified, false)`, among: sql`p.value = ${value}` })),
  noDoubles: ({ object }) => sql`
    not exists (select from duplicate_candidate d where d.workspace_id = t.workspace_id and d.object = ${object.name} and d.first_id = t.id and d.state = 'open' and d.likelihood <> 'possible' and d.deleted_at is null)
    and not exists (select from duplicate_candidate d where d.workspace_id = t.workspace_id and d.object = ${object.name} and d.second_id = t.id and d.state = 'open' and d.likelihood <> 'possible' and d.deleted_at is null)`,
  fresh: ({ context, rule: { days = defaultDays } }) => sql`t.updated_at >= ${new Date(context.now - days * 86_400_000)}::timestamptz`,
}

const pointKinds: Readonly<Record<string, readonly string[]>> = { phone: ['mobile', 'phone'], email: ['email'] }

/** Whether it holds of any contact point among those of the field's kind; nothing is said where there is none. */
function anyPoint({ registry, object, rule: { field } }: Looking, asking: (value: Fragment) => { readonly holds: Fragment; readonly among: Fragment }): Fragment | undefined {
  const kinds = field === undefined ? undefined : pointKinds[object.allFields[field]?.type ?? '']
  if (field === undefined || kinds === undefined) return undefined
  const { holds, among } = asking(filledText(registry, object, field))
  return sql`(select bool_or(${holds}) from contact_point p
    where p.workspace_id = t.workspace_id and p.target_object = ${object.name} and p.target_id = t.id and p.kind = any(${kinds}::text[]) and ${among} and p.deleted_at is null)`
}

function condition(registry: Registry, context: Context, object: ResolvedObject, filter: Parameters<typeof conditionOf>[2]): Fragment | undefined {
  return conditionOf(registry, object, filter, { ...context, zone: context.actor.zone })
}

function filledText(registry: Registry, object: ResolvedObject, field: string): Fragment {
  const [column] = columns(registry, object.name, field)
  return column === undefined ? sql`null::text` : sql`${t(column.name)}::text`
}

/** The text of a field whose form is judged; of a code only of companies in China, or of whoever names no country. */
function textOf({ registry, object, rule: { check, field } }: Looking): Fragment | undefined {
  const type = field === undefined ? undefined : object.allFields[field]?.type
  if (field === undefined || type === undefined || (check === 'format' ? !formatted.includes(type) : type !== 'text')) return undefined
  const country = Object.hasOwn(object.allFields, 'country') ? filledText(registry, object, 'country') : sql`null::text`
  const text = filledText(registry, object, field)
  return sql`case when ${text} is null then null else json_build_array(${text}, ${check === 'checksum' ? country : sql`null::text`}) end`
}
