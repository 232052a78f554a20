import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { qualityObjects } from '../../../src/model/define/qualityNames.ts'
import { qualityWords as words } from '../../../src/model/words/ui/quality.ts'
import { problemText } from '../../data/problem.ts'
import { act, refresh, rowsQuery } from '../../data/records.ts'
import { numberOf, type Row, textOf } from '../../data/values.ts'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Note } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { filterIn } from '../rules/data.ts'
import { RulesSection } from '../rules-section.tsx'
import { QualityForm } from './form.tsx'
import '../rules/rules.css'

const rules = rowsQuery('qualityRule', { sort: [{ field: 'object' }, { field: 'dimension' }, { field: 'weight', descending: true }], limit: 200 })

/** Settings › Quality rules: what makes the data of each kind of record good. */
export function QualityRulesPage() {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const [opened, setOpened] = useState<{ readonly row?: Row }>()
  const rows = useQuery(rules)
  const own = new Set((rows.data?.rows ?? []).map((row) => textOf(row['object'])))
  const shipped = qualityObjects.filter((name) => model.objects.has(name) && !own.has(name))
  const adopt = useMutation({ mutationFn: async (object: string) => { await act('qualityRule', 'qualityRule.adopt', { object }); await refresh(client, 'qualityRule') }, onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }) })
  return (
    <>
      <SettingsHead title={say(words.rules)} about={say(words.rulesAbout)}><Button tone="primary" icon="plus" onClick={() => setOpened({})}>{say(words.add)}</Button></SettingsHead>
      <div className="settings-body settings-wide stack">
        {rows.isSuccess && shipped.length > 0 && <Note tone="info" actions={<>{shipped.map((name) => <Button key={name} busy={adopt.isPending && adopt.variables === name} onClick={() => adopt.mutate(name)}>{say(words.adopt)}: {labels.many(model.object(name))}</Button>)}</>}>{say(words.shipped, { objects: formats.list(shipped.map((name) => labels.many(model.object(name)))) })}</Note>}
        <RulesSection object="qualityRule" rules={rules} title={say(words.rules)} none={say(words.noRules)} line={(row) => <RuleLine row={row} />} onOpen={(row) => setOpened({ row })} />
      </div>
      {opened !== undefined && <QualityForm {...(opened.row === undefined ? {} : { row: opened.row })} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function RuleLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const declared = model.object('qualityRule')
  const object = model.objects.get(textOf(row['object']))
  const filter = filterIn(row['filter'])
  const field = textOf(row['field'])
  const days = numberOf(row['days'])
  const label = (name: string) => (object !== undefined && Object.hasOwn(object.allFields, name) ? labels.field(object, name) : name)
  return (
    <>
      <span className="row"><Chip>{object === undefined ? textOf(row['object']) : labels.many(object)}</Chip><span className="strong clip">{textOf(row['name']) !== '' ? textOf(row['name']) : field === '' ? labels.choice(declared, 'check', textOf(row['check'])) : label(field)}</span><Chip tone="info">{labels.choice(declared, 'dimension', textOf(row['dimension']))}</Chip>{row['active'] !== true && <Chip status>{say(words.off)}</Chip>}</span>
      <span className="muted small">{[labels.choice(declared, 'check', textOf(row['check'])), ...(textOf(row['otherField']) === '' ? [] : [label(textOf(row['otherField']))]), ...(days === undefined ? [] : [say(words.days, { days: formats.number(days, 0) })]), say(words.weight, { weight: formats.number(Number(row['weight']), 0) })].join(' · ')}{filter !== undefined && object !== undefined && <> · <FilterWords object={object} filter={filter} /></>}</span>
    </>
  )
}
