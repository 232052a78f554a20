import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { productWords as words } from '../../src/model/words/ui/products.ts'
import { useMe, useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { rowsQuery, updateRecord, useRefresh } from '../data/records.ts'
import { uploadFile } from '../data/upload.ts'
import { relatedOf, relatedsOf, type Row, textOf } from '../data/values.ts'
import { newHere } from '../data/waiting.ts'
import { fitting } from '../files/fitting.ts'
import { IconButton } from '../parts/button.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { toast } from '../parts/toast.tsx'
import { redrawnPhoto } from '../visits/photo.ts'
import { useSpeech } from '../words/language.tsx'
import './pictures.css'

/** The ids of a product's pictures, the first one first. */
export function picturesIn(row: Row): readonly string[] {
  const first = relatedOf(row['picture'])?.id
  return [...new Set([...(first === undefined ? [] : [first]), ...relatedsOf(row['pictures']).map(({ id }) => id)])]
}

/** The pictures of a product: added, put in order, described and taken out. The first one stands for it in lists and in the shop. */
export function PicturesCard({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const rights = useRights()
  const { workspace } = useMe()
  const refresh = useRefresh()
  const input = useRef<HTMLInputElement>(null)
  const ids = picturesIn(row)
  const files = useQuery({ ...rowsQuery('file', { filter: { field: 'id', is: 'in', value: ids }, fields: ['name', 'alt'], limit: 50 }), enabled: ids.length > 0, retry: false })
  const may = rights.mayUpdate('product') && rights.field('product', 'pictures') === 'edit' && textOf(row['deletedAt']) === ''
  const refused = (error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })
  const keep = async ([first, ...others]: readonly string[]) => updateRecord('product', row.id, row.version, { picture: first ?? null, pictures: others.map((id) => ({ object: 'file', id })) })
  const write = useMutation({ mutationFn: keep, onError: refused, onSettled: () => refresh('product') })
  const add = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const made: string[] = []
      for (const file of chosen) made.push(await uploadFile(await redrawnPhoto(file), { target: { object: 'product', id: row.id } }))
      // What waits for the network is attached when it is there; it can be named as a picture then.
      await keep([...ids, ...made.filter((id) => !id.startsWith(newHere))])
    },
    onError: refused,
    onSettled: () => Promise.all([refresh('file'), refresh('product')]),
  })
  if (!may && ids.length === 0) return null
  const named = new Map((files.data?.rows ?? []).map((file) => [file.id, file]))
  const busy = write.isPending || add.isPending
  const take = (list: FileList | null) => { const chosen = fitting([...(list ?? [])], { megabytes: workspace.files.megabytes, say, onSmaller: (smaller) => add.mutate([smaller]) }); if (chosen.length > 0) add.mutate(chosen) }
  return (
    <section className="card" aria-label={say(words.pictures)}>
      <div className="section">
        <h2>{say(words.pictures)}</h2>{ids.length > 0 && <span className="count">{ids.length}</span>}
        {may && rights.mayCreate('file') && <IconButton className="more" icon="plus" iconSize={14} label={say(words.add)} disabled={busy} onClick={() => input.current?.click()} />}
        <input ref={input} type="file" accept="image/png,image/jpeg,image/gif,image/webp" multiple hidden aria-label={say(words.add)} onChange={(event) => { take(event.target.files); event.target.value = '' }} />
      </div>
      {ids.length === 0 ? <p className="small muted">{say(words.none)}</p> : (
        <ol className="product-pictures">{ids.map((id, index) => (
          <li key={id}><PictureLine id={id} number={index + 1} file={named.get(id)} may={may} busy={busy}
            onForward={index === 0 ? undefined : () => write.mutate(forward(ids, index))} onRemove={() => write.mutate(ids.filter((each) => each !== id))} /></li>
        ))}</ol>
      )}
      {ids.length > 0 && row['shownInShop'] === true && <p className="small muted">{say(words.public)}</p>}
    </section>
  )
}

function forward(ids: readonly string[], index: number): readonly string[] {
  return [...ids.slice(0, index - 1), ...ids.slice(index, index + 1), ...ids.slice(index - 1, index), ...ids.slice(index + 1)]
}

interface LineProps { readonly id: string; readonly number: number; readonly file: Row | undefined; readonly may: boolean; readonly busy: boolean; readonly onForward: (() => void) | undefined; readonly onRemove: () => void }

function PictureLine({ id, number, file, may, busy, onForward, onRemove }: LineProps) {
  const { say } = useSpeech()
  const refresh = useRefresh()
  const alt = textOf(file?.['alt'])
  const describe = async (text: string) => {
    if (file === undefined || text.trim() === alt) return
    await updateRecord('file', file.id, file.version, { alt: text.trim() === '' ? null : text.trim() })
    await refresh('file')
  }
  return (
    <div className="product-picture">
      <img src={`/api/v1/files/${id}/content`} alt={alt === '' ? textOf(file?.['name']) : alt} loading="lazy" />
      <div>
        {number === 1 && <p className="small muted">{say(words.first)}</p>}
        {may ? <TextInput key={alt} defaultValue={alt} maxLength={300} placeholder={say(words.altHint)} aria-label={say(words.alt, { number })} disabled={file === undefined} onBlur={(event) => { describe(event.target.value).catch((error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })) }} /> : <p className="small">{alt}</p>}
        {may && <div className="row">
          {onForward !== undefined && <IconButton icon="up" iconSize={14} label={say(words.earlier, { number })} disabled={busy} onClick={onForward} />}
          <IconButton icon="close" iconSize={14} label={say(words.remove, { number })} disabled={busy} onClick={onRemove} />
        </div>}
      </div>
    </div>
  )
}
