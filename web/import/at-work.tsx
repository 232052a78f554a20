import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { atWorkWords } from '../../src/model/words/ui/atWork.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { isJsonObject, numberOf, type Row, textOf } from '../data/values.ts'
import { Note } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import './at-work.css'

const question = {
  filter: { field: 'status', is: 'in', value: ['running', 'undoing'] }, sort: [{ field: 'createdAt', descending: true }],
  fields: ['fileName', 'status', 'mapping', 'rowCount', 'readCount', 'createdCount'], limit: 3,
} as const
const askAgain = 1500

/** What is being imported or taken back while one looks at figures that it changes, the sample company above all: how far it is. Nothing otherwise. */
export function ImportsAtWork() {
  const mayRead = useRights().mayRead('import')
  // That one has begun is told by the live stream; how far it is stands in its record alone.
  const { data } = useQuery({ ...rowsQuery('import', question), enabled: mayRead, retry: false, refetchInterval: ({ state }) => ((state.data?.rows.length ?? 0) > 0 ? askAgain : false) })
  const rows = data?.rows ?? []
  useRefreshWhenOver(rows.length)
  return rows.length === 0 ? null : <div className="stack at-work" aria-live="polite">{rows.map((row) => <AtWork key={row.id} row={row} />)}</div>
}

function AtWork({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const isGoing = textOf(row['status']) === 'undoing'
  const isSample = isJsonObject(row['mapping']) && row['mapping']['sample'] !== undefined
  const [total, read] = [numberOf(row['rowCount']) ?? 0, numberOf(row['readCount']) ?? 0]
  const share = total === 0 ? 0 : Math.min(1, read / total)
  const title = say(isSample ? (isGoing ? atWorkWords.sampleGoing : atWorkWords.sampleComing) : (isGoing ? atWorkWords.fileGoing : atWorkWords.fileComing), { file: textOf(row['fileName']) })
  return (
    <Note tone="info">
      <div className="row at-work-head"><Link to="/import" search={{ id: row.id }} className="strong link">{title}</Link>{!isGoing && <span className="number muted">{say(atWorkWords.soFar, { share: formats.percent(Math.floor(share * 100) / 100), count: formats.number(numberOf(row['createdCount']) ?? 0, 0) })}</span>}</div>
      {!isGoing && <div className="meter" role="progressbar" aria-label={title} aria-valuenow={Math.floor(share * 100)}><i style={{ width: `${share * 100}%` }} /></div>}
      <div className="small muted">{say(isGoing ? atWorkWords.figuresShrink : atWorkWords.figuresGrow)}</div>
    </Note>
  )
}

/** What was read of any record is old once one of them is over. */
function useRefreshWhenOver(count: number): void {
  const client = useQueryClient()
  const before = useRef(count)
  useEffect(() => {
    const was = before.current
    before.current = count
    if (count < was) void client.invalidateQueries({ queryKey: ['records'] })
  }, [client, count])
}
