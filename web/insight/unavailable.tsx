import { Link } from '@tanstack/react-router'
import { useRights } from '../data/me.ts'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'

/** Why there is no number, and where what it lacks is entered by whoever may. */
export function Unavailable({ why, says }: { readonly why: string; /** The reason in words. */ readonly says: string }) {
  const labels = useLabels()
  const rights = useRights()
  const size = why === 'noMarket' && model.objects.has('marketSize') && rights.mayCreate('marketSize') ? model.object('marketSize') : undefined
  return <>{says}{size !== undefined && <> <Link to="/$objects" params={{ objects: size.path }} className="link">{labels.many(size)}</Link></>}</>
}
