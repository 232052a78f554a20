import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { sharesQuery } from '../data/shares.ts'
import type { Row } from '../data/values.ts'
import { model } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { ShareDialog } from '../records/share-dialog.tsx'
import { ShareList, useMayShare } from '../records/share-list.tsx'
import { useSpeech } from '../words/language.tsx'

/** To whom the record is shared, once it is to anybody. */
export function SharingCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const may = useMayShare(object, row.id)
  const [open, setOpen] = useState(false)
  const { data = [] } = useQuery({ ...sharesQuery(object.name, row.id), retry: false })
  if (data.length === 0) return null
  return (
    <section className="card sharing" aria-label={say(recordWords.sharedWith)}>
      <div className="section">
        <h2>{say(recordWords.sharedWith)}</h2><span className="count">{formats.number(data.length, 0)}</span>
        {may && <IconButton className="more" icon="plus" iconSize={14} label={say(model.action('record.share').label)} onClick={() => setOpen(true)} />}
      </div>
      <ShareList object={object} id={row.id} shares={data} />
      {open && <ShareDialog object={object} row={row} onClose={() => setOpen(false)} />}
    </section>
  )
}
