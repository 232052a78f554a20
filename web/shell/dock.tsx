import { Link } from '@tanstack/react-router'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { useRights } from '../data/me.ts'
import { Icon } from '../parts/icons.tsx'
import { Menu } from '../parts/menu.tsx'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { iconOf } from './objects.ts'
import { useCreateGroups } from './top-bar.tsx'

/** The bottom bar of a phone, within reach of the thumb. */
export function Dock() {
  const { say } = useSpeech()
  const groups = useCreateGroups()
  return (
    <nav className="dock" aria-label={say(shellWords.navigation)}>
      <Link to="/" className="dock-item" activeOptions={{ exact: true, includeSearch: false }}><Icon name="home" size={20} />{say(shellWords.home)}</Link>
      <DockItem name="customer" />
      <Menu label={say(shellWords.create)} groups={groups} trigger={(props) => <button type="button" {...props} className="dock-plus" aria-label={say(shellWords.create)}><Icon name="plus" size={20} /></button>} />
      <DockItem name="opportunity" />
      <DockItem name="activity" />
    </nav>
  )
}

function DockItem({ name }: { readonly name: string }) {
  const labels = useLabels()
  const rights = useRights()
  const object = model.objects.get(name)
  if (object === undefined || !rights.mayRead(name)) return null
  return <Link to="/$objects" params={{ objects: object.path }} className="dock-item" activeOptions={{ includeSearch: false }}><Icon name={iconOf(object)} size={20} />{labels.many(object)}</Link>
}
