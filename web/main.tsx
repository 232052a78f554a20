import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startWords } from '../src/model/words/ui/start.ts'
import { provideAway } from './data/away.ts'
import { ApiProblem } from './data/problem.ts'
import { Toasts } from './parts/toast.tsx'
import { ReasonDialog } from './records/reason-dialog.tsx'
import { createPages } from './router.tsx'
import { startTheme } from './theme/theme.ts'
import { LanguageProvider, useSpeech } from './words/language.tsx'
import './theme/tokens.css'
import './theme/base.css'
import './parts/parts.css'
import './fields/fields.css'
import './shell/shell.css'
import './list/list.css'
import './filter/filter.css'

startTheme()
provideAway(() => import('./offline/index.ts'))
const client = new QueryClient({
  defaultOptions: {
    // What comes of a request without network is the data layer's to say, not the browser's guess.
    mutations: { networkMode: 'always' },
    queries: { networkMode: 'always', refetchOnWindowFocus: false, retry: (count, error) => count < 2 && navigator.onLine && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500) },
  },
})
const pages = createPages(client)

function Application() {
  const { say } = useSpeech()
  return (
    <>
      <RouterProvider router={pages} />
      <ReasonDialog />
      <Toasts closeLabel={say(startWords.close)} />
    </>
  )
}

const place = document.getElementById('root')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider><Application /></LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
