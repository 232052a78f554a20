import { useMutation } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import { type TakenFormat, takenFormats } from '../../src/model/define/taken.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { request } from '../data/client.ts'
import { keepFile } from '../data/keepFile.ts'
import { addressOf } from '../data/records.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { Failure } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

interface Taken { readonly fileName: string; readonly type: string; readonly content: string }
interface TakeMenuProps {
  readonly object: 'report' | 'dashboard'
  /** What is asked of the server, but for the format. */
  readonly input: JsonObject
  readonly title: string
  /** What the picture is made of. */
  readonly element: () => HTMLElement | null
  /** What the button says, where it is not 'Export'. */
  readonly label?: string
  /** A small button at the corner of a card. */
  readonly small?: boolean
}

/** Takes figures out as a workbook, a PDF or CSV, made by the server with one's own rights, or as a picture of what is seen. */
export function TakeMenu({ object, input, title, element, label: given, small = false }: TakeMenuProps) {
  const { say, language } = useSpeech()
  const take = useMutation({
    mutationFn: async (format: TakenFormat) => {
      const { result } = await request<{ readonly result: Taken }>(`${addressOf(object)}/take`, { body: { ...input, title, format, inLanguage: language } })
      const bytes = Uint8Array.from(atob(result.content), (letter) => letter.charCodeAt(0))
      keepFile(result.fileName, new Blob([bytes], { type: result.type }))
    },
  })
  const draw = useMutation({
    mutationFn: async () => {
      const place = element()
      const { pictureOf } = await import('./picture.ts')
      const blob = place === null ? null : await pictureOf(place)
      if (blob !== null) keepFile(`${title}.png`, blob)
    },
  })
  const names = { xlsx: words.xlsx, pdf: words.pdf, csv: words.csv }
  const items = [...takenFormats.map((format) => ({ key: format, label: say(names[format]), perform: () => take.mutate(format) })), { key: 'png', label: say(words.png), perform: () => draw.mutate() }]
  const label = small ? say(words.takeCard, { name: title }) : given ?? say(words.take)
  return (
    <>
      <Menu label={label} groups={[{ items }]} trigger={(props) => (small ? <IconButton {...props} icon="dots" iconSize={16} label={label} /> : <Button {...props} icon="export" busy={take.isPending || draw.isPending}>{label}</Button>)} />
      {take.error !== null && <div className="take-failed"><Failure error={take.error} /></div>}
    </>
  )
}
