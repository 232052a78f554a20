import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { serviceWorker } from './scripts/steps/service-worker.mjs'

const numbers = fileURLToPath(new URL('web/fields/phone/numbers.ts', import.meta.url))
/** The numbering plans of the world come when a number is typed, not with the first visit. */
const numbersWhenTyped: Plugin = { name: 'numbers-when-typed', enforce: 'pre', resolveId: (source, importer) => (source === 'libphonenumber-js/min' && importer !== numbers ? numbers : undefined) }

/** The browser application: built to dist/web, served by the same program as the API. The server replaces the nonce per response. */
export default defineConfig({
  root: 'web',
  plugins: [numbersWhenTyped, react(), serviceWorker()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Under a strict content policy nothing may be a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // Same host and origin as the page, so that the API takes it for its own.
  server: { proxy: { '/api': { target: process.env['API'] ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
})
