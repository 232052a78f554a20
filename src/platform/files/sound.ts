/** The kinds of sound that recorders, telephones and switchboards write. */
export const soundTypes = ['audio/mpeg', 'audio/aac', 'audio/mp4', 'audio/wav', 'audio/ogg', 'audio/webm', 'audio/flac', 'audio/amr'] as const
export type SoundType = (typeof soundTypes)[number]

/** Endings that promise sound. */
export const soundEndings = /\.(mp3|aac|m4a|wav|ogg|oga|opus|weba|flac|amr)$/

/**
 * Which kind of sound begins so, by the marks of its container; undefined for everything else. A container that holds pictures as
 * well counts as sound only by a name that says so: shown as sound, nothing of it is seen.
 * @param start the first bytes, one letter each. @param ending the name in lower case.
 */
export function soundType(start: string, ending: string): SoundType | undefined {
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WAVE') return 'audio/wav'
  if (start.startsWith('ID3')) return 'audio/mpeg'
  if (start.startsWith('OggS')) return 'audio/ogg'
  if (start.startsWith('fLaC')) return 'audio/flac'
  if (start.startsWith('#!AMR')) return 'audio/amr'
  if (start.slice(4, 8) === 'ftyp' && (start.slice(8, 12) === 'M4A ' || soundEndings.test(ending))) return 'audio/mp4'
  if (start.startsWith('\x1a\x45\xdf\xa3') && (soundEndings.test(ending) || ending.endsWith('.webm')) && start.includes('A_') && !start.includes('V_')) return 'audio/webm'
  return frameType(start)
}

/** A bare stream of frames: ISO/IEC 11172-3 layer III, or ADTS of ISO/IEC 13818-7. A mark of byte order is neither. */
function frameType(start: string): SoundType | undefined {
  const [sync, kind, rate] = [start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2)]
  if (start.length < 4 || sync !== 0xff) return undefined
  if ((kind & 0xf6) === 0xf0 && ((rate >> 2) & 0xf) < 13) return 'audio/aac'
  const isLayer3 = (kind & 0xe6) === 0xe2 && ((kind >> 3) & 3) !== 1
  return isLayer3 && rate >> 4 !== 15 && rate >> 4 !== 0 && ((rate >> 2) & 3) !== 3 ? 'audio/mpeg' : undefined
}
