import { useMutation } from '@tanstack/react-query'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act } from '../data/records.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

/** For who may run models: nobody has to wait for the night. What they give comes to the screen by itself. */
export function RunAll() {
  const { say } = useSpeech()
  const rights = useRights()
  const action = model.actions.get('modelRun.startAll')
  const run = useMutation({
    mutationFn: () => act('modelRun', 'modelRun.startAll', {}),
    onSuccess: () => { toast({ text: say(words.allRun) }) },
    onError: (error) => { toast({ text: problemText(error, say), tone: 'bad' }) },
  })
  if (action === undefined || !rights.mayCreate('modelRun')) return null
  return <Button disabled={run.isPending || run.isSuccess} onClick={() => run.mutate()}>{say(action.label)}</Button>
}
