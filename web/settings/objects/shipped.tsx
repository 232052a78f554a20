import { Link } from '@tanstack/react-router'
import { customFieldTypes } from '../../../src/model/custom/customization.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { model } from '../../model.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'

/** The fields that came with the program, with their types: to be seen, not to be changed. */
export function ShippedFields({ object }: { readonly object: ResolvedObject }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const declared = model.object('customField')
  const shipped = Object.entries(object.fields).filter(([, field]) => field.slots === undefined)
  const typeOf = (type: string) => (customFieldTypes.some((each) => each === type) ? labels.choice(declared, 'type', type) : labels.field(object, type))
  return (
    <details className="objects-shipped" open={shipped.length < 4}>
      <summary>{say(words.shippedFields)} <span className="muted">{formats.number(shipped.length, 0)}</span></summary>
      <p className="small muted">{say(words.shippedAbout)}</p>
      <table className="settings-table">
        <thead><tr><th scope="col">{labels.field(declared, 'label')}</th><th scope="col">{labels.field(declared, 'type')}</th><th scope="col" className="objects-key">{say(words.key)}</th></tr></thead>
        <tbody>
          {shipped.map(([name, field]) => (
            <tr key={name}>
              <th scope="row">{(field.type === 'choice' || field.type === 'multiChoice') && field.open === true ? <Link to="/settings/$page/$id" params={{ page: 'choices', id: `${object.name}-${name}` }} className="settings-name">{labels.field(object, name)}</Link> : labels.field(object, name)}</th>
              <td>{typeOf(field.type)}</td>
              <td className="objects-key muted">{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
