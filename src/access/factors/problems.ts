import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'

const refusal = (kind: string, status: number, title: Words, extra?: Readonly<Record<string, unknown>>) =>
  new Problem({ kind, status, title, ...(extra === undefined ? {} : { extra }) })

export type SecondFactorMethod = 'totp' | 'passkey' | 'recovery'

/** The first step was right; the second is asked for. @param step the secret by which it goes on. */
export const secondFactorAsked = (step: string, methods: readonly SecondFactorMethod[], expiresAt: string) => refusal('sign-in.second-factor', 401,
  { en: 'Please confirm with your second factor.', zh: '请用第二重验证确认登录。' }, { step, methods, expiresAt })

/** The same for an unknown, a used and an expired step. */
export const stepOver = () => refusal('sign-in.step-over', 401,
  { en: 'This sign-in took too long or was already used. Please sign in again.', zh: '本次登录已超时或已使用，请重新登录。' })

export const wrongCode = () => new Problem({
  kind: 'second-factor.wrong', status: 422, title: { en: 'This code is not right, or it was used already.', zh: '验证码不正确或已被使用。' },
  fields: [{ path: '/code', rule: 'code', message: { en: 'This code is not right, or it was used already.', zh: '验证码不正确或已被使用。' } }],
})

export const enrolFirst = () => refusal('second-factor.enrol', 403,
  { en: 'Your role asks for a second factor. Please set one up first.', zh: '您的角色要求启用第二重验证，请先完成设置。' })

/** @param by what must be shown, each of them. */
export const confirmFirst = (by: readonly string[]) => refusal('confirm.needed', 403,
  { en: 'Please confirm first that it is you.', zh: '请先确认是您本人。' }, { by })

export const signInAnew = () => refusal('confirm.sign-in', 409,
  { en: 'Please sign out and sign in again, then you may do this within ten minutes.', zh: '请退出后重新登录，并在十分钟内完成此操作。' })

export const notEnrolled = () => refusal('second-factor.none', 404,
  { en: 'There is no such second factor.', zh: '没有该验证方式。' })

export const enrolledAlready = () => refusal('second-factor.exists', 409,
  { en: 'Codes by an application are set up already. Remove them first.', zh: '已设置动态验证码，请先移除。' })

export const stillRequired = () => refusal('second-factor.required', 409,
  { en: 'Your role asks for a second factor: set up another one first.', zh: '您的角色要求第二重验证，请先设置另一种方式。' })

export const breakGlassNeedsFactor = () => refusal('second-factor.break-glass', 409,
  { en: 'This person is the emergency administrator and must keep a second factor.', zh: '此人是应急管理员，必须保留第二重验证。' })

/** Why an answer of an authenticator does not do is not told. */
export const passkeyRefused = () => refusal('passkey.refused', 401,
  { en: 'The passkey was not accepted.', zh: '通行密钥验证未通过。' })

export const passkeyKnown = () => refusal('passkey.known', 409,
  { en: 'This passkey is registered already.', zh: '该通行密钥已登记。' })

/** @param limit passkeys of one person. */
export const tooManyPasskeys = (limit: number) => new Problem({
  kind: 'passkey.too-many', status: 409, title: { en: 'There are {limit} passkeys already. Remove one that is not used.', zh: '已有 {limit} 个通行密钥，请先移除不再使用的。' }, values: { limit },
})

export const singleSignOnOnly = () => refusal('sign-in.single-sign-on', 403,
  { en: 'Your company signs in by its own provider only.', zh: '贵公司只允许通过统一身份登录。' })

export const notOneself = () => refusal('second-factor.oneself', 409,
  { en: 'Your own second factors are changed under your own security settings.', zh: '本人的验证方式请在“我的安全”中修改。' })
