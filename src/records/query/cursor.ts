import { createHmac, timingSafeEqual } from 'node:crypto'
import { Problem } from '../../lib/problem.ts'

/** Where a page ended: the sort values of its last row as PostgreSQL writes them, and its id. */
export interface Position {
  readonly keys: readonly (string | null)[]
  readonly id: string
}

/** Writes and reads cursors. A cursor is signed together with the question it belongs to, so that it fits no other one. */
export interface Cursors {
  write(position: Position, question: string): string
  /** @throws Problem 422 for a cursor that was changed, or that belongs to another question. */
  read(cursor: string, question: string): Position
}

/** @param secret of the installation; cursors of before a change of it are refused. */
export function createCursors(secret: string): Cursors {
  const sign = (body: string, question: string) =>
    createHmac('sha256', secret).update('list cursor\n').update(body).update('\n').update(question).digest().subarray(0, 18).toString('base64url')
  return {
    write(position, question) {
      const body = Buffer.from(JSON.stringify([position.id, ...position.keys])).toString('base64url')
      return `${body}.${sign(body, question)}`
    },
    read(cursor, question) {
      const [body = '', signature = '', ...more] = cursor.slice(0, 8000).split('.')
      const given = Buffer.from(signature)
      const right = Buffer.from(sign(body, question))
      if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) throw refused()
      return positionOf(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
    },
  }
}

function positionOf(content: unknown): Position {
  if (!Array.isArray(content)) throw refused()
  const [id, ...keys] = content.map((entry: unknown) => (typeof entry === 'string' ? entry : null))
  if (typeof id !== 'string') throw refused()
  return { id, keys }
}

function refused(): Problem {
  const message = { en: 'This cursor does not belong to this list: start again from the first page.', zh: '该翻页标记不属于此列表：请从第一页重新开始。' }
  return new Problem({ kind: 'cursor-invalid', status: 422, title: message, fields: [{ path: '/cursor', rule: 'cursor', message }] })
}
