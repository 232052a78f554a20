import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { scriptOf } from '../../../src/model/define/callScript.ts'
import { scriptWords as words } from '../../../src/model/words/ui/callScripts.ts'
import { useRights } from '../../data/me.ts'
import { rowsQuery } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { Empty, Failure, Skeleton } from '../../parts/states.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { OneRecord } from '../one-record.tsx'
import { ScriptEditor } from './editor.tsx'
import '../../records/form.css'
import '../graph/graph.css'
import './scripts.css'

/** Settings › Call scripts: the scripts, and one of them to write. */
export function ScriptsPage({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <Scripts /> : <OneRecord key={id} object="callScript" id={id} editor={ScriptEditor} />
}

function Scripts() {
  const { say } = useSpeech()
  const rights = useRights()
  const scripts = useQuery(rowsQuery('callScript', { sort: [{ field: 'name' }], limit: 200 }))
  const rows = scripts.data?.rows ?? []
  return (
    <>
      <SettingsHead title={say(words.scripts)} about={say(words.about)}>{rights.mayCreate('callScript') && <Link className="button primary" to="/settings/$page/$id" params={{ page: 'scripts', id: 'new' }}>{say(words.add)}</Link>}</SettingsHead>
      <div className="settings-body">
        {scripts.isPending && <Skeleton />}
        {scripts.isError && <Failure error={scripts.error} retry={() => void scripts.refetch()} />}
        {scripts.isSuccess && rows.length === 0 && <Empty title={say(words.scripts)}>{say(words.none)}</Empty>}
        <ul className="lines settings-lines">{rows.map((row) => <ScriptLine key={row.id} row={row} />)}</ul>
      </div>
    </>
  )
}

function ScriptLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const count = scriptOf(row['steps'])?.length ?? 0
  return (
    <li className="row">
      <Link className="flow-line spring" to="/settings/$page/$id" params={{ page: 'scripts', id: row.id }}>
        <span className="strong clip">{textOf(row['name'])}</span>
        <span className="small muted clip">{[say(words.stepCount, { count: formats.number(count, 0) }), textOf(row['about'])].filter((each) => each !== '').join(' · ')}</span>
      </Link>
    </li>
  )
}
