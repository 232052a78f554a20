import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { plural } from '../../src/lib/words.ts'
import { notificationWords } from '../../src/model/words/ui/notifications.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { problemText } from '../data/problem.ts'
import { refresh, undo } from '../data/records.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

interface Run { readonly undo: string; readonly object: string; readonly action: string; readonly count: number; readonly at: string }

/** Bulk changes, transfers and the like of the last day, each with its undo: for whoever missed the toast. */
export function Undoable() {
  const { say, language, formats } = useSpeech()
  const client = useQueryClient()
  const runs = useQuery({ queryKey: ['undoable'], queryFn: () => request<{ readonly runs: readonly Run[] }>('/me/undoable'), staleTime: 0 })
  const takeBack = useMutation({
    mutationFn: (run: Run) => undo(run.object, run.undo),
    onSuccess: async ({ undone, left }, run) => {
      toast({ text: say(notificationWords.undone, { count: formats.number(undone, 0), left: formats.number(left.length, 0) }) })
      await Promise.all([refresh(client, run.object), client.invalidateQueries({ queryKey: ['undoable'] })])
    },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const shown = (runs.data?.runs ?? []).filter(({ object, action }) => model.objects.has(object) && object !== 'notification' && action !== 'record.follow' && action !== 'record.unfollow')
  if (shown.length === 0) return null
  const sentence = ({ object, action, count }: Run) => {
    const values = { count: formats.number(count, 0), object: count === 1 ? say(model.object(object).label) : plural(model.object(object).label, language) }
    if (action === 'update') return say(notificationWords.runUpdate, values)
    return action === 'record.moveToBin' ? say(notificationWords.runRemove, values) : say(notificationWords.runAction, { ...values, action: model.actions.has(action) ? say(model.action(action).label) : action })
  }
  return (
    <section className="undoable" aria-label={say(notificationWords.takenBack)}>
      <h2>{say(notificationWords.takenBack)}</h2>
      <p className="small muted">{say(notificationWords.takenBackAbout)}</p>
      <ul className="lines">
        {shown.map((run) => (
          <li key={`${run.undo} ${run.object}`} className="row">
            <span className="spring">{sentence(run)} <span className="small muted">{formats.relative(run.at)}</span></span>
            <Button busy={takeBack.isPending && takeBack.variables.undo === run.undo} onClick={() => takeBack.mutate(run)}>{say(startWords.undo)}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
