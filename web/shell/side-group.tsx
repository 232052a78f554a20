import { type ReactNode, useState } from 'react'
import { Icon } from '../parts/icons.tsx'

const foldedKey = 'guanxi.navigation.folded'

/** The trades whose groups this person folded on this device. */
function foldedNames(): readonly string[] {
  return (localStorage.getItem(foldedKey) ?? '').split(',').filter((name) => name !== '')
}

/** What belongs to one trade, under its name; folded, only where one is stays. */
export function SideGroup({ name, label, children }: { readonly name: string; readonly label: string; readonly children: ReactNode }) {
  const [folded, setFolded] = useState(() => foldedNames().includes(name))
  const turn = () => {
    const others = foldedNames().filter((each) => each !== name)
    localStorage.setItem(foldedKey, (folded ? others : [...others, name]).join(','))
    setFolded(!folded)
  }
  return (
    <div className={`side-group ${folded ? 'folded' : ''}`} role="group" aria-label={label}>
      <button type="button" className="side-caption" aria-expanded={!folded} onClick={turn}>{label}<Icon name={folded ? 'right' : 'down'} size={12} /></button>
      {children}
    </div>
  )
}
