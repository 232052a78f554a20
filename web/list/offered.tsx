import { lazy, useState } from 'react'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { useRights } from '../data/me.ts'
import { useModel } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Part } from '../parts/part.tsx'
import { useSpeech } from '../words/language.tsx'

const ActionDialog = lazy(() => import('../records/action-dialog.tsx').then((module) => ({ default: module.ActionDialog })))

/** Verbs that are declared to stand above their list. The first leads where nobody makes records by hand: otherwise making one does. */
export function Offered({ object }: { readonly object: ResolvedObject }) {
  const { say } = useSpeech()
  const rights = useRights()
  const model = useModel()
  const [chosen, setChosen] = useState<ActionDefinition>()
  const offered = [...model.actions.values()].filter((action) => action.listed === true && action.on === object.name && rights.mayAct(action, object.name))
  if (offered.length === 0) return null
  return (
    <>
      {offered.map((action, index) => <Button key={action.name} tone={index === 0 && object.writtenBy !== undefined ? 'primary' : 'plain'} onClick={() => setChosen(action)}>{say(action.label)}</Button>)}
      {chosen !== undefined && <Part onMissing={() => setChosen(undefined)}><ActionDialog action={chosen} object={object.name} onClose={() => setChosen(undefined)} /></Part>}
    </>
  )
}
