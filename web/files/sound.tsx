import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

/**
 * A recording, played where one is. It is taken whole, so that one may go to any place of it, and is told to be the sound that the
 * server found in its bytes: whatever else may be in it is never run.
 */
export function FileSound({ address, name, mime }: { readonly address: string; readonly name: string; readonly mime: string }) {
  const { say } = useSpeech()
  const sound = useQuery({ queryKey: ['file-sound', address], queryFn: ({ signal }) => bytesOf(address, mime, signal), staleTime: Infinity, gcTime: 0 })
  const [fails, setFails] = useState(false)
  const { data } = sound
  const load = useCallback((element: HTMLAudioElement | null) => {
    if (element === null || data === undefined) return undefined
    const place = URL.createObjectURL(data)
    element.src = place
    return () => URL.revokeObjectURL(place)
  }, [data])
  if (sound.isError) return <Failure error={sound.error} retry={() => void sound.refetch()} />
  if (data === undefined) return <Skeleton lines={1} />
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody recorded on the phone has no captions */}
      <audio controls ref={load} aria-label={name} onError={() => setFails(true)} />
      {fails && <p className="muted">{say(togetherWords.noPreview)}</p>}
    </>
  )
}

async function bytesOf(address: string, mime: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(address, { credentials: 'same-origin', signal })
  if (!response.ok) throw new Error(String(response.status))
  return new Blob([await response.arrayBuffer()], { type: mime })
}
