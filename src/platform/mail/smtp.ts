import { connect } from 'node:net'
import { ForbiddenAddress, type OutgoingGuard } from '../outgoing/index.ts'
import type { Attachment } from './outbox.ts'
import type { SmtpSettings } from './settings.ts'

export interface Mail {
  /** Made once and kept, so that a mail that was sent twice is known by it. */
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: 'en' | 'zh'
  readonly at: number
  readonly attachments?: readonly Attachment[]
}

/** What came of it. never: the address or the letter is refused for good; again: worth another try. */
export type Posted = { readonly kind: 'sent' } | { readonly kind: 'never' | 'again'; readonly because: string }
export type SendMail = (settings: SmtpSettings, mail: Mail) => Promise<Posted>

const patience = 20_000

/**
 * Hands a mail to the server of the settings. The certificate is checked, and nothing goes out unencrypted but to this very
 * machine. A company's own server must be one that may be called from here. Never rejects.
 */
export function createSendMail(guard: OutgoingGuard): SendMail {
  return async (settings, mail) => {
    const { host, port, secure, mayBePlain, user, password, from, ca, guarded } = settings
    const place = new URL(`https://${host.includes(':') ? `[${host}]` : host}:${port}`)
    // Loaded with the first mail.
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({
      host, port, secure, requireTLS: !secure && !mayBePlain, ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
      tls: { minVersion: 'TLSv1.2', servername: host, rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
      greetingTimeout: patience, socketTimeout: patience, disableFileAccess: true, disableUrlAccess: true,
      getSocket(_options: unknown, callback: (error: Error | null, options?: { connection: ReturnType<typeof connect> }) => void) {
        try {
          if (guarded) guard.checkUrl(place)
        } catch (error) {
          callback(error instanceof Error ? error : new ForbiddenAddress())
          return
        }
        const socket = connect({ host, port, timeout: patience, ...(guarded ? { lookup: guard.lookup(place) } : {}) })
        const failed = (error: Error) => { socket.destroy(); callback(error) }
        socket.once('error', failed)
        socket.once('timeout', () => { failed(Object.assign(new Error('No answer'), { code: 'ETIMEDOUT' })) })
        socket.once('connect', () => { socket.removeListener('error', failed); socket.setTimeout(0); callback(null, { connection: socket }) })
      },
    })
    try {
      await transport.sendMail({
        from, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html, attachments: (mail.attachments ?? []).map(({ name, type, content }) => ({ filename: name, contentType: type, content: Buffer.from(content, 'base64') })), messageId: mail.messageId, date: new Date(mail.at),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language === 'zh' ? 'zh-CN' : 'en' },
      })
      return { kind: 'sent' }
    } catch (error) {
      return failureOf(error)
    } finally {
      transport.close()
    }
  }
}

/** The reason as one of few words: what servers and systems say may hold anything. */
function failureOf(error: unknown): Posted {
  if (error instanceof ForbiddenAddress) return { kind: 'again', because: 'forbidden' }
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const answer = typeof error === 'object' && error !== null && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0
  if (code === 'EAUTH') return { kind: 'again', because: 'auth' }
  if (code === 'ETLS' || code.startsWith('ERR_TLS') || /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return { kind: 'again', because: 'tls' }
  if (code === 'EENVELOPE' || (code === 'EMESSAGE' && answer >= 500)) return { kind: answer >= 400 && answer < 500 ? 'again' : 'never', because: answer === 0 ? 'address' : `refused ${answer}` }
  if (answer >= 500) return { kind: 'never', because: `refused ${answer}` }
  if (answer >= 400) return { kind: 'again', because: `deferred ${answer}` }
  return { kind: 'again', because: code === 'ESOCKET' && error instanceof Error && /certificate|self.signed/i.test(error.message) ? 'tls' : code === 'ETIMEDOUT' ? 'timeout' : 'unreachable' }
}
