import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { poolWords as words } from '../../../src/model/words/ui/pools.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { problemText } from '../../data/problem.ts'
import { act, refresh } from '../../data/records.ts'
import { isJsonObject, type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Failure, Note, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'

/** Preview, switching on and off, and running a rule now. */
export function RuleVerbs({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const [seen, setSeen] = useState(false)
  const preview = useMutation({ mutationFn: async () => (await act('poolRule', 'poolRule.preview', {}, row.id)).result ?? {} })
  const change = useMutation({
    mutationFn: async ({ verb, input }: { readonly verb: string; readonly input: JsonObject }) => { await act('poolRule', verb, input, row.id); await refresh(client, 'poolRule') },
    onSuccess: (_done, { verb }) => { if (verb === 'poolRule.run') toast({ text: say(words.queued) }); setSeen(false) },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const isOn = row['active'] === true
  const count = Number(preview.data?.['count'] ?? 0)
  const look = () => { setSeen(true); preview.mutate() }
  const label = (verb: string) => say(model.action(verb).label)
  return (
    <span className="row">
      <Button onClick={look}>{label('poolRule.preview')}</Button>
      {isOn && <Button tone="text" busy={change.isPending} onClick={() => change.mutate({ verb: 'poolRule.deactivate', input: {} })}>{label('poolRule.deactivate')}</Button>}
      {seen && (
        <Dialog
          title={textOf(row['name'])} onClose={() => setSeen(false)}
          foot={<>
            <Button onClick={() => setSeen(false)}>{say(startWords.close)}</Button>
            {isOn && <Button disabled={count === 0} busy={change.isPending} onClick={() => change.mutate({ verb: 'poolRule.run', input: {} })}>{label('poolRule.run')}</Button>}
            {!isOn && <Button tone="primary" disabled={!preview.isSuccess} busy={change.isPending} onClick={() => change.mutate({ verb: 'poolRule.activate', input: { mostPerRun: Number(row['mostPerRun']), expected: count } })}>{label('poolRule.activate')}</Button>}
          </>}
        >
          {preview.isPending && <Skeleton lines={3} />}
          {preview.isError && <Failure error={preview.error} />}
          {preview.isSuccess && <Found found={preview.data} isOn={isOn} />}
        </Dialog>
      )}
    </span>
  )
}

function Found({ found, isOn }: { readonly found: JsonObject; readonly isOn: boolean }) {
  const { say, formats } = useSpeech()
  const [count, of] = [Number(found['count'] ?? 0), Number(found['of'] ?? 0)]
  const sample = found['sample']
  const names = (Array.isArray(sample) ? sample : []).flatMap((each: Json) => (isJsonObject(each) ? [textOf(each['title'])] : []))
  return (
    <div className="stack">
      <Note tone={count * 2 > of ? 'warn' : 'info'}>
        <b>{say(words.would, { count: formats.number(count, 0), of: formats.number(of, 0) })}</b>
        {names.length > 0 && <div>{say(words.wouldSample, { names: formats.list(names) })}</div>}
        {!isOn && count * 2 > of && <div>{say(words.confirmWide)}</div>}
      </Note>
    </div>
  )
}
