import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'

const refusal = (kind: string, status: number, title: Words) => new Problem({ kind, status, title })

export const noSuchProvider = () => refusal('not-found', 404,
  { en: 'There is no such identity provider.', zh: '没有该身份提供方。' })

/** Why the provider's answer does not do is told to the log of the audit, not to whoever stands at the door. */
export const providerRefused = () => refusal('sign-in.provider-refused', 401,
  { en: 'The sign-in at the provider did not succeed. Please try again.', zh: '身份提供方登录未成功，请重试。' })

export const providerAway = () => refusal('sign-in.provider-away', 503,
  { en: 'The identity provider does not answer. Please try again, or ask your administrator.', zh: '身份提供方没有响应，请重试或联系管理员。' })

export const notLinked = () => refusal('sign-in.not-linked', 403,
  { en: 'You are known to the provider, but no user of this company belongs to it. Please ask an administrator.', zh: '身份提供方认识您，但本公司没有对应的用户，请联系管理员。' })

export const alreadyLinked = () => refusal('identity.taken', 409,
  { en: 'This identity belongs to another user already.', zh: '该身份已属于另一位用户。' })

export const addressNeeded = () => refusal('sign-in.address-needed', 409,
  { en: 'PUBLIC_URL must say where people reach this installation.', zh: '请先用 PUBLIC_URL 设置本系统的访问地址。' })

/** For the administrator who tries a provider: what is wrong with it. @param reason in a few words of the other side. */
export const providerFails = (reason: string) => new Problem({
  kind: 'identity-provider.fails', status: 422, title: { en: 'The provider does not work as it is set: {reason}', zh: '身份提供方设置无法使用：{reason}' }, values: { reason: reason.replace(/\p{C}/gu, ' ').slice(0, 300) },
})

export const lastProvider = () => refusal('sign-in-policy.provider-needed', 409,
  { en: 'Single sign-on is enforced: one provider must stay in use.', zh: '已强制统一登录，至少要保留一个启用的身份提供方。' })

export const breakGlassUnfit = () => refusal('sign-in-policy.break-glass', 409,
  { en: 'The emergency administrator must be an active administrator with a password and a second factor.', zh: '应急管理员须是在职的管理员，并设有密码与第二重验证。' })
