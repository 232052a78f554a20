import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

/** Whether a password stands in published leaks. */
export type IsLeaked = (password: string) => Promise<boolean>

/** A line is 40 figures of SHA-1, a colon, a count; more than this is none. */
const longestLine = 64

/**
 * Looks into a list of leaked passwords as Have I Been Pwned gives it to be kept: lines of SHA-1 in capitals and a count, in the order of the hashes. Nothing leaves the
 * machine; of tens of gigabytes some 35 places are read.
 * @throws Error where the file is not there or is no such list: then no password is taken.
 */
export function leakedList(path: string): IsLeaked {
  return async (password) => {
    const wanted = createHash('sha1').update(password).digest('hex').toUpperCase()
    const file = await open(path, 'r')
    try {
      return await holds(file, wanted, (await file.stat()).size)
    } finally {
      await file.close()
    }
  }
}

async function holds(file: FileHandle, wanted: string, size: number): Promise<boolean> {
  let low = 0
  let high = size
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const line = await lineFrom(file, middle)
    if (line === undefined) { high = middle; continue }
    if (line.hash === wanted) return true
    if (line.hash < wanted) low = line.end
    else high = middle
  }
  return false
}

/** The first line that begins at that place or behind it; undefined where none does. */
async function lineFrom(file: FileHandle, place: number): Promise<{ readonly hash: string; readonly end: number } | undefined> {
  const from = Math.max(0, place - 1)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * longestLine), 0, 2 * longestLine, from)
  const text = buffer.toString('latin1', 0, bytesRead)
  const start = place === 0 ? 0 : text.indexOf('\n') + 1
  if (place > 0 && start === 0) return undefined
  const found = /^([0-9A-F]{40}):\d+\r?(?:\n|$)/.exec(text.slice(start))
  if (found === null) {
    if (start >= text.length) return undefined
    throw new Error('The list of leaked passwords is not one of lines HASH:COUNT')
  }
  return { hash: found[1] ?? '', end: from + start + found[0].length }
}
