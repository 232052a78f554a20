import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActionDefinition } from '../../../src/model/define/action.ts'
import { isOffered, type OfferedRights, offeredRights, shippedOf } from '../../../src/model/define/shippedRoles.ts'
import { acceptRights, declineRights } from '../../../src/model/actions/role.ts'
import { roles } from '../../../src/model/roles/index.ts'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { useRights } from '../../data/me.ts'
import { act, refresh } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Failure, Note } from '../../parts/states.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { readRights } from './rights.ts'
import { scopeWords } from './matrix.tsx'
import { fieldRightWords } from './object-dialog.tsx'

/** What is shipped for a role and not in it, undefined where nothing is. */
export function offerFor(role: Row): OfferedRights | undefined {
  const definition = roles.find(({ name }) => name === textOf(role['key']))
  if (definition === undefined) return undefined
  const offered = offeredRights(definition, { permissions: role['permissions'] ?? null, navigation: role['navigation'] ?? null, shipped: role['shipped'] ?? null })
  return isOffered(offered) ? offered : undefined
}

/** Rights that a later release ships for a role that the company changed: what they are, and one click to have them. */
export function RightsOffer({ role, offered }: { readonly role: Row; readonly offered: OfferedRights }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const client = useQueryClient()
  const decide = useMutation({ mutationFn: async (action: ActionDefinition) => { await act('role', action.name, {}, role.id); await refresh(client, 'role') } })
  const definition = roles.find(({ name }) => name === textOf(role['key']))
  const shipped = readRights(definition === undefined ? null : shippedOf(definition)['permissions'])
  const known = offered.objects.flatMap((name) => model.objects.get(name) ?? [])
  const listed = offered.navigation.flatMap((name) => model.objects.get(name) ?? [])
  const parts = offered.parts.flatMap(({ object: name, of, name: part }) => {
    const object = model.objects.get(name)
    const action = model.actions.get(`${name}.${part}`) ?? model.actions.get(`record.${part}`)
    if (object === undefined || (of === 'fields' && object.allFields[part] === undefined)) return []
    return [{ key: `${name} ${part}`, object, text: of === 'fields' ? `${labels.field(object, part)}: ${say(fieldRightWords[shipped.objects[name]?.fields?.[part] ?? 'none'])}` : action === undefined ? part : say(action.label) }]
  })
  if (!rights.administrator) return null
  return (
    <Note
      tone="info"
      actions={<><Button busy={decide.isPending && decide.variables === declineRights} onClick={() => decide.mutate(declineRights)}>{say(declineRights.label)}</Button><Button tone="primary" busy={decide.isPending && decide.variables === acceptRights} onClick={() => decide.mutate(acceptRights)}>{say(acceptRights.label)}</Button></>}
    >
      <p>{say(settingsWords.offerAbout)}</p>
      <ul className="rights-offer">
        {known.map((object) => {
          const { read, create, update, delete: removes } = shipped.objects[object.name] ?? shipped.otherwise
          return <li key={object.name}><b>{labels.many(object)}</b> <span className="muted">{[`${say(settingsWords.reads)}: ${say(scopeWords[read])}`, `${say(settingsWords.changes)}: ${say(scopeWords[update])}`, `${say(settingsWords.deletes)}: ${say(scopeWords[removes])}`, ...(create ? [say(settingsWords.creates)] : [])].join(' · ')}</span></li>
        })}
        {parts.map(({ key, object, text }) => <li key={key}><b>{labels.many(object)}</b> <span className="muted">{text}</span></li>)}
        {listed.length > 0 && <li>{say(settingsWords.offerLists, { lists: formats.list(listed.map((object) => labels.many(object))) })}</li>}
      </ul>
      {decide.isError && <Failure error={decide.error} />}
    </Note>
  )
}
