import type { Json, JsonObject } from '../../src/lib/json.ts'
import { loadAway, loadedAway } from './away.ts'
import { fileForm } from './file-form.ts'
import { ApiProblem, offlineProblem } from './problem.ts'
import { isJsonObject, textOf } from './values.ts'
import type { WaitingWrite } from './waiting.ts'

interface Upload {
  /** The record that it hangs on. */
  readonly target: { readonly object: string; readonly id: string }
  /** How far it is, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** The input of a verb that it is meant for, like 'activity.checkIn.photo'. */
  readonly use?: string
  /** What the server shall find in its bytes. */
  readonly expects?: 'sound'
}

/**
 * Sends one file; without network it waits on this device, as far as it is small enough for that. @returns the id of its record.
 * @throws ApiProblem with the server's words, or with why it cannot wait.
 */
export async function uploadFile(file: File, { target, onProgress = () => undefined, use, expects }: Upload): Promise<string> {
  const { name, type, size } = file
  const asked: WaitingWrite = {
    id: crypto.randomUUID(), kind: 'create', method: 'POST', path: '/files', object: 'file', body: { name, size, mime: type, target },
    file: { name, type, size, ...(use === undefined ? {} : { use }), ...(expects === undefined ? {} : { expects }) },
  }
  // What it hangs on may itself still wait.
  const { write, ready } = await loadedAway()?.settle(asked) ?? { write: asked, ready: true }
  if (!ready) return held(write, file)
  try {
    return await send(write, file, onProgress)
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 0) return held(write, file)
    throw error
  }
}

async function held(write: WaitingWrite, file: File): Promise<string> {
  const away = await loadAway()
  if (away === undefined) throw offlineProblem()
  const row = await away.hold(write, file)
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : ''
}

/** By the older way of asking: the newer one does not say how far a file is. */
function send(write: WaitingWrite, file: File, onProgress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open(write.method, `/api/v1${write.path}`)
    call.setRequestHeader('accept', 'application/json')
    call.setRequestHeader('accept-language', document.documentElement.lang)
    call.setRequestHeader('idempotency-key', write.id)
    call.upload.onprogress = ({ lengthComputable, loaded, total }) => { if (lengthComputable && total > 0) onProgress(loaded / total) }
    call.onerror = () => { reject(offlineProblem()) }
    call.onload = () => { if (call.status < 300) resolve(textOf(documentIn(call.responseText)['id'])); else reject(new ApiProblem(call.status, documentIn(call.responseText))) }
    call.send(fileForm(write, file))
  })
}

function documentIn(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as Json
    return isJsonObject(value) ? value : {}
  } catch {
    return {}
  }
}
