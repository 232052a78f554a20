import { listWords } from '../../../src/model/words/ui/list.ts'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { model } from '../../model.ts'
import { IconButton } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/inputs.tsx'
import { trades } from '../../shell/objects.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'

/** Which lists stand at the left, in which order. */
export function NavigationEditor({ chosen, onChange }: { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const listed = [...model.objects.values()].filter((object) => trades.some((trade) => trade === object.trade))
  const shown = chosen.flatMap((name) => listed.find((object) => object.name === name) ?? [])
  const others = listed.filter((object) => !chosen.includes(object.name))
  const move = (name: string, step: number) => {
    const names = shown.map((object) => object.name)
    const at = names.indexOf(name)
    const next = [...names]
    next.splice(at, 1)
    next.splice(at + step, 0, name)
    // What is no list (home, settings) keeps its place at the ends.
    onChange([...chosen.filter((each) => each === 'home'), ...next, ...chosen.filter((each) => each !== 'home' && !names.includes(each))])
  }
  return (
    <section className="settings-section">
      <h2>{say(settingsWords.navigation)}</h2>
      <ul className="navigation-editor">
        {shown.map((object, index) => (
          <li key={object.name} className="row">
            <Checkbox checked onChange={() => onChange(chosen.filter((name) => name !== object.name))}>{labels.many(object)}</Checkbox><span className="spring" />
            <IconButton icon="up" iconSize={14} disabled={index === 0} label={say(listWords.moveUp, { field: labels.many(object) })} onClick={() => move(object.name, -1)} />
            <IconButton icon="down" iconSize={14} disabled={index === shown.length - 1} label={say(listWords.moveDown, { field: labels.many(object) })} onClick={() => move(object.name, 1)} />
          </li>
        ))}
        {others.map((object) => <li key={object.name} className="row"><Checkbox checked={false} onChange={() => onChange([...chosen, object.name])}>{labels.many(object)}</Checkbox></li>)}
      </ul>
    </section>
  )
}
