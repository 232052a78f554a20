import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const year = 31_536_000
/**
 * The service worker is never called unchanged: its size is the same in each build, and its date too where builds are made to be
 * reproduced, which is all that an entity tag of a file knows. A browser would stay with the first build.
 */
const worker = 'sw.js'
const placeholder = /__CSP_NONCE__/g

/**
 * Serves the built web application: files as they are, and for every other address that a person may open its one page,
 * with a fresh nonce. Without a build it says so, and the API works all the same.
 * @param folder where the build lies.
 */
export async function registerWeb(app: FastifyInstance, folder: string, notFound: (request: FastifyRequest, reply: FastifyReply) => never): Promise<void> {
  const files = filesOf(folder)
  if (files.size > 0) await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false, dotfiles: 'deny' })
  const page = pageOf(folder)
  const workerText = files.has(worker) ? readFileSync(join(folder, worker), 'utf8') : undefined
  app.get('/*', (request, reply) => {
    const path = pathOf(request)
    if (path === worker && workerText !== undefined) return reply.header('cache-control', 'no-store').type('text/javascript; charset=utf-8').send(workerText)
    if (files.has(path)) {
      void reply.header('cache-control', path.startsWith('assets/') ? `public, max-age=${year}, immutable` : 'public, max-age=0, must-revalidate')
      return reply.sendFile(path, { cacheControl: false })
    }
    if (!isPage(path)) return notFound(request, reply)
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page().replace(placeholder, request.styleNonce))
  })
}

function pathOf(request: FastifyRequest): string {
  const { params } = request
  return typeof params === 'object' && params !== null && '*' in params && typeof params['*'] === 'string' ? params['*'] : ''
}

/** Addresses of the application have no file extension, and never begin as those of the API. */
function isPage(path: string): boolean {
  return path !== 'api' && path !== 'mcp' && !/^(api|assets|mcp)\//.test(path) && !path.split('/').includes('..') && !/\.[a-zA-Z0-9]{1,8}$/.test(path)
}

/** The files of the build, named as in an address. index.html is not among them: it is never served without its nonce. */
function filesOf(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set()
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'))
  return new Set(names.filter((name) => name !== 'index.html' && !/\.(br|gz|map)$/.test(name)))
}

function pageOf(folder: string): () => string {
  const file = join(folder, 'index.html')
  if (!existsSync(file)) return () => unbuilt
  const text = readFileSync(file, 'utf8')
  return () => text
}

const unbuilt = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Guanxi</title></head>
<body><h1>Guanxi 关系</h1><p>The web application has not been built yet: npm run build.</p><p>网页应用尚未构建：npm run build。</p></body></html>
`
