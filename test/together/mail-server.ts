import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { atEndOfFile } from '../../src/platform/testing/index.ts'

/** A mail as it came over the wire. */
export interface Received { readonly from: string; readonly to: readonly string[]; readonly raw: string; readonly secure: boolean; readonly user: string | undefined }

export interface MailServer {
  readonly port: number
  readonly mails: Received[]
  /** Answers to recipients, by address: a code and a text, or nothing to take it. */
  readonly refusals: Map<string, { readonly code: number; readonly times: number }>
}

/** A real SMTP server on loopback. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: Received[] = []
  const refusals = new Map<string, { code: number; times: number }>()
  const server = new SMTPServer({
    authOptional: true, disabledCommands: options.secure === true || options.key !== undefined ? [] : ['STARTTLS'], logger: false,
    onAuth: (auth, _session, done) => { if (auth.password === 'let me in') done(null, { user: auth.username }); else done(new Error('wrong')) },
    onRcptTo(address, _session, done) {
      const refusal = refusals.get(address.address)
      if (refusal === undefined || refusal.times === 0) return done()
      refusals.set(address.address, { ...refusal, times: refusal.times - 1 })
      done(Object.assign(new Error('not now'), { responseCode: refusal.code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = session.envelope.mailFrom
        mails.push({ from: from === false ? '' : from.address, to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('utf8'), secure: session.secure, user: session.user === undefined ? undefined : String(session.user) })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  atEndOfFile(() => new Promise<void>((resolve) => { server.close(() => { resolve() }) }))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.server.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0, mails, refusals }
}

/** The parts of a mail as a reader sees them. */
export function parsed({ raw }: Received): { readonly subject: string; readonly text: string; readonly html: string; readonly headers: string } {
  const [headers = ''] = raw.split('\r\n\r\n')
  const subject = /^Subject: ((?:.*\r\n?(?:[ \t].*\r\n?)*))/mi.exec(`${headers}\r\n`)?.[1] ?? ''
  const parts = raw.split(/\r\n--[^\r\n]+(?:--)?\r\n/).slice(1)
  const part = (type: string) => decoded(parts.find((each) => each.toLowerCase().includes(`content-type: ${type}`)) ?? '')
  return { headers, subject: words(subject.replace(/\r\n[ \t]+/g, ' ').trim()), text: part('text/plain'), html: part('text/html') }
}

function words(text: string): string {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, content: string) => (kind.toUpperCase() === 'B' ? Buffer.from(content, 'base64').toString('utf8') : quoted(content.replaceAll('_', ' '))))
}

function decoded(part: string): string {
  const [head = '', ...body] = part.split('\r\n\r\n')
  const content = body.join('\r\n\r\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(content, 'base64').toString('utf8')
  return /transfer-encoding: quoted-printable/i.test(head) ? quoted(content.replace(/=\r\n/g, '')) : content
}

function quoted(text: string): string {
  return Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
}
