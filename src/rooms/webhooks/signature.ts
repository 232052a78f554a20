import { createHmac } from 'node:crypto'

// As the specification Standard Webhooks 1.0 says (standardwebhooks.com), so that its libraries verify what is sent.

const form = 'whsec_'

/** A new signing secret of 256 bits. */
export function newSecret(random: (count: number) => Uint8Array): string {
  return `${form}${Buffer.from(random(32)).toString('base64')}`
}

export interface Signed { readonly id: string; /** Milliseconds since 1970. */ readonly now: number; readonly body: string; readonly secrets: readonly string[] }

/** The three headers: one signature for each secret that is valid, so that a rotation breaks nobody. */
export function signatureHeaders({ id, now, body, secrets }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000))
  const signatures = secrets.map((secret) => `v1,${createHmac('sha256', Buffer.from(secret.slice(form.length), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
