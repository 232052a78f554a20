import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApprovalTemplate, approvalTemplates, flowFrom } from '../../../src/model/automation/approvalTemplates.ts'
import { verbLabel } from '../../../src/model/define/verbs.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { problemText } from '../../data/problem.ts'
import { createRecord, refresh } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'

/** Flows to begin with: one click puts one in force. What stands under a flow already is not offered again. */
export function FlowTemplates({ rows }: { readonly rows: readonly Row[] }) {
  const { say } = useSpeech()
  const offered = approvalTemplates.filter(({ object, verb }) => model.objects.has(object) && model.actions.has(verb) && !rows.some((row) => textOf(row['verb']) === verb))
  if (offered.length === 0) return null
  return (
    <section aria-label={say(words.templates)}>
      <h2 className="flow-templates-title">{say(words.templates)}</h2>
      <ul className="lines settings-lines">{offered.map((template) => <Offer key={template.key} template={template} />)}</ul>
    </section>
  )
}

function Offer({ template }: { readonly template: ApprovalTemplate }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const [taking, setTaking] = useState(false)
  const take = async () => {
    setTaking(true)
    try {
      await createRecord('approvalFlow', flowFrom(template, say))
      await refresh(client, 'approvalFlow')
      toast({ text: say(words.templateTaken, { name: say(template.name) }) })
    } catch (error) {
      toast({ text: problemText(error, say), tone: 'bad' })
    } finally {
      setTaking(false)
    }
  }
  return (
    <li className="row flow-template">
      <span className="spring">
        <span className="strong">{say(template.name)}</span>
        <span className="small muted"> {labels.one(model.object(template.object))} · {say(verbLabel(model, template.verb))}</span>
        <span className="small muted flow-template-about">{say(template.about)}</span>
      </span>
      <Button onClick={() => void take()} disabled={taking}>{say(words.takeTemplate)}</Button>
    </li>
  )
}
