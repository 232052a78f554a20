import { Problem } from '../lib/problem.ts'
import type { Words } from '../lib/words.ts'

/** What this floor refuses, each with one kind and one sentence. None says whether an account exists. */
const refusal = (kind: string, status: number, title: Words, extra?: Readonly<Record<string, unknown>>) =>
  new Problem({ kind, status, title, ...(extra === undefined ? {} : { extra }) })

export const wrongCredentials = () => refusal('sign-in.wrong', 401,
  { en: 'E-mail or password is not right.', zh: '邮箱或密码不正确。' })

/** @param seconds until the next try may be made. */
export const tooManyTries = (seconds: number) => new Problem({
  kind: 'sign-in.limited', status: 429,
  title: { en: 'Too many wrong tries. Try again in {seconds} seconds.', zh: '尝试次数过多，请在 {seconds} 秒后重试。' },
  values: { seconds }, extra: { retryAfter: seconds },
})

/** The account is at home in several workspaces (or not in the one asked for): the choice is the person's. */
export const chooseWorkspace = (workspaces: readonly { readonly id: number; readonly name: string; readonly slug: string }[]) => refusal('sign-in.choose-workspace', 409,
  { en: 'Choose the workspace to sign in to.', zh: '请选择要登录的工作区。' }, { workspaces })

export const noWorkspace = () => refusal('sign-in.no-workspace', 403,
  { en: 'This account belongs to no workspace any more.', zh: '该账号已不属于任何工作区。' })

export const notActive = () => refusal('sign-in.not-active', 403,
  { en: 'This user is not active. Please ask an administrator.', zh: '该用户未启用，请联系管理员。' })

export const notSignedIn = () => refusal('not-signed-in', 401,
  { en: 'Please sign in.', zh: '请先登录。' })

export const wrongPassword = () => new Problem({
  kind: 'password.wrong', status: 422, title: { en: 'The present password is not right.', zh: '当前密码不正确。' },
  fields: [{ path: '/current', rule: 'password', message: { en: 'The present password is not right.', zh: '当前密码不正确。' } }],
})

/** @param path JSON pointer of the field that held the password. */
export const weakPassword = (rule: 'length' | 'common' | 'personal' | 'leaked', path: string) => {
  const message = passwordRules[rule]
  return new Problem({ kind: 'password.weak', status: 422, title: message, fields: [{ path, rule: `password.${rule}`, message }] })
}
const passwordRules = {
  length: { en: 'A password has 8 to 128 characters.', zh: '密码长度须为 8 到 128 个字符。' },
  common: { en: 'This password is among the most used ones. Please choose another.', zh: '该密码过于常见，请换一个。' },
  leaked: { en: 'This password stands in a published leak. Please choose another.', zh: '该密码出现在公开泄露的名单中，请换一个。' },
  personal: { en: 'A password must not be the e-mail or the name.', zh: '密码不能与邮箱或姓名相同。' },
} satisfies Record<string, Words>

export const setUpClosed = () => refusal('set-up.closed', 404,
  { en: 'The set-up is done and cannot be run again.', zh: '初始设置已完成，不能再次运行。' })

export const invitationInvalid = () => refusal('invitation.invalid', 404,
  { en: 'This link is not valid any more. Please ask for a new one.', zh: '该链接已失效，请重新获取。' })

export const cannotInvite = () => refusal('invitation.not-possible', 409,
  { en: 'A deactivated user cannot be invited. Activate the user first.', zh: '已停用的用户无法被邀请，请先启用。' })

export const emailTaken = () => refusal('invitation.email-taken', 409,
  { en: 'This account is already another user of the workspace.', zh: '该账号已是本工作区的其他用户。' })

export const accountElsewhere = () => refusal('password.account-elsewhere', 409,
  { en: 'This person signs in to other workspaces too, so only they themselves can change the password.', zh: '此人还登录其他工作区，只有本人可以修改密码。' })

export const noAccount = () => refusal('password.no-account', 409,
  { en: 'This user has never signed in. Send an invitation instead.', zh: '该用户尚未登录过，请发送邀请。' })

export const onlyAdministrators = () => refusal('forbidden', 403,
  { en: 'Only an administrator may do this.', zh: '只有管理员可以执行此操作。' })

export const sessionNotFound = () => refusal('not-found', 404,
  { en: 'There is no such session.', zh: '没有该会话。' })

/** The same for every key that does not do, so that none can be told from another. */
export const apiKeyInvalid = () => refusal('api-key.invalid', 401,
  { en: 'This API key is not valid, or not any more.', zh: '该 API 密钥无效或已失效。' })

export const apiKeyNotFound = () => refusal('not-found', 404,
  { en: 'There is no such API key.', zh: '没有该 API 密钥。' })

/** @param limit keys of one user that may stand at a time. */
export const tooManyApiKeys = (limit: number) => new Problem({
  kind: 'api-key.too-many', status: 409, title: { en: 'There are {limit} keys already. Revoke one that is not used.', zh: '已有 {limit} 个密钥，请先停用不再使用的。' }, values: { limit },
})

export const invalidField = (path: string, rule: string, message: Words) => new Problem({
  kind: 'invalid', status: 422, title: { en: 'The input is not valid.', zh: '输入无效。' }, fields: [{ path, rule, message }],
})
