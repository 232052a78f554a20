import type { Json, JsonObject } from '../../src/lib/json.ts'
import { ApiProblem, offlineProblem } from './problem.ts'

/**
 * Sends one file and says how far it is, 0 to 1. @param expects what the server shall find in its bytes. @returns the id of its record. @throws ApiProblem with the server's words, or of status 0 when the network is away.
 */
export function uploadFile(file: File, target: { readonly object: string; readonly id: string }, onProgress: (share: number) => void, expects?: 'sound'): Promise<string> {
  const form = new FormData()
  form.append('target', JSON.stringify(target))
  if (expects !== undefined) form.append('expects', expects)
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', '/api/v1/files')
    call.setRequestHeader('accept', 'application/json')
    call.setRequestHeader('accept-language', document.documentElement.lang)
    call.setRequestHeader('idempotency-key', crypto.randomUUID())
    call.upload.onprogress = ({ lengthComputable, loaded, total }) => { if (lengthComputable && total > 0) onProgress(loaded / total) }
    call.onerror = () => { reject(offlineProblem()) }
    call.onload = () => { if (call.status < 300) resolve(idIn(call.responseText)); else reject(new ApiProblem(call.status, documentIn(call.responseText))) }
    call.send(form)
  })
}

function idIn(text: string): string {
  const { id } = documentIn(text)
  return typeof id === 'string' ? id : ''
}

function documentIn(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as Json
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as JsonObject : {}
  } catch {
    return {}
  }
}
