import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import type { Server as PlainServer } from 'node:http'
import { Server as SecureServer } from 'node:tls'
import type { Config } from '../../platform/config.ts'
import type { Log } from '../../platform/log.ts'

type Files = NonNullable<Config['tls']>

/** Certificate and key from their files. @throws Error that names the file which cannot be read. */
export function readCertificate({ certificate, key }: Files): { readonly cert: string; readonly key: string } {
  return { cert: readText(certificate, 'TLS_CERT'), key: readText(key, 'TLS_KEY') }
}

/** Takes a renewed certificate while serving, whenever one of the files changes; one that does not fit its key is not taken. Gives how to stop. */
export function renewCertificate(server: PlainServer | SecureServer, files: Files, log: Pick<Log, 'error' | 'info'>): () => Promise<void> {
  const renew = () => {
    try {
      if (server instanceof SecureServer) server.setSecureContext(readCertificate(files))
      log.info({}, 'the certificate was read anew')
    } catch (error) {
      log.error({ error }, 'the renewed certificate cannot be used: the one before goes on')
    }
  }
  for (const file of [files.certificate, files.key]) watchFile(file, { interval: 2000, persistent: false }, renew)
  return () => {
    for (const file of [files.certificate, files.key]) unwatchFile(file, renew)
    return Promise.resolve()
  }
}

function readText(file: string, setting: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`${setting}: ${file} cannot be read`, { cause: error })
  }
}
