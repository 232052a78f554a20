import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'

export const inNoPool = { en: 'This record is in no public pool.', zh: '此记录不在公海中。' } as const
export const inPool = { en: 'This record is in a public pool already.', zh: '此记录已在公海中。' } as const
export const locked = { en: 'This record is locked: it never returns to a pool.', zh: '此记录已锁定，不回收到公海。' } as const
export const ruleIsOff = { en: 'Switch the rule on first.', zh: '请先启用此规则。' } as const
export const notLocked = { en: 'This record is not locked.', zh: '此记录未锁定。' } as const

export const noSuchPool = () => new Problem({ kind: 'not-found', status: 404, title: { en: 'There is no such public pool, or it does not stand open to you.', zh: '没有此公海，或未对您开放。' } })

export const notForHeads = () => new Problem({ kind: 'pool.not-head', status: 403, title: { en: 'Only a head of the pool assigns from it.', zh: '只有公海管理员可以分配。' } })

export const nobodyClaims = () => new Problem({ kind: 'pool.nobody', status: 409, title: { en: 'Only a person can claim.', zh: '只有用户本人可以领取。' } })

/** @param most claims of one day. */
export const claimsUsedUp = (most: number, pool: string) => new Problem({
  kind: 'pool.claims-used-up', status: 409, values: { most, pool },
  title: { en: 'You have claimed {most} from “{pool}” today; more tomorrow.', zh: '您今天已从“{pool}”领取 {most} 条，请明天再领。' },
})

/** @param most records looked at in one day. */
export const viewsUsedUp = (most: number, pool: string) => new Problem({
  kind: 'pool.views-used-up', status: 429, values: { most, pool },
  title: { en: 'You have looked at {most} records of “{pool}” today; more tomorrow.', zh: '您今天已查看“{pool}”中的 {most} 条记录，请明天再看。' },
})

export const noRuleFits = () => new Problem({ kind: 'assignment.nobody', status: 409, title: { en: 'No assignment rule found anybody for this record.', zh: '没有分配规则能为此记录找到负责人。' } })

/** @param from the first day (YYYY-MM-DD) on which the former owner may claim again. */
export const formerOwnerWaits = (from: string) => new Problem({
  kind: 'pool.former-owner', status: 409, values: { from },
  title: { en: 'It was yours before: you may claim it again from {from} on.', zh: '您曾是负责人，{from} 起可再次领取。' },
})

export const holdingFull = (values: { readonly name: string; readonly most: number; readonly held: number; readonly person: string }) => new Problem({
  kind: 'holding-limit', status: 409, values, extra: { ...values },
  title: { en: '{person} holds {held} already; “{name}” allows {most}.', zh: '{person}已持有 {held} 条，“{name}”的上限为 {most} 条。' },
})

export const leaver = () => invalid('/to', 'active', { en: 'This person has left: choose a colleague who is active.', zh: '该同事已停用，请选择在职同事。' })

export const wrongPool = () => invalid('/pool', 'pool', { en: 'This pool is closed, or it is one of other records.', zh: '此公海已停用，或不适用于此类记录。' })

/** @param count what it would take today; @param of all that could be taken. */
export const tooWide = (count: number, of: number) => new Problem({
  kind: 'pool-rule.too-wide', status: 409, values: { count, of }, extra: { count, of },
  title: { en: 'This rule would take {count} of {of} records today. Give the number to confirm it.', zh: '此规则今天将收回 {of} 条中的 {count} 条。请填写该数量以确认。' },
})

export function invalid(path: string, rule: string, message: Words): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path, rule, message }] })
}
