import type { FastifyRequest } from 'fastify'

/**
 * What stands behind 'Bearer' in Authorization; undefined where the caller names none. A key is taken from this header alone:
 * no page of another site can make a browser send it, and addresses are written into logs.
 */
export function readBearer({ headers }: FastifyRequest): string | undefined {
  const found = /^bearer +(.*)$/i.exec(headers.authorization ?? '')
  return found?.[1]?.trim().slice(0, 500)
}
