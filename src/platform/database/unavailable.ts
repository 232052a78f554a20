import { Problem } from '../../lib/problem.ts'
import { isConnectionLost } from './errors.ts'

/** The database cannot be reached just now: 503, to be tried again. */
export function unavailable(): Problem {
  return new Problem({
    kind: 'database.unavailable',
    status: 503,
    title: { en: 'The database cannot be reached at the moment. Please try again shortly.', zh: '暂时无法连接数据库，请稍后重试。' },
  })
}

/** Puts the 503 in the place of errors of the connection, and leaves all others as they are. */
export function asProblem(error: unknown): unknown {
  return isConnectionLost(error) ? unavailable() : error
}
