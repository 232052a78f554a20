import { ApiProblem } from './problem.ts'

// A step that needs a reason is refused without one, whichever screen took it: it is asked for in one place, and the step goes on.

type Asker = (why: string) => Promise<string | undefined>
let asker: Asker | undefined

/** Who asks for a reason; the application has one. */
export function setReasonAsker(ask: Asker | undefined): void {
  asker = ask
}

/** Runs it, and once more with a reason where that alone was missing. @throws ApiProblem of the first run when none is given. */
export async function withReason<Result>(run: (reason?: string) => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    const asked = error instanceof ApiProblem && error.status === 422 ? error.fields.find(({ rule }) => rule === 'reason') : undefined
    if (asked === undefined || asker === undefined || (error instanceof ApiProblem && error.fields.length > 1)) throw error
    const reason = await asker(asked.message)
    if (reason === undefined) throw error
    return run(reason)
  }
}
