import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Inverse, ResolvedObject } from '../../src/model/define/registry.ts'
import { linesWords } from '../../src/model/words/ui/lines.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { ApiProblem, problemsOfList, problemText } from '../data/problem.ts'
import { updateRecord, useRefresh } from '../data/records.ts'
import { isRow } from '../data/save.ts'
import { type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Note } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { type Draft, draftOf, emptyDraft, partsBefore, problemsByDraft, toParts } from '../records/lines/draft.ts'
import { LinesGrid } from '../records/lines/grid.tsx'
import { fromKept, type KeptLines, useKeeping } from '../records/lines/kept.ts'
import { useSpeech } from '../words/language.tsx'
import { useAtRecord } from './presence.tsx'

interface LinesEditingProps {
  readonly object: ResolvedObject
  readonly row: Row
  readonly inverse: Inverse
  readonly lines: readonly Row[]
  /** What it is kept under while it is not saved. */
  readonly about: string
  /** What was typed before, to go on with. */
  readonly kept?: KeptLines | undefined
  readonly onClose: () => void
}

/** All lines of a record in a grid, saved with their record in one go. */
export function LinesEditing({ object, row, inverse, lines, about, kept, onClose }: LinesEditingProps) {
  const { say } = useSpeech()
  const refresh = useRefresh()
  const line = model.object(inverse.object)
  const { edit } = useAtRecord()
  useEffect(() => { edit({}); return () => { edit(undefined) } }, [edit])
  // What the grid began with. What others save meanwhile is told when this is saved.
  const [opened] = useState(lines)
  const [version, setVersion] = useState(row.version)
  const [begun] = useState<readonly Draft[]>(() => (lines.length === 0 ? [emptyDraft(line, 'first')] : lines.map(draftOf)))
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => (kept === undefined ? undefined : fromKept(kept, lines, () => crypto.randomUUID())) ?? begun)
  const [sent, setSent] = useState<readonly Draft[]>([])
  const settle = useKeeping({ about, version, drafts, changed: drafts !== begun })
  const document = useMemo(() => ({ object: object.name, row }), [object.name, row])
  const readAnew = () => Promise.all([refresh(line.name), refresh(object.name)])
  const takeBack = async (saved: Row) => {
    try {
      await updateRecord(object.name, saved.id, saved.version, { [inverse.name]: partsBefore(line, opened, drafts) })
      toast({ text: say(listWords.undone) })
    } catch (error) {
      toast({ text: problemText(error, say), tone: 'bad' })
    }
    await readAnew()
  }
  const save = useMutation({
    mutationFn: () => { setSent(drafts); return updateRecord(object.name, row.id, version, { [inverse.name]: toParts(line, drafts) }) },
    onSuccess: async (saved) => {
      settle()
      toast({ text: say(listWords.saved), action: { label: say(startWords.undo), perform: () => void takeBack(saved) } })
      await readAnew()
      onClose()
    },
    onError: (error) => {
      // The second try writes over what the first was warned of.
      const current = error instanceof ApiProblem && error.status === 409 ? error.document['current'] : undefined
      if (isRow(current)) setVersion(current.version)
    },
  })
  const conflict = save.error instanceof ApiProblem && save.error.status === 409
  const problems = useMemo(() => problemsByDraft(problemsOfList(save.error, inverse.name), sent), [save.error, inverse.name, sent])
  const cancel = () => { settle(); onClose() }
  return (
    <>
      <LinesGrid line={line} drafts={drafts} onChange={setDrafts} problems={problems} currency={textOf(row['currency']) || undefined} document={document} />
      {conflict && <Note>{say(linesWords.changedMeanwhile)}</Note>}
      {save.isError && !conflict && problems.size === 0 && <Failure error={save.error} />}
      <div className="lines-actions"><Button onClick={cancel}>{say(startWords.cancel)}</Button><Button tone="primary" busy={save.isPending} onClick={() => save.mutate()}>{say(startWords.save)}</Button></div>
    </>
  )
}
