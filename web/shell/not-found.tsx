import { Link } from '@tanstack/react-router'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Empty } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

export function NotFound() {
  const { say } = useSpeech()
  return <Empty title={say(startWords.notFound)} actions={<Link to="/" className="button small">{say(startWords.goHome)}</Link>}>{say(startWords.notFoundAbout)}</Empty>
}
