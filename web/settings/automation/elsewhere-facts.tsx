import { useQuery } from '@tanstack/react-query'
import type { RuleStep } from '../../../src/model/define/automation.ts'
import { actionForm } from '../../../src/model/define/form.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { verbLabel } from '../../../src/model/define/verbs.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { rowsQuery } from '../../data/records.ts'
import { textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { GivenFields } from './given-values.tsx'

interface Props<Kind extends RuleStep['kind']> { readonly about: ResolvedObject; readonly step: Extract<RuleStep, { readonly kind: Kind }>; readonly onChange: (step: RuleStep) => void }

/** Which approval flow is asked, and what its verb is done with after the last yes. */
export function ApprovalFacts({ about, step, onChange }: Props<'approval'>) {
  const { say } = useSpeech()
  const flows = useQuery(rowsQuery('approvalFlow', { filter: { field: 'object', is: 'equals', value: about.name }, sort: [{ field: 'name' }], limit: 200 }))
  const rows = flows.data?.rows ?? []
  const verb = textOf(rows.find(({ id }) => id === step.flow)?.['verb'])
  const action = model.actions.get(verb)
  return <>
    <div className="flow-facts">
      <Labelled label={say(words.flow)} {...(flows.isSuccess && rows.length === 0 ? { hint: say(words.noFlow) } : {})}>
        {(props) => <Select {...props} value={step.flow} empty={say(words.choose)} options={rows.map((row) => ({ value: row.id, label: `${textOf(row['name'])} · ${say(verbLabel(model, textOf(row['verb'])))}` }))} onChange={(event) => onChange({ ...step, flow: event.target.value, input: {} })} />}
      </Labelled>
    </div>
    {action?.input !== undefined && <GivenFields key={action.name} about={about} target={actionForm(action)} values={step.input} mode="form" onChange={(input) => onChange({ ...step, input })} />}
    {verb === 'record.update' && <GivenFields about={about} target={about} values={step.input} mode="update" onChange={(input) => onChange({ ...step, input })} />}
  </>
}

/** Which webhook is told of the record. */
export function WebhookFacts({ step, onChange }: Props<'webhook'>) {
  const { say } = useSpeech()
  const hooks = useQuery(rowsQuery('webhook', { fields: ['url'], limit: 200 }))
  const rows = hooks.data?.rows ?? []
  return (
    <div className="flow-facts">
      <Labelled label={say(words.webhook)} {...(hooks.isSuccess && rows.length === 0 ? { hint: say(words.noWebhook) } : {})}>
        {(props) => <Select {...props} value={step.webhook} empty={say(words.choose)} options={rows.map((row) => ({ value: row.id, label: textOf(row['url']) }))} onChange={(event) => onChange({ ...step, webhook: event.target.value })} />}
      </Labelled>
    </div>
  )
}
