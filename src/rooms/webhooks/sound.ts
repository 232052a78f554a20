import { isUuid } from '../../lib/ids.ts'
import { type FieldProblem, isProblem, Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import { onlyObject } from '../../model/define/events.ts'
import type { Registry } from '../../model/define/registry.ts'
import { parseFilter } from '../../model/filter/parse.ts'
import type { OutgoingGuard } from '../../platform/outgoing/index.ts'
import { guard, type Judged, type NamedGuard } from '../../records/write/index.ts'
import { patternsOf } from './events.ts'

const telling = ['url', 'events', 'filter'] as const

/**
 * What a webhook must be to be kept: an address that may be called, patterns, a filter that its object has the fields for. And
 * whoever says where and what is sent must be the person whose rights decide what it may tell, or the one would read by the
 * rights of the other.
 */
export function webhookGuard(outgoing: OutgoingGuard): NamedGuard {
  return guard('webhook.sound', {
    concerns: ({ object, after }) => object === 'webhook' && after !== undefined,
    look: async (_transaction, _changes, registry) => registry,
    judge: (registry, change, { userId }) => {
      const problems = [...ownProblems(change, userId), ...problemsOf(registry, outgoing, change)]
      return problems.length === 0 ? { state: registry } : { refused: new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: problems }) }
    },
  })
}

function ownProblems({ before, after }: Judged, userId: string): FieldProblem[] {
  const holder = after?.values['rightsOf'] ?? null
  if (before === undefined || after === undefined || holder === userId || !isUuid(userId)) return []
  const changed = telling.filter((name) => JSON.stringify(before.values[name] ?? null) !== JSON.stringify(after.values[name] ?? null))
  const switchedOn = before.values['active'] !== true && after.values['active'] === true
  const message = { en: 'Only the person with whose rights it sends may change this. An administrator may take it over first.', zh: '仅其权限所属人员可以更改此项；管理员可先接管。' }
  return [...changed, ...(switchedOn ? ['active'] : [])].map((name) => ({ path: `/${name}`, rule: 'webhook.own', message }))
}

function problemsOf(registry: Registry, outgoing: OutgoingGuard, { before, after }: Judged): FieldProblem[] {
  const values = after?.values ?? {}
  const isNew = (name: string) => before === undefined || JSON.stringify(before.values[name] ?? null) !== JSON.stringify(values[name] ?? null)
  const problems: FieldProblem[] = []
  const { url, events, filter } = values
  if (typeof url === 'string' && isNew('url') && !mayBeCalled(outgoing, url)) problems.push(problem('/url', 'webhook.address', { en: 'Give a public https address. Inner addresses must be allowed by the operator (OUTGOING_ALLOW).', zh: '请填写公网 https 地址；内网地址须由运维人员在 OUTGOING_ALLOW 中允许。' }))
  const patterns = patternsOf(events)
  if (patterns === undefined) return [...problems, problem('/events', 'webhook.events', { en: 'Give a list of events such as "customer.create", "customer.*" or "*.remove", 100 at most.', zh: '请填写事件列表，例如 "customer.create"、"customer.*" 或 "*.remove"，最多 100 项。' })]
  if (filter === null || filter === undefined || !(isNew('filter') || isNew('events'))) return problems
  const object = onlyObject(patterns)
  if (object === undefined || !registry.objects.has(object)) return [...problems, problem('/filter', 'webhook.oneObject', { en: 'A filter needs events of one object alone.', zh: '设置筛选条件时，事件须属于同一对象。' })]
  try {
    parseFilter(registry, object, filter, { at: '/filter' })
    return problems
  } catch (error) {
    if (!isProblem(error)) throw error
    return [...problems, ...(error.details.fields ?? [problem('/filter', 'filter', error.details.title)])]
  }
}

function mayBeCalled(outgoing: OutgoingGuard, url: string): boolean {
  try {
    outgoing.checkUrl(new URL(url))
    return true
  } catch {
    return false
  }
}

function problem(path: string, rule: string, message: Words): FieldProblem {
  return { path, rule, message }
}
