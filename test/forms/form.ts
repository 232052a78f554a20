import type { TestAnswer, TestClient } from '../support/client.ts'
import type { TestApp } from '../support/app.ts'

/** The questions that most tests ask. */
export const usualQuestions = [{ field: 'name', required: true, labelEn: 'Your name', labelZh: '您的姓名' }, { field: 'company' }, { field: 'phone', required: true }, { field: 'email' }, { field: 'industry' }, { field: 'need', helpEn: 'In a few words', helpZh: '简单描述' }]

// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
export async function publishedForm(who: TestClient, values: object = {}): Promise<any> {
  const made = await who.create('lead-forms', { name: 'Spring fair', questions: usualQuestions, ...values })
  const answer = await who.post(`/api/v1/lead-forms/${made.id as string}/publish`, {})
  if (answer.status !== 200) throw new Error(`Publishing answered ${answer.status}: ${answer.text}`)
  return answer.body.record
}

/** What stands hidden in the page. */
export const hiddenIn = (page: string) => new Map([...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))]))

/** Somebody outside with the page before them. */
export async function visit(app: TestApp, address: string, query = '', headers: Record<string, string> = {}): Promise<{ readonly page: TestAnswer; send(fields: Readonly<Record<string, string | readonly string[]>>, options?: { readonly after?: number; readonly headers?: Record<string, string> }): Promise<TestAnswer> }> {
  const page = await app.nobody().get(`/forms/${address}${query}`, { headers })
  return {
    page,
    async send(fields, { after = 10_000, headers: more = {} } = {}) {
      app.clock.set(app.clock.now() + after)
      const body = new URLSearchParams([...hiddenIn(page.text)])
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name)
        for (const each of [value].flat()) body.append(name, each)
      }
      return app.nobody().post(`/forms/${address}`, body.toString(), { headers: { 'content-type': 'application/x-www-form-urlencoded', ...more } })
    },
  }
}
