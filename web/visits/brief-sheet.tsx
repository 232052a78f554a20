import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { Brief } from './brief.tsx'

/** What to know before one walks in, beside whatever one looks at. */
export function BriefSheet({ customer, name, onClose }: { readonly customer: string; readonly name: string; readonly onClose: () => void }) {
  const { say } = useSpeech()
  return <Dialog kind="drawer" title={say(words.before)} onClose={onClose}><Brief bare customer={customer} name={name} /></Dialog>
}
