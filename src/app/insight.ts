import { z } from 'zod'
import { dateInZone } from '../lib/calendar.ts'
import { asText, isJsonObject, type JsonObject } from '../lib/json.ts'
import { isProblem } from '../lib/problem.ts'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import type { Attachment } from '../platform/mail/index.ts'
import { companyToday, companyZoneOf } from '../records/context.ts'
import { dashboardLines, eventOf, findingOf, isDue, judgeAlert, toldBy, toldValues, watchedFields } from '../rooms/insight/index.ts'
import { linesLetter, writeNews } from '../rooms/together/index.ts'
import type { Row } from '../records/engine.ts'
import type { JobContext } from './parts.ts'

const nothing = z.strictObject({})
const idOf = (value: unknown) => (isJsonObject(value) ? asText(value['id']) : '')

/** Every hour, from seven in the morning of the company on: dashboards that are due go out, to each recipient with the figures of their own reach. */
export const mailDashboardsJob: Job<JobContext> = defineJob('dashboards.mail', {
  input: nothing,
  schedule: '10 * * * *',
  run: async ({ program, context }) => {
    const zone = companyZoneOf(context)
    const today = dateInZone(context.now, zone)
    if (Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(context.now)) < 7 || !(await program.together.sendsMail(context.workspaceId))) return { sent: 0 }
    const { records, writer } = await program.engineOf(context)
    const { rows } = await records.list(context, 'dashboard', { filter: { field: 'mailEvery', is: 'notEquals', value: 'never' }, fields: ['name', 'cards', 'opensWith', 'mailEvery', 'mailAs', 'mailTo', 'mailedAt', 'owner'], limit: 200 })
    let sent = 0
    for (const row of rows) {
      const mailedAt = asText(row['mailedAt'])
      if (!isDue(asText(row['mailEvery']), mailedAt === '' ? undefined : dateInZone(Date.parse(mailedAt), zone), today, context.weekStart)) continue
      const letters = await lettersOf({ program, context }, row)
      // Said to be sent and queued as one: killed between, it is neither.
      await program.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
        await writer.updateMany(tx, context, 'dashboard', [{ id: asText(row['id']), changes: { mailedAt: new Date(context.now).toISOString() } }], { action: 'dashboard.mail', rights: 'action', writers: ['dashboard.mail'] })
        for (const letter of letters) await program.together.queueLetter(tx, letter)
      })
      sent += letters.length
    }
    return { sent }
  },
})

async function lettersOf({ program, context }: JobContext, row: Row) {
  const { acts, records, registry } = await program.engineOf(context)
  const to = Array.isArray(row['mailTo']) && row['mailTo'].length > 0 ? row['mailTo'] : [row['owner']]
  const letters: ReturnType<typeof linesLetter>[] = []
  for (const person of to.map(idOf)) {
    const own = person === '' ? undefined : await program.together.contextOf(context.workspaceId, person)
    if (own === undefined) continue
    const email = asText((await records.read(context, 'user', person))['email'])
    try {
      const input = { ...(isJsonObject(row['opensWith']) ? row['opensWith'] : {}), cards: row['cards'] ?? [] }
      const { result } = await acts.act(own, 'dashboard.show', { input })
      if (email === '') continue
      const letter = linesLetter({ to: email, language: own.actor.language, subject: asText(row['name']), lines: dashboardLines(registry, result ?? {}, own.actor.language), link: program.together.publicUrl === undefined ? undefined : `${program.together.publicUrl}/dashboards?id=${asText(row['id'])}` })
      const attachments = await attachedTo(row, async (format) => (await acts.act(own, 'dashboard.take', { input: { ...input, format, title: asText(row['name']) } })).result)
      letters.push(attachments.length === 0 ? letter : { ...letter, attachments })
    } catch (error) {
      // Whose role shows no dashboards gets none; the others do.
      if (!isProblem(error)) throw error
    }
  }
  return letters
}

/** The file that goes with the mail, as its recipient may take it; whoever may take none gets the letter alone. */
async function attachedTo(row: Row, take: (format: string) => Promise<JsonObject | undefined>): Promise<readonly Attachment[]> {
  const format = asText(row['mailAs'])
  if (format !== 'pdf' && format !== 'xlsx') return []
  try {
    const file = await take(format)
    return file === undefined ? [] : [{ name: asText(file['fileName']), type: asText(file['type']), content: asText(file['content']) }]
  } catch (error) {
    if (isProblem(error) && error.details.status === 403) return []
    throw error
  }
}

/** Each morning: every alert is counted for each who hears of it, with their own rights, and says to each once for a period what it found. */
export const watchMetricsJob: Job<JobContext> = defineJob('metrics.watch', {
  input: nothing,
  daily: '06:50',
  run: async ({ program, context }) => {
    const { records } = await program.engineOf(context)
    const { rows } = await records.list(context, 'metricAlert', { filter: { field: 'active', is: 'isTrue' }, fields: watchedFields, limit: 200 })
    let told = 0
    for (const alert of rows) told += await watchAlert({ program, context }, alert)
    return { watched: rows.length, told }
  },
})

/** How many people were told. What its owner sees stands in the record; the others hear of their own figures alone. */
async function watchAlert({ program, context }: JobContext, alert: Row): Promise<number> {
  const { acts, writer, records } = await program.engineOf(context)
  const id = asText(alert['id'])
  const owner = idOf(alert['owner'])
  let told = 0
  for (const person of toldBy(alert)) {
    const own = await program.together.contextOf(context.workspaceId, person)
    if (own === undefined) continue
    const found = await judgeAlert(own, alert, async (as, input) => (await acts.act(as, 'metricAlert.preview', { input })).result ?? {}).catch((error: unknown) => { if (isProblem(error)) return undefined; throw error })
    if (found === undefined) continue
    const isOwner = person === owner
    const tells = found.raised && !(isOwner && asText(alert['alertedOn']) > found.to)
    const finding = findingOf(alert, found, { currency: own.baseCurrency, language: own.actor.language })
    // Whoever hears of an alert that is not theirs to see is told all the same, and led nowhere.
    const mayOpen = tells && (await records.list(own, 'metricAlert', { filter: { field: 'id', is: 'equals', value: id }, fields: ['name'], limit: 1 })).rows.length > 0
    const leadsTo = mayOpen ? { object: 'metricAlert', id } : { object: 'user', id: person }
    await program.database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      if (isOwner) await writer.updateMany(tx, context, 'metricAlert', [{ id: id, changes: { lastValue: Number(found.value.toFixed(4)), ...(tells ? { alertedOn: companyToday(context), finding } : {}) } }], { action: 'metricAlert.watch', rights: 'action', writers: ['metricAlert.watch'] })
      // The same event is told once, however often it is found.
      if (tells) await writeNews(program.together, tx, [{ entry: { actorId: null, actorName: '', requestId: null }, person, kind: 'system', own: true, event: eventOf(id, found.to, isOwner ? undefined : person), title: found.usual === undefined ? 'metricAlert' : 'metricUnusual', target: leadsTo, values: { name: asText(alert['name']), finding, ...toldValues(alert, found) } }])
    })
    if (tells) told += 1
  }
  return told
}
