import { TextDecoder } from 'node:util'

/** The encodings that a table file may come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'
export const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252']

/**
 * Finds the encoding of a file from its bytes, chunk by chunk: a mark at the start decides; bytes that are valid UTF-8 to the
 * end are UTF-8; otherwise Chinese (two high bytes make a letter) and Western (a high byte stands alone) are told apart by
 * the length of runs of high bytes. A person may overrule the finding.
 */
export function encodingDetector(): { take(chunk: Uint8Array): void; finish(): Encoding } {
  const validator = new TextDecoder('utf-8', { fatal: true })
  const runs = { even: 0, odd: 0, current: 0 }
  const zeros = { even: 0, odd: 0 }
  let head: number[] = []
  let valid = true
  let position = 0
  const closeRun = () => {
    if (runs.current > 0) runs[runs.current % 2 === 0 ? 'even' : 'odd'] += 1
    runs.current = 0
  }
  return {
    take(chunk) {
      if (head.length < 3) head = [...head, ...chunk.subarray(0, 3)].slice(0, 3)
      if (valid) valid = isValid(validator, chunk)
      for (const byte of chunk) {
        if (byte === 0 && position < 4096) zeros[position % 2 === 0 ? 'even' : 'odd'] += 1
        position += 1
        if (byte >= 0x80) runs.current += 1
        else if (runs.current > 0) closeRun()
      }
    },
    finish() {
      closeRun()
      if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
      if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
      if (zeros.odd > 8 && zeros.odd > zeros.even * 4) return 'utf-16le'
      if (zeros.even > 8 && zeros.even > zeros.odd * 4) return 'utf-16be'
      if (valid && isValid(validator, undefined)) return 'utf-8'
      return runs.even >= runs.odd ? 'gb18030' : 'windows-1252'
    },
  }
}

function isValid(decoder: TextDecoder, chunk: Uint8Array | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}
