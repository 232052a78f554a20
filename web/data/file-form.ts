import type { WaitingWrite } from './waiting.ts'

/** A new file as the API takes it: what is known of it first, then its bytes. */
export function fileForm({ body, file }: WaitingWrite, content: Blob): FormData {
  const form = new FormData()
  const target = body?.['target']
  if (target !== undefined) form.append('target', JSON.stringify(target))
  if (file?.use !== undefined) form.append('use', file.use)
  if (file?.expects !== undefined) form.append('expects', file.expects)
  form.append('file', content, file?.name ?? 'file')
  return form
}
