import { expect } from 'vitest'
import type { TestApp } from '../../support/app.ts'

/** Verbs tried in a walk: each is taken, or refused with a clear answer. */
export class Attempts {
  readonly #app: TestApp
  /** How often each was taken. */
  readonly taken = new Map<string, number>()

  constructor(app: TestApp) {
    this.#app = app
  }

  /** @returns what came of it; undefined where it was refused. */
  async try(verb: string, path: string, input: object): Promise<Record<string, unknown> | undefined> {
    const answer = await this.#app.admin.post(`/api/v1/${path}`, input)
    expect([200, 409, 422], `${verb}: ${answer.text}`).toContain(answer.status)
    if (answer.status !== 200) return undefined
    this.count(verb)
    return (answer.body as { result?: Record<string, unknown> }).result ?? {}
  }

  count(verb: string): void {
    this.taken.set(verb, (this.taken.get(verb) ?? 0) + 1)
  }
}
