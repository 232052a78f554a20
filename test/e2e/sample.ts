import type { Language } from '../../src/lib/words.ts'
import { systemActor } from '../../src/access/index.ts'
import { beginSample } from '../../src/app/sample/actions.ts'
import { runLoad } from '../../src/app/sample/run.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { Context } from '../../src/records/context.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

const zone = 'Asia/Shanghai'

/** A company with two years behind it, for pages that should be full; small, and the same at each run. */
export async function sampleApp({ language, customers = 60 }: { readonly language: Language; readonly customers?: number }): Promise<TestApp> {
  return testApp({ language, begun: { name: `sample_${language}_${customers}`, make: async (app) => { await load(app, language, customers) } } })
}

async function load(app: TestApp, language: Language, customers: number): Promise<void> {
  const context: Context = {
    workspaceId: app.workspaceId, actor: { ...systemActor('Ada Admin', 'job', { language, zone }), userId: app.admin.userId },
    now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test',
  }
  const { database, writer } = app.program
  const options = { seed: 1, customers, language, trade: 'factory', now: context.now, zone, baseCurrency: 'CNY' } as const
  const importId = await database.transaction({ workspaceId: app.workspaceId }, (tx) => beginSample(writer, tx, context, options))
  await runLoad(app.program, context, importId, {})
  await app.catchUp()
}

/** The person of the sample in this role who owns the most customers, signed in. */
export async function busiest(app: TestApp, role: string): Promise<TestClient> {
  const [found] = await sqlOf<{ id: string; name: string; email: string }>(app, `
    select u.id, u.name, u.email from "user" u join record_link l on l.from_id = u.id and l.to_object = 'role' join role r on r.id = l.to_id and r.key = $1
    left join customer c on c.owner_id = u.id group by u.id, u.name, u.email order by count(c.id) desc, u.name limit 1`, [role])
  if (found === undefined) throw new Error(`Nobody of the sample is ${role}.`)
  const link = await app.admin.post('/api/v1/invitations', { user: found.id })
  const client = app.nobody()
  const joined = await client.post(`/api/v1${link.body.path as string}`, { password: testPassword })
  if (joined.status !== 200) throw new Error(`Joining answered ${joined.status}: ${joined.text}`)
  return Object.assign(app.nobody(), { userId: found.id, name: found.name, email: found.email, cookie: client.cookie })
}

/** Rows straight from the tables, past everything that the program adds: what a figure on the screen must equal. */
export async function sqlOf<Row>(app: TestApp, text: string, values?: readonly unknown[]): Promise<Row[]> {
  return await asOwner(app.program.database, text, values) as Row[]
}

/** Minor units of yuan as the screen writes them. */
export function yuan(amount: number): string {
  const whole = amount % 100 === 0
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol', minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: whole ? 0 : 2 }).format(amount / 100)
}

export function count(value: number): string {
  return new Intl.NumberFormat('en-US').format(value)
}
