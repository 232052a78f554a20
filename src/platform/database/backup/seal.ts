import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { Transform } from 'node:stream'
import { z } from 'zod'

/** How the key of a sealed backup is made of its passphrase; stands in the open head of the file. */
export const sealSchema = z.strictObject({
  cipher: z.literal('aes-256-gcm'), kdf: z.literal('scrypt'),
  // Bounded, as a strange file must not make us use all memory.
  cost: z.number().int().min(2 ** 14).max(2 ** 18), salt: z.string().regex(/^[0-9a-f]{32}$/), prefix: z.string().regex(/^[0-9a-f]{14}$/),
})
export type Seal = z.infer<typeof sealSchema>

const pieceSize = 65_536
const tagSize = 16

/** A seal of its own for each file: no key ever meets the same nonce twice. */
export function newSeal(): Seal {
  return { cipher: 'aes-256-gcm', kdf: 'scrypt', cost: 2 ** 16, salt: randomBytes(16).toString('hex'), prefix: randomBytes(7).toString('hex') }
}

/** The key of the passphrase: scrypt (RFC 7914) with r = 8, p = 1. */
export async function keyOf(passphrase: string, { salt, cost }: Seal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }, (error, key) => { if (error === null) resolve(key); else reject(error) })
  })
}

/**
 * Encrypts a stream piece by piece, each with its own tag (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár,
 * 2015): pieces cannot be changed, swapped or left out, nor the end cut off. `head` is bound to every piece.
 */
export function sealing(key: Buffer, { prefix }: Seal, head: Buffer): Transform {
  let pending: Buffer[] = []
  let size = 0
  let count = 0
  const piece = (plain: Buffer, last: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, count, last))
    cipher.setAAD(head)
    count += 1
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      pending.push(chunk)
      size += chunk.length
      // The last piece must not be empty, so one is sent only once more has come.
      if (size > pieceSize) {
        let rest = Buffer.concat(pending)
        for (; rest.length > pieceSize; rest = rest.subarray(pieceSize)) this.push(piece(rest.subarray(0, pieceSize), false))
        pending = [rest]
        size = rest.length
      }
      done()
    },
    flush(done) { done(null, piece(Buffer.concat(pending), true)) },
  })
}

/** The way back. Fails with WrongSeal at the first piece that is not as it was written. */
export function opening(key: Buffer, { prefix }: Seal, head: Buffer): Transform {
  let pending: Buffer[] = []
  let size = 0
  let count = 0
  const piece = (sealed: Buffer, last: boolean) => {
    if (sealed.length < tagSize) throw new WrongSeal()
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(prefix, count, last))
    decipher.setAAD(head)
    decipher.setAuthTag(sealed.subarray(sealed.length - tagSize))
    count += 1
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagSize)), decipher.final()])
    } catch {
      throw new WrongSeal()
    }
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      pending.push(chunk)
      size += chunk.length
      try {
        if (size > pieceSize + tagSize) {
          let rest = Buffer.concat(pending)
          for (; rest.length > pieceSize + tagSize; rest = rest.subarray(pieceSize + tagSize)) this.push(piece(rest.subarray(0, pieceSize + tagSize), false))
          pending = [rest]
          size = rest.length
        }
        done()
      } catch (error) {
        done(error instanceof Error ? error : new WrongSeal())
      }
    },
    flush(done) {
      try {
        done(null, piece(Buffer.concat(pending), true))
      } catch (error) {
        done(error instanceof Error ? error : new WrongSeal())
      }
    },
  })
}

function nonce(prefix: string, count: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.write(prefix, 'hex')
  bytes.writeUInt32BE(count, 7)
  bytes[11] = last ? 1 : 0
  return bytes
}

/** The passphrase is not the one, or the file is not as it was written. */
export class WrongSeal extends Error {
  constructor() {
    super('The passphrase is wrong, or the backup was changed or cut off.')
    this.name = 'WrongSeal'
  }
}
