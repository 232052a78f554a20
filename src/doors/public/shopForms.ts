import { z } from 'zod'
import { languageParameter, pageSchema } from './shop.ts'

// What the pages of a shop send and are sent, alike for all of them.

const bodySchema = z.record(z.string().max(100), z.array(z.string().max(5000)).max(5)).refine((body) => Object.keys(body).length <= 30)
export type Body = z.infer<typeof bodySchema>
export const open = { access: 'open', asksNobody: true, repeats: true } as const
export const takes = { ...open, takesForms: true, bodyLimit: 32 * 1024, body: bodySchema } as const
export const form = { requestType: 'application/x-www-form-urlencoded', response: pageSchema, responseType: 'text/html', request: { type: 'object', additionalProperties: { type: 'string' } } } as const
export const shows = { response: pageSchema, responseType: 'text/html', problems: [429], query: [languageParameter] }

export const read = (body: unknown): Body => bodySchema.parse(body)

/** One line that was typed, without what no keyboard types. */
export const one = (body: Body, name: string, max: number): string => (body[name]?.[0] ?? '').replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim().slice(0, max)

/** Several lines. */
export const lines = (body: Body, name: string, max: number): string => (body[name]?.[0] ?? '').replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n]+/gu, ' ').trim().slice(0, max)
