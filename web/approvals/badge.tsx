import { useQuery } from '@tanstack/react-query'
import { pageNames } from '../../src/model/words/ui/pageNames.ts'
import { allWaitingQuery } from '../data/approvals.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'

/** Beside a record in a list: that something waits for an approval on it. All rows share one question. */
export function InApproval({ object, id }: { readonly object: string; readonly id: string }) {
  const { say } = useSpeech()
  const { data } = useQuery({ ...allWaitingQuery(object), retry: false, select: (ids) => ids.includes(id) })
  return data === true ? <Chip tone="warn" status>{say(pageNames.inApproval)}</Chip> : null
}
