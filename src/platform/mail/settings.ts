import { readFileSync } from 'node:fs'

/** The server that takes our mail, and in whose name it goes out. */
export interface SmtpSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (465); otherwise the connection is upgraded (STARTTLS). */
  readonly secure: boolean
  /** Whether a connection that cannot be upgraded is used all the same: only for a server on this machine. */
  readonly mayBePlain: boolean
  readonly user?: string
  readonly password?: string
  /** 'Guanxi <crm@example.com>' */
  readonly from: string
  /** Certificates (PEM) that are believed beside those of the system. */
  readonly ca?: string
  /** Set by a company, not by the operator: inner addresses are not called. */
  readonly guarded: boolean
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])
export const isThisMachine = (host: string): boolean => loopback.has(host)

/**
 * Reads SMTP_URL (smtp://user:password@host:587, smtps://host), MAIL_FROM and SMTP_CA (a file). Undefined where none is given.
 * @throws Error that names the setting, never its value, which holds a password.
 */
export function smtpFromEnvironment(env: Readonly<Record<string, string | undefined>>): SmtpSettings | undefined {
  const given = env['SMTP_URL']?.trim() ?? ''
  if (given === '') return undefined
  const url = parsed(given)
  if (url === undefined || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') throw new Error('SMTP_URL must be smtp://user:password@host:port or smtps://...')
  const from = env['MAIL_FROM']?.trim() ?? ''
  if (!isSender(from)) throw new Error('MAIL_FROM must name the sender of mail, such as Guanxi <crm@example.com>')
  const secure = url.protocol === 'smtps:'
  const ca = env['SMTP_CA']?.trim() ?? ''
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: url.port === '' ? (secure ? 465 : 587) : Number(url.port), secure, from, guarded: false,
    mayBePlain: isThisMachine(url.hostname),
    ...(url.username === '' ? {} : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
    ...(ca === '' ? {} : { ca: readFileSync(ca, 'utf8') }),
  }
}

/** An address, or a name with an address in angle brackets, on one line. */
export function isSender(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- line breaks would add headers of their own
  return text.length <= 300 && !/[\u0000-\u001f\u007f]/.test(text) && /^(?:[^<>@"]{0,150}<[^\s<>@"]+@[^\s<>@"]+>|[^\s<>@"]+@[^\s<>@"]+)$/.test(text)
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
