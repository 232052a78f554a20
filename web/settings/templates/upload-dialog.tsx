import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { templateWords } from '../../../src/model/words/ui/templates.ts'
import { printWords } from '../../../src/model/words/ui/print.ts'
import { sendForm } from '../../data/client.ts'
import { messagesByField } from '../../data/problem.ts'
import { act, refresh } from '../../data/records.ts'
import type { Row } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { Failure } from '../../parts/states.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { printedObjects } from './tags.ts'

/** A Word document, what it is for and in which language; with `row` another document in the place of that one. */
export function UploadDialog({ row, onClose }: { readonly row?: Row; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const object = model.object('documentTemplate')
  const [name, setName] = useState('')
  const [kind, setKind] = useState(printedObjects()[0]?.name ?? '')
  const [language, setLanguage] = useState<string>(formats.language)
  const [file, setFile] = useState<File>()
  const save = useMutation({
    mutationFn: async () => {
      if (file === undefined) return
      const form = new FormData()
      form.append('use', 'documentTemplate.take.document')
      form.append('file', file)
      const document = (await sendForm<{ readonly id: string }>('/files', form)).id
      await (row === undefined ? act('documentTemplate', 'documentTemplate.take', { name, object: kind, language, document }) : act('documentTemplate', 'documentTemplate.replace', { document }, row.id))
    },
    onSuccess: async () => { await refresh(client, 'documentTemplate'); onClose() },
  })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <Dialog title={say(templateWords.upload)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="template" busy={save.isPending} disabled={file === undefined || (row === undefined && name.trim() === '')}>{say(startWords.save)}</Button></>}>
      <form id="template" className="stack stage-form" noValidate onSubmit={submit}>
        {row === undefined && (
          <>
            <Labelled label={labels.field(object, 'name')} required problem={problems['name']}>{(props) => <TextInput {...props} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}</Labelled>
            <Labelled label={labels.field(object, 'object')} required problem={problems['object']}>{(props) => <Select {...props} value={kind} options={printedObjects().map((each) => ({ value: each.name, label: labels.one(each) }))} onChange={(event) => setKind(event.target.value)} />}</Labelled>
            <Labelled label={say(printWords.language)} required problem={problems['language']}>{(props) => <Select {...props} value={language} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} onChange={(event) => setLanguage(event.target.value)} />}</Labelled>
          </>
        )}
        <Labelled label={say(templateWords.file)} required problem={problems['document']}>{(props) => <input {...props} type="file" className="input" accept=".docx" onChange={(event) => setFile(event.target.files?.[0])} />}</Labelled>
        {save.isError && Object.keys(problems).length === 0 && <Failure error={save.error} />}
      </form>
    </Dialog>
  )
}
