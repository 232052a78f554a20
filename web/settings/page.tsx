import { Link } from '@tanstack/react-router'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { useRights } from '../data/me.ts'
import { Icon } from '../parts/icons.tsx'
import { iconOf, objectsOf } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import '../home/home.css'

/** What an administrator keeps: each kind of record has its list. */
export function SettingsPage() {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  return (
    <div className="page">
      <h1>{say(shellWords.settings)}</h1>
      <div className="settings-grid">
        {objectsOf('settings').filter((object) => rights.mayRead(object.name)).map((object) => (
          <Link key={object.name} to="/$objects" params={{ objects: object.path }} className="card row settings-card"><Icon name={iconOf(object)} /><span>{labels.many(object)}</span></Link>
        ))}
      </div>
    </div>
  )
}
