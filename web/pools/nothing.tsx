import { poolWords as words } from '../../src/model/words/ui/pools.ts'
import { Empty } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

/** A pool in which nothing lies. */
export function NothingInPool() {
  const { say } = useSpeech()
  return <Empty title={say(words.empty)}>{say(words.emptyAbout)}</Empty>
}
