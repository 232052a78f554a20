import { useState } from 'react'
import type { Json } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { problemText } from '../data/problem.ts'
import { act } from '../data/records.ts'
import type { Row } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { Button } from '../parts/button.tsx'
import { toast } from '../parts/toast.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** A masked value with the way to see it: asked for one by one, and every look is logged. It is kept nowhere but here. */
export function MaskedValue({ object, row, name }: { readonly object: ResolvedObject; readonly row: Row; readonly name: string }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const [value, setValue] = useState<Json>()
  const [busy, setBusy] = useState(false)
  const reveal = async () => {
    setBusy(true)
    try {
      const { result } = await act(object.name, 'record.reveal', { field: name }, row.id)
      setValue(result?.['value'] ?? null)
    } catch (error) {
      toast({ text: problemText(error, say), tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  if (value !== undefined) return <FieldValue object={object} name={name} value={value} />
  return (
    <span className="row masked">
      <FieldValue object={object} name={name} value={row[name]} />
      <Button tone="text" icon="eye" busy={busy} aria-label={say(recordWords.reveal, { field: labels.field(object, name) })} onClick={() => void reveal()}>{say(recordWords.revealShort)}</Button>
    </span>
  )
}
