import { useNavigate } from '@tanstack/react-router'
import { createContext, type ReactNode, lazy, useContext, useMemo, useState } from 'react'
import { Part } from '../parts/part.tsx'
import { type Creation, CreationForm } from '../records/creation.ts'

const QuickCreate = lazy(() => import('../records/quick-create.tsx').then((module) => ({ default: module.QuickCreate })))
const CreationContext = createContext<(creation: Creation) => void>(() => undefined)

/** Any screen may open the form for a new record. */
export function useCreate(): (creation: Creation) => void {
  return useContext(CreationContext)
}

/** What is made on a page of its own, where it is seen at once what it comes to. */
const ownPages = [{ object: 'metricAlert', to: '/metric-alerts/$id' }, { object: 'report', to: '/reports/$id' }] as const
const formOf = (creation: Creation, onClose: () => void) => <QuickCreate creation={creation} onClose={onClose} />

export function CreationProvider({ children }: { readonly children: ReactNode }) {
  const [creation, setCreation] = useState<Creation>()
  const navigate = useNavigate()
  const open = useMemo(() => (next: Creation) => {
    const page = ownPages.find(({ object }) => object === next.object)
    if (page === undefined || next.values !== undefined || next.onCreated !== undefined || next.again !== undefined) setCreation(next)
    else void navigate({ to: page.to, params: { id: 'new' } })
  }, [navigate])
  return (
    <CreationContext value={open}>
      <CreationForm value={formOf}>
        {children}
        {creation !== undefined && <Part onMissing={() => setCreation(undefined)}><QuickCreate key={creation.object} creation={creation} onClose={() => setCreation(undefined)} /></Part>}
      </CreationForm>
    </CreationContext>
  )
}
