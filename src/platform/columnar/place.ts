import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the parts of a warehouse on this machine lie. */
export interface Place {
  readonly folder: string
  readonly file: string
  readonly loadFolder: string
  readonly temporaryFolder: string
  readonly tokenFile: string
  /** Where others ask; behind it stands whoever keeps the file. */
  readonly address: string
  /** Where the process listens that has the file open. */
  readonly inner: string
}

/** A path of a socket is cut at some hundred bytes: a folder with a long name has its sockets in that of temporary files. */
const longestSocket = 100

export function placeIn(dataFolder: string): Place {
  const folder = resolve(dataFolder, 'warehouse')
  return {
    folder,
    file: join(folder, 'warehouse.duckdb'),
    loadFolder: join(folder, 'load'),
    temporaryFolder: join(folder, 'temporary'),
    tokenFile: join(folder, 'token'),
    address: socketIn(folder, 'asked'),
    inner: socketIn(folder, 'inner'),
  }
}

function socketIn(folder: string, name: string): string {
  const short = createHash('sha256').update(`${folder} ${name}`).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\guanxi-warehouse-${short}`
  const path = join(folder, `${name}.sock`)
  return Buffer.byteLength(path) <= longestSocket ? path : join(tmpdir(), `guanxi-${short}.sock`)
}
