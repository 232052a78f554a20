import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { shareOut } from '../../src/model/targets/spread.ts'
import { creditWords as words } from '../../src/model/words/ui/credit.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { act, rowsQuery, useRefresh } from '../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Select, TextInput } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import './targets.css'

interface Line { readonly key: number; readonly person: string; readonly role: string; readonly kind: 'revenue' | 'overlay'; readonly share: string }

/** Percent as typed, in millionths: the server adds them up the same way. Undefined: no share. */
function millionths(text: string): number | undefined {
  const number = Number(text.normalize('NFKC').replaceAll(/[%\s]/g, ''))
  return text.trim() === '' || !Number.isFinite(number) || number <= 0 || number > 100 ? undefined : Math.round(number * 1e4)
}

/** Shares of a deal as a whole: those of revenue come to 100 %, overlays stand beside them. */
export function CreditDialog({ object, row, shares, onClose }: { readonly object: ResolvedObject; readonly row: Row; readonly shares: readonly Row[]; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const refresh = useRefresh()
  const split = model.object('creditSplit')
  const owner = relatedOf(row['owner'])
  const [lines, setLines] = useState<readonly Line[]>(() => shares.length === 0 ? [{ key: 0, person: owner?.id ?? '', role: 'closer', kind: 'revenue', share: '100' }]
    : shares.map((each, key) => ({ key, person: relatedOf(each['owner'])?.id ?? '', role: textOf(each['role']), kind: each['kind'] === 'overlay' ? 'overlay' : 'revenue', share: String(Math.round((numberOf(each['share']) ?? 0) * 1e6) / 1e4) })))
  const people = useQuery({ ...rowsQuery('user', { filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }], fields: ['name'], limit: 200 }), retry: false })
  const held = [owner, ...shares.map((each) => relatedOf(each['owner']))].flatMap((one) => (one === undefined ? [] : [[one.id, one.title ?? ''] as const]))
  const options = [...new Map([...held, ...(people.data?.rows ?? []).map((one) => [one.id, textOf(one['name'])] as const)])].map(([value, label]) => ({ value, label }))
  const roles = split.fields['role']?.type === 'choice' ? split.fields['role'].choices.map((value) => ({ value, label: labels.choice(split, 'role', value) })) : []
  const change = (key: number, next: Partial<Line>) => setLines((before) => before.map((line) => (line.key === key ? { ...line, ...next } : line)))
  const add = (kind: Line['kind']) => setLines((before) => [...before, { key: Math.max(0, ...before.map((line) => line.key)) + 1, person: '', role: kind === 'overlay' ? 'presales' : 'opener', kind, share: '' }])
  const revenue = lines.filter(({ kind }) => kind === 'revenue')
  const equal = () => { const parts = shareOut(1_000_000, revenue.map(() => 1)); setLines((before) => before.map((line) => { const at = revenue.findIndex(({ key }) => key === line.key); return at < 0 ? line : { ...line, share: String((parts[at] ?? 0) / 1e4) } })) }
  const sum = revenue.reduce((all, { share }) => all + (millionths(share) ?? 0), 0)
  const twice = new Set(revenue.map(({ person }) => person)).size < revenue.length
  const wrong = lines.some(({ person, share }) => person === '' || millionths(share) === undefined) || twice || (lines.length > 0 && sum !== 1_000_000)
  const save = useMutation({
    mutationFn: (given: readonly Line[]) => act('creditSplit', 'creditSplit.share', { target: { object: object.name, id: row.id }, credits: given.map(({ person, role, kind, share }) => ({ person, role, kind, share: (millionths(share) ?? 0) / 1e6 })) }), gcTime: 0,
    onSuccess: async () => { await refresh('creditSplit'); await refresh('salesTarget'); onClose() },
  })
  const line = ({ key, person, role, kind, share }: Line) => (
    <li key={key} className="credit-edit">
      <Select aria-label={say(words.person)} value={person} empty={say(words.choose)} options={options} onChange={(event) => change(key, { person: event.target.value })} />
      <Select aria-label={say(words.part)} value={role} options={roles} onChange={(event) => change(key, { role: event.target.value })} />
      <span className="row"><TextInput inputMode="decimal" aria-label={say(kind === 'overlay' ? words.overlay : words.share)} invalid={share !== '' && millionths(share) === undefined} value={share} onChange={(event) => change(key, { share: event.target.value })} /><span className="muted">%</span></span>
      <IconButton icon="bin" label={say(words.remove)} onClick={() => setLines((before) => before.filter((other) => other.key !== key))} />
    </li>
  )
  const off = Math.abs(1_000_000 - sum) / 1e6
  return (
    <Dialog title={say(words.split)} wide onClose={onClose} foot={<>{shares.length > 0 && <Button onClick={() => save.mutate([])} disabled={save.isPending}>{say(words.back)}</Button>}<span className="spring" /><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" disabled={wrong || lines.length === 0} busy={save.isPending} onClick={() => save.mutate(lines)}>{say(startWords.save)}</Button></>}>
      <div className="stack">
        <ul className="credit-lines">{revenue.map(line)}</ul>
        <div className="row credit-sum"><Button onClick={() => add('revenue')}>{say(words.add)}</Button><Button onClick={equal} disabled={revenue.length < 2}>{say(words.equal)}</Button><span className="spring" /><span className="muted small">{say(words.sum)}</span><b className={sum === 1_000_000 ? '' : 'bad'}>{formats.percent(sum / 1e6)}</b></div>
        {sum !== 1_000_000 && revenue.length > 0 && <p className="small bad" role="status">{say(sum < 1_000_000 ? words.left : words.over, { share: formats.percent(off) })}</p>}
        {lines.some(({ kind }) => kind === 'overlay') && <h3 className="small muted">{say(words.overlays)}</h3>}
        <ul className="credit-lines">{lines.filter(({ kind }) => kind === 'overlay').map(line)}</ul>
        <div className="row"><Button onClick={() => add('overlay')}>{say(words.addOverlay)}</Button></div>
        {save.isError && <Failure error={save.error} />}
      </div>
    </Dialog>
  )
}
