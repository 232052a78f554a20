import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What an authenticator keeps, as the browser's virtual one tells it. */
export interface Credential { readonly credentialId: string; readonly privateKey: string; readonly userHandle?: string; readonly signCount: number }

const url = (base64: string) => Buffer.from(base64, 'base64').toString('base64url')

/** Answers a question as that authenticator would, with what a test wants to be wrong with it. */
export function answer(credential: Credential, { challenge, origin, host, counter, type = 'webauthn.get', flags = 0x05 }: { readonly challenge: string; readonly origin: string; readonly host: string; readonly counter: number; readonly type?: string; readonly flags?: number }) {
  const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  const authenticatorData = Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([flags]), count])
  const key = createPrivateKey({ key: Buffer.from(credential.privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const signature = sign('sha256', Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]), key)
  return {
    id: url(credential.credentialId), rawId: url(credential.credentialId), type: 'public-key', clientExtensionResults: {},
    response: {
      clientDataJSON: clientData.toString('base64url'), authenticatorData: authenticatorData.toString('base64url'), signature: signature.toString('base64url'),
      ...(credential.userHandle === undefined ? {} : { userHandle: url(credential.userHandle) }),
    },
  }
}

/** A new credential, and the answer that registers it: format 'none', key ES256 (Web Authentication, 6.5; RFC 9053). */
export function registration({ challenge, origin, host, userHandle }: { readonly challenge: string; readonly origin: string; readonly host: string; readonly userHandle: string }): { readonly credential: Credential; readonly passkey: object } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  const bytes = (value: Buffer) => Buffer.concat([Buffer.from([0x58, value.length]), value])
  // A map of five: kty 2 (EC2), alg -7, crv 1, x, y.
  const key = Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), bytes(Buffer.from(x, 'base64url')), Buffer.from([0x22]), bytes(Buffer.from(y, 'base64url'))])
  const authData = Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([0x45, 0, 0, 0, 0]), Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
  const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
  const attestation = Buffer.concat([Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), bytes(authData)])
  const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.create', challenge, origin, crossOrigin: false }))
  return {
    credential: { credentialId: id.toString('base64'), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'), userHandle: Buffer.from(userHandle, 'base64url').toString('base64'), signCount: 0 },
    passkey: { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: clientData.toString('base64url'), attestationObject: attestation.toString('base64url'), transports: ['internal'] } },
  }
}
