import { createContext, type ReactNode, lazy, useContext, useMemo, useState } from 'react'
import { Part } from '../parts/part.tsx'
import { type Creation, CreationForm } from '../records/creation.ts'

const QuickCreate = lazy(() => import('../records/quick-create.tsx').then((module) => ({ default: module.QuickCreate })))
const CreationContext = createContext<(creation: Creation) => void>(() => undefined)

/** Any screen may open the form for a new record. */
export function useCreate(): (creation: Creation) => void {
  return useContext(CreationContext)
}

const formOf = (creation: Creation, onClose: () => void) => <QuickCreate creation={creation} onClose={onClose} />

export function CreationProvider({ children }: { readonly children: ReactNode }) {
  const [creation, setCreation] = useState<Creation>()
  const open = useMemo(() => (next: Creation) => setCreation(next), [])
  return (
    <CreationContext value={open}>
      <CreationForm value={formOf}>
        {children}
        {creation !== undefined && <Part onMissing={() => setCreation(undefined)}><QuickCreate key={creation.object} creation={creation} onClose={() => setCreation(undefined)} /></Part>}
      </CreationForm>
    </CreationContext>
  )
}
