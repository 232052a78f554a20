import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ModuleDefinition } from '../../src/model/define/module.ts'
import { modules } from '../../src/model/modules/index.ts'
import { moduleWords as words } from '../../src/model/words/ui/modules.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { refreshConfiguration } from '../data/configuration.ts'
import { refresh } from '../data/records.ts'
import { declared, useModel } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icons.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'
import { useResting } from './resting.ts'
import { switchedQuery } from './switched.ts'

/** The parts of the program that the company uses, with what each brings; switched on and off at once for everybody. */
export function ModulesPage() {
  const { say } = useSpeech()
  const { off } = useModel()
  const [leaving, setLeaving] = useState<ModuleDefinition>()
  const run = useSwitch()
  return (
    <>
      <SettingsHead title={say(words.title)} about={say(words.about)} />
      <div className="settings-body">
        <p className="small muted">{say(words.core)}</p>
        {run.isError && <Failure error={run.error} />}
        <ul className="lines settings-lines">
          {modules.map((module) => <ModuleLine key={module.name} module={module} isOn={!off.modules.has(module.name)} busy={run.isPending} onSwitch={(on) => { if (on) run.mutate({ module, on }); else setLeaving(module) }} />)}
        </ul>
        <Lately />
      </div>
      {leaving !== undefined && <LeavingDialog module={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  )
}

interface Switching { readonly module: ModuleDefinition; readonly on: boolean }

function useSwitch(onDone?: () => void) {
  const { say } = useSpeech()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ module, on }: Switching) => request('/module-switches/switch', { body: { module: module.name, on, along: true } }),
    onSuccess: async (_answer, { module, on }) => {
      await refreshConfiguration(client)
      await refresh(client, 'moduleSwitch')
      toast({ text: say(on ? words.switchedOn : words.switchedOff, { name: say(module.label) }) })
      onDone?.()
    },
  })
}

interface LineProps { readonly module: ModuleDefinition; readonly isOn: boolean; readonly busy: boolean; readonly onSwitch: (on: boolean) => void }

function ModuleLine({ module, isOn, busy, onSwitch }: LineProps) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const joined = (parts: readonly string[]) => parts.join(language === 'zh' ? '、' : ', ')
  const rests = useResting(module.name)
  const brought = [...declared.objects.values()].filter((object) => object.module === module.name).map((object) => labels.many(object))
  const needs = modules.filter(({ name }) => module.needs.some((need) => need === name)).map(({ label }) => say(label))
  return (
    <li className="row">
      <div className="spring">
        <div className="row"><span className="strong">{say(module.label)}</span><Chip tone={isOn ? 'ok' : 'neutral'} status>{say(isOn ? words.on : words.off)}</Chip></div>
        <div className="small">{say(module.about)}</div>
        {brought.length > 0 && <div className="small muted">{say(words.brings, { what: joined(brought) })}</div>}
        {!isOn && rests.length > 0 && <div className="small"><Icon name="clock" size={13} /> {say(words.rests, { what: joined(rests) })}</div>}
        {needs.length > 0 && <div className="small muted">{say(words.needs, { what: joined(needs) })}</div>}
      </div>
      <Button busy={busy} aria-label={`${say(isOn ? words.switchOff : words.switchOn)}: ${say(module.label)}`} onClick={() => onSwitch(!isOn)}>{say(isOn ? words.switchOff : words.switchOn)}</Button>
    </li>
  )
}

/** Says what goes before it goes: the module, and those that need it. */
function LeavingDialog({ module, onClose }: { readonly module: ModuleDefinition; readonly onClose: () => void }) {
  const { say, language } = useSpeech()
  const { off } = useModel()
  const run = useSwitch(onClose)
  const rests = useResting(module.name)
  const along = modules.filter(({ name, needs }) => needs.some((need) => need === module.name) && !off.modules.has(name)).map(({ label }) => say(label))
  return (
    <Dialog title={say(words.offTitle, { name: say(module.label) })} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="danger" busy={run.isPending} onClick={() => run.mutate({ module, on: false })}>{say(words.switchOff)}</Button></>}>
      <div className="stack">
        <p>{say(words.offAbout)}</p>
        {along.length > 0 && <p className="strong">{say(words.along, { what: along.join(language === 'zh' ? '、' : ', ') })}</p>}
        {rests.length > 0 && <p>{say(words.willRest, { what: rests.join(language === 'zh' ? '、' : ', ') })}</p>}
        {run.isError && <Failure error={run.error} />}
      </div>
    </Dialog>
  )
}

/** Who switched what, the latest first. */
function Lately() {
  const { say, formats } = useSpeech()
  const { data = [] } = useQuery(switchedQuery)
  return (
    <section className="stack" aria-label={say(words.lately)}>
      <h2>{say(words.lately)}</h2>
      {data.length === 0 && <p className="small muted">{say(words.never)}</p>}
      <ul className="lines settings-lines">
        {data.map(({ id, at, who, module, on }) => {
          const label = modules.find(({ name }) => name === module)?.label
          return <li key={id} className="row small"><span className="spring">{say(on ? words.historyOn : words.historyOff, { who, name: label === undefined ? module : say(label) })}</span><span className="muted">{formats.relative(at)}</span></li>
        })}
      </ul>
    </section>
  )
}
