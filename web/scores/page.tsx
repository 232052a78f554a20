import { Link } from '@tanstack/react-router'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { useRights } from '../data/me.ts'
import { useModel } from '../model.ts'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { ChurnList } from './churn.tsx'
import { Quadrant } from './quadrant.tsx'
import { RfmMap } from './rfm-map.tsx'
import { RunAll } from './run-all.tsx'
import '../home/home.css'
import './scores.css'

/** What the models say of all customers whom one may see: where they stand, how they moved, who may leave. */
export function ScoresPage() {
  const { off } = useModel()
  const rights = useRights()
  const { say } = useSpeech()
  if (off.modules.has('insight') || !rights.mayRead('customer')) return <NotFound />
  return (
    <div className="page insight-page">
      <div className="row"><h1>{say(words.page)}</h1><span className="spring" /><RunAll />{rights.mayRead('modelRun') && <Link to="/$objects" params={{ objects: 'model-runs' }} className="link">{say(words.runs)}</Link>}</div>
      <div className="scores-grid"><div className="scores-left"><RfmMap /><Quadrant /></div><ChurnList /></div>
    </div>
  )
}
