import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { priceWords as words } from '../../src/model/words/ui/prices.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useRights } from '../data/me.ts'
import { useSave } from '../data/save.ts'
import type { Row } from '../data/values.ts'
import { GroupEditor } from '../filter/editor.tsx'
import { withoutEmpty } from '../filter/whole.ts'
import { FilterWords } from '../filter/words.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { filterIn } from '../settings/rules/data.ts'
import { useSpeech } from '../words/language.tsx'
import './pricing.css'

/** For which customers a price list is, where a condition says so: in words, and to be changed. */
export function AudienceCard({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const rights = useRights()
  const save = useSave('priceList')
  const kept = filterIn(row['filter'])
  const [draft, setDraft] = useState<{ readonly filter: Filter | undefined }>()
  if (row['audience'] !== 'filtered') return null
  const customer = model.object('customer')
  const keep = async () => {
    const held = draft?.filter === undefined ? undefined : withoutEmpty(draft.filter)
    if (await save(row, { filter: held === undefined ? null : JSON.parse(JSON.stringify(held)) as JsonObject })) setDraft(undefined)
  }
  return (
    <section className="card" aria-label={say(words.audience)}>
      <div className="section"><h2>{say(words.audience)}</h2></div>
      {draft === undefined ? (
        <>
          <p className={kept === undefined ? 'warn small' : 'filter-sentence'}>{kept === undefined ? say(words.noAudience) : <FilterWords object={customer} filter={kept} />}</p>
          {rights.mayUpdate('priceList') && <p><Button onClick={() => setDraft({ filter: kept })}>{say(words.changeAudience)}</Button></p>}
        </>
      ) : (
        <>
          <GroupEditor object={customer} filter={draft.filter} onChange={(filter) => setDraft({ filter })} />
          <p className="row"><Button tone="primary" onClick={() => void keep()}>{say(startWords.save)}</Button><Button onClick={() => setDraft(undefined)}>{say(startWords.cancel)}</Button></p>
        </>
      )}
    </section>
  )
}
