import { appendFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Whether the long runs are wanted: npm run test:faults. */
export const long = process.env['FAULTS'] === '1'

/** What a fault was tried at, and what was compared afterwards, for the report. */
export interface Tried { readonly points: string; readonly compared: string }

interface Options { /** Only in the long run. */ readonly longOnly?: boolean; /** Why it cannot be tried here. */ readonly without?: string | undefined; readonly timeout?: number }

/** A test of a fault. In the long run its outcome becomes a line of the report, whatever it is. */
export function fault(what: string, run: () => Promise<Tried>, { longOnly = false, without, timeout = long ? 1_800_000 : 300_000 }: Options = {}): void {
  if (longOnly && !long) {
    console.log(`${what}: left out, npm run test:faults tries it.`)
    test.skip(what, () => undefined)
    return
  }
  if (without !== undefined) {
    console.log(`${what}: left out, ${without}.`)
    note({ what, points: '-', compared: '-', result: `left out: ${without}` })
    test.skip(what, () => undefined)
    return
  }
  test(what, async () => {
    const started = performance.now()
    try {
      const { points, compared } = await run()
      note({ what, points, compared, result: 'held', seconds: secondsSince(started) })
    } catch (error) {
      note({ what, points: '-', compared: '-', result: '**failed**', seconds: secondsSince(started) })
      throw error
    }
  }, timeout)
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 1000)
}

function note(line: { readonly what: string; readonly points: string; readonly compared: string; readonly result: string; readonly seconds?: number }): void {
  const file = process.env['FAULTS_NOTES']
  if (file === undefined) return
  const { testPath = '' } = expect.getState()
  appendFileSync(file, `${JSON.stringify({ ...line, file: testPath.split('/').at(-1) ?? '' })}\n`)
}
