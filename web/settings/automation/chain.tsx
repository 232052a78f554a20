import { Link } from '@tanstack/react-router'
import type { Json } from '../../../src/lib/json.ts'
import type { ChainLink } from '../../../src/model/define/automation.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { isJsonObject, textOf } from '../../data/values.ts'
import { RecordTitle } from '../../fields/relation/record-title.tsx'
import { model } from '../../model.ts'
import { Icon } from '../../parts/icons.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Rules that led to one another, each with the record that it ran on, the last at the end. */
export function Chain({ links }: { readonly links: readonly ChainLink[] }) {
  const { say } = useSpeech()
  return (
    <ol className="rule-chain" aria-label={say(words.chain)}>
      {links.map(({ rule, name, object, record }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a chain may come by the same rule again: that is what it shows
        <li key={index}>
          {index > 0 && <Icon name="right" size={14} />}
          <span className="rule-chain-link"><Link className="link clip" to="/settings/$page/$id" params={{ page: 'automation', id: rule }}>{name}</Link><span className="small muted clip"><RecordOf object={object} id={record} /></span></span>
        </li>
      ))}
    </ol>
  )
}

/** A record by its name, which leads to it. */
export function RecordOf({ object, id }: { readonly object: string; readonly id: string }) {
  const path = model.objects.get(object)?.path
  return path === undefined || id === '' ? null : <Link className="link" to="/$objects/$id" params={{ objects: path, id }}><RecordTitle object={object} id={id} /></Link>
}

/** The chain as a record keeps it. */
export function chainIn(value: Json | undefined): readonly ChainLink[] {
  return Array.isArray(value) ? value.flatMap((link: Json) => (isJsonObject(link) ? [{ rule: textOf(link['rule']), name: textOf(link['name']), object: textOf(link['object']), record: textOf(link['record']) }] : [])) : []
}
