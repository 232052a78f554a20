import { Problem } from '../../lib/problem.ts'
import { storageFull } from '../full.ts'
import { databaseErrorCode, isConnectionLost } from './errors.ts'

const kind = 'database.unavailable'

/** The database cannot be reached just now: 503, to be tried again. */
export function unavailable(): Problem {
  return new Problem({
    kind,
    status: 503,
    title: { en: 'The database cannot be reached at the moment. Please try again shortly.', zh: '暂时无法连接数据库，请稍后重试。' },
    extra: { retryAfter: 5 },
  })
}

/** Longer than one statement may take. */
function tookTooLong(): Problem {
  return new Problem({
    kind: 'database.too-slow',
    status: 503,
    title: { en: 'This took too long and was ended. Please try again later, or ask for less at once.', zh: '操作耗时过长，已中止。请稍后重试，或缩小范围。' },
    extra: { retryAfter: 30 },
  })
}

/** Puts a problem in the place of errors of the connection and of want (room, memory, time), and leaves all others as they are. */
export function asProblem(error: unknown): unknown {
  if (isConnectionLost(error)) return unavailable()
  const code = databaseErrorCode(error)
  // Class 53: insufficient resources. 53100 is the disk, the others (memory, connections) pass by themselves.
  if (code === '53100') return storageFull()
  if (code?.startsWith('53') === true) return unavailable()
  return code === '57014' ? tookTooLong() : error
}

/** Whether the work may go on when the database is there again: nothing was wrong with the work itself. */
export function passesByItself(error: unknown): boolean {
  const problem = asProblem(error)
  return problem instanceof Problem && (problem.details.kind === kind || problem.details.kind === 'storage.full')
}
