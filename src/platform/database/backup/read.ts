import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { measure } from './dump.ts'
import { BrokenBackup, type Frame, framesOf } from './frames.ts'
import { type BackupHead, fileSchema, headSchema, type Manifest, manifestSchema } from './manifest.ts'
import { keyOf, opening } from './seal.ts'

const tableStart = z.strictObject({ name: manifestSchema.shape.tables.element.shape.name, columns: manifestSchema.shape.tables.element.shape.columns })
const end = z.strictObject({ rows: z.number().int().min(0), bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** A part of a backup; its content is to be read to its end before the next part. What it says of itself has been checked by then. */
export type Part =
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[]; readonly content: AsyncIterable<Buffer> }
  | { readonly kind: 'file'; readonly path: string; readonly content: AsyncIterable<Buffer> }
  | { readonly kind: 'manifest'; readonly manifest: Manifest }

/** The open first line: version, time and whether it is sealed. @throws BrokenBackup. */
export async function readHead(path: string): Promise<{ readonly head: BackupHead; readonly line: Buffer }> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const line = buffer.subarray(0, buffer.subarray(0, bytesRead).indexOf(10) + 1)
    return { head: headSchema.parse(JSON.parse(line.toString())), line }
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) throw new BrokenBackup('its first line says something else')
    throw error
  } finally {
    await file.close()
  }
}

/**
 * The parts of a backup in their order, the manifest last. Each part's count and checksum are compared when it ends.
 * @throws WrongSeal, BrokenBackup; Error when it is sealed and no passphrase is given.
 */
export async function* partsOf(path: string, passphrase: string | undefined): AsyncGenerator<Part> {
  const { head, line } = await readHead(path)
  if (head.seal !== undefined && passphrase === undefined) throw new Error('This backup is sealed: its passphrase is needed (BACKUP_PASSPHRASE).')
  const file = createReadStream(path, { start: line.length })
  const zip = createGunzip()
  if (head.seal === undefined || passphrase === undefined) pipeline(file, zip, () => undefined)
  else pipeline(file, opening(await keyOf(passphrase, head.seal), head.seal, line), zip, () => undefined)
  const frames = framesOf(zip)
  try {
    let whole = false
    for (;;) {
      const next = await nextOf(frames)
      if (next === undefined) break
      if (whole) throw new BrokenBackup('something follows its end')
      if (next.kind === 'M') {
        whole = true
        yield { kind: 'manifest', manifest: manifestSchema.parse(json(next)) }
      } else if (next.kind === 'T') yield { kind: 'table', ...tableStart.parse(json(next)), content: contentOf(frames) }
      else if (next.kind === 'F') {
        const { path: name } = fileSchema.parse(json(next))
        yield { kind: 'file', path: name, content: contentOf(frames, name.slice(name.lastIndexOf('/') + 1)) }
      } else throw new BrokenBackup('its parts are out of order')
    }
    if (!whole) throw new BrokenBackup('its end is missing')
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) throw new BrokenBackup('a part does not say what it should')
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')) throw new BrokenBackup('it is damaged')
    throw error
  } finally {
    file.destroy()
    zip.destroy()
  }
}

async function nextOf(frames: AsyncGenerator<Frame>): Promise<Frame | undefined> {
  const next = await frames.next()
  return next.done === true ? undefined : next.value
}

/** @param checksum what the bytes must sum up to beside what their own end says. */
async function* contentOf(frames: AsyncGenerator<Frame>, checksum?: string): AsyncGenerator<Buffer> {
  const measured = measure()
  for (;;) {
    const next = await nextOf(frames)
    if (next?.kind === 'D') {
      measured.add(next.content)
      yield next.content
    } else if (next?.kind === 'E') {
      const said = end.parse(json(next))
      const { bytes, sha256 } = measured.end()
      if (said.bytes !== bytes || said.sha256 !== sha256 || (checksum !== undefined && checksum !== sha256)) throw new BrokenBackup('a checksum does not hold')
      return
    } else throw new BrokenBackup('a part has no end')
  }
}

function json({ content }: Frame): unknown {
  return JSON.parse(content.toString())
}

/** Reads a part to its end, by which its checksum is compared. */
export async function passOver(content: AsyncIterable<Buffer>): Promise<void> {
  const chunks = content[Symbol.asyncIterator]()
  while ((await chunks.next()).done !== true);
}

/** Reads all of a backup, comparing every checksum, and gives its manifest. @throws WrongSeal, BrokenBackup. */
export async function verifyBackup(path: string, passphrase: string | undefined): Promise<Manifest> {
  let manifest: Manifest | undefined
  const met: string[] = []
  for await (const part of partsOf(path, passphrase)) {
    if (part.kind === 'manifest') manifest = part.manifest
    else {
      if (part.kind === 'table') met.push(part.name)
      await passOver(part.content)
    }
  }
  if (manifest === undefined) throw new BrokenBackup('its end is missing')
  const promised = manifest.tables.map(({ name }) => name)
  if (promised.length !== met.length || promised.some((name, place) => name !== met[place])) throw new BrokenBackup('a table is missing')
  return manifest
}
