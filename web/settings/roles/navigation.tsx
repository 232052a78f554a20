import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { model } from '../../model.ts'
import { Checkbox } from '../../parts/inputs.tsx'
import { Ordered, OrderedItem } from '../../parts/ordered.tsx'
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
  // What is no list (home, settings) keeps its place at the ends.
  const order = (names: readonly string[]) => onChange([...chosen.filter((each) => each === 'home'), ...names, ...chosen.filter((each) => each !== 'home' && !names.includes(each))])
  return (
    <section className="settings-section">
      <h2>{say(settingsWords.navigation)}</h2>
      <Ordered ids={shown.map(({ name }) => name)} nameOf={(name) => labels.many(model.object(name))} onOrder={order}>
        <ul className="navigation-editor">
          {shown.map((object) => (
            <OrderedItem key={object.name} id={object.name} className="row">
              {(handle) => <>{handle}<Checkbox checked onChange={() => onChange(chosen.filter((name) => name !== object.name))}>{labels.many(object)}</Checkbox></>}
            </OrderedItem>
          ))}
          {others.map((object) => <li key={object.name} className="row"><Checkbox checked={false} onChange={() => onChange([...chosen, object.name])}>{labels.many(object)}</Checkbox></li>)}
        </ul>
      </Ordered>
    </section>
  )
}
