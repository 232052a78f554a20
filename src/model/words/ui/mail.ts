import type { Words } from '../../../lib/words.ts'

/** What goes out by mail, and how the server for it is set up. */
export const mailWords = {
  several: { en: '{count} notifications: {first}', zh: '{count} 条通知：{first}' },
  more: { en: 'and {count} more in the application', zh: '系统内还有 {count} 条' },
  settings: { en: 'What I am told of', zh: '通知设置' },
  invitedSubject: { en: 'Invitation to {company}', zh: '邀请您加入{company}' },
  invited: { en: '{name}, you are invited to work in {company}. Open this link to join:', zh: '{name}，您好！邀请您加入{company}，请打开链接完成加入：' },
  invitedHint: { en: 'The link works once, for seven days. If you do not know what this is about, do nothing.', zh: '链接七天内有效，仅能使用一次。如与您无关，请忽略本邮件。' },
  resetSubject: { en: 'A new password for {company}', zh: '{company}：重设密码' },
  reset: { en: '{name}, open this link to choose a new password for {company}:', zh: '{name}，您好！请打开链接重设您在{company}的密码：' },
  resetHint: { en: 'The link works once, and not for long. If you did not ask for it, do nothing: your password stays.', zh: '链接短期有效，仅能使用一次。如非本人申请，请忽略，原密码不变。' },
  noticeSubject: { en: '{company}: your sign-in was changed', zh: '{company}：您的登录方式已变更' },
  noticeHint: { en: 'If this was not you, and nobody agreed it with you, tell an administrator at once.', zh: '如非本人操作或事先约定，请立即联系管理员。' },
  testSubject: { en: 'A test from {company}', zh: '{company}的测试邮件' },
  test: { en: 'The mail server of {company} works.', zh: '{company}的邮件服务器工作正常。' },

  title: { en: 'Mail server', zh: '邮件服务器' },
  about: { en: 'Invitations and notifications go out through it. The certificate of the server is checked; the password is kept sealed.', zh: '用于发送邀请与通知。系统会校验服务器证书，密码加密保存。' },
  byOperator: { en: 'Set up by the operator (SMTP_URL). A server given here takes its place for this company.', zh: '已由运维人员配置（SMTP_URL）；在此填写的服务器将用于本公司。' },
  none: { en: 'No mail server is set up: nothing goes out by e-mail.', zh: '尚未配置邮件服务器，不会发送邮件。' },
  host: { en: 'Server', zh: '服务器' },
  port: { en: 'Port', zh: '端口' },
  secure: { en: 'TLS from the start (465)', zh: '直接使用 TLS（465 端口）' },
  user: { en: 'User', zh: '用户名' },
  password: { en: 'Password', zh: '密码' },
  passwordKept: { en: 'Kept; leave empty to keep it', zh: '已保存，留空则不变' },
  from: { en: 'Sender', zh: '发件人' },
  fromHint: { en: 'Such as: Yunfan CRM <crm@example.com>', zh: '例如：云帆 CRM <crm@example.com>' },
  sendTest: { en: 'Send a test to me', zh: '发送测试邮件给我' },
  testSent: { en: 'Sent to {to}', zh: '已发送至 {to}' },
  forget: { en: 'Remove', zh: '移除' },
  saved: { en: 'Saved', zh: '已保存' },
} as const satisfies Record<string, Words>

/** What a person is told by mail when their way in was changed, by the verb in the feed. */
export const noticeWords: Readonly<Record<string, Words>> = {
  'password.change': { en: '{name}, your password was changed ({when}). All other sign-ins have ended.', zh: '{name}，您好！您的密码已于 {when} 修改，其他登录均已结束。' },
  'password.reset': { en: '{name}, a new password was chosen for you by a link ({when}). All sign-ins have ended.', zh: '{name}，您好！您的密码已于 {when} 通过链接重设，所有登录均已结束。' },
  'secondFactor.enrol': { en: '{name}, a second factor was set up for your sign-in ({when}).', zh: '{name}，您好！您的登录已于 {when} 启用两步验证。' },
  'secondFactor.remove': { en: '{name}, the second factor of your sign-in was removed ({when}).', zh: '{name}，您好！您的两步验证已于 {when} 移除。' },
  'secondFactor.codes': { en: '{name}, your recovery codes were made anew ({when}).', zh: '{name}，您好！您的恢复码已于 {when} 重新生成。' },
  'secondFactor.reset': { en: '{name}, {who} removed your second factors ({when}). All sign-ins have ended.', zh: '{name}，您好！{who} 已于 {when} 重置您的两步验证，所有登录均已结束。' },
  'passkey.create': { en: '{name}, a passkey was added to your sign-in ({when}).', zh: '{name}，您好！您的登录已于 {when} 添加通行密钥。' },
  'passkey.remove': { en: '{name}, a passkey of your sign-in was removed ({when}).', zh: '{name}，您好！您的通行密钥已于 {when} 移除。' },
  'passkey.copied': { en: '{name}, a passkey of yours seems to have been copied: it was refused ({when}).', zh: '{name}，您好！您的通行密钥疑似被复制，已于 {when} 拒绝使用。' },
  'identity.link': { en: '{name}, an account of a provider was linked to your sign-in ({when}).', zh: '{name}，您好！您的登录已于 {when} 关联外部账号。' },
  'apiKey.create': { en: '{name}, an API key was made in your name ({when}).', zh: '{name}，您好！已于 {when} 以您的名义创建 API 密钥。' },
}

/** Why a test did not go out. */
export const mailFailureWords: Readonly<Record<string, Words>> = {
  auth: { en: 'The server did not accept user and password.', zh: '服务器不接受该用户名或密码。' },
  tls: { en: 'The connection could not be encrypted, or the certificate is not trusted.', zh: '无法建立加密连接，或服务器证书不受信任。' },
  unreachable: { en: 'The server does not answer.', zh: '服务器没有响应。' },
  timeout: { en: 'The server took too long to answer.', zh: '服务器响应超时。' },
  forbidden: { en: 'This address may not be called. Inner addresses must be allowed by the operator (OUTGOING_ALLOW).', zh: '不允许访问该地址；内网地址须由运维人员在 OUTGOING_ALLOW 中允许。' },
  address: { en: 'The server refuses the address.', zh: '服务器拒绝了该地址。' },
  refused: { en: 'The server refuses the mail.', zh: '服务器拒绝了该邮件。' },
}
