import { useEffect, useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import type { Entry } from './entry.ts'
import { ground } from './index.ts'
import './offline.css'

/** A file that waits: how large it is, and a picture as a picture. */
export function Brought({ entry }: { readonly entry: Entry }) {
  const { formats } = useSpeech()
  const { file, seq } = entry
  const [address, setAddress] = useState<string>()
  const isPicture = file?.type.startsWith('image/') === true
  useEffect(() => {
    if (!isPicture) return
    let made: string | undefined
    let gone = false
    const open = async () => {
      const content = await (await ground()).queue.content(entry)
      if (content === undefined || gone) return
      made = URL.createObjectURL(content)
      setAddress(made)
    }
    open().catch(() => undefined)
    return () => { gone = true; if (made !== undefined) URL.revokeObjectURL(made) }
    // Its bytes never change; the entry is made anew whenever anything does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [seq, isPicture])
  if (file === undefined) return null
  return (
    <div className="row small muted">
      {address !== undefined && <img className="offline-photo" src={address} alt={file.name} onError={() => setAddress(undefined)} />}
      <span className="clip">{file.name} · {formats.bytes(file.size)}</span>
    </div>
  )
}
