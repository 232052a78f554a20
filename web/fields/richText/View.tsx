import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import { LongTextView } from '../longText/View.tsx'
import type { ViewProps } from '../part.ts'

/** Marked-up text is shown as text: stored HTML never becomes part of the page. */
export function RichTextView({ value, dense }: ViewProps<FieldOf<'richText'>>) {
  const page = new DOMParser().parseFromString(textOf(value), 'text/html')
  return <LongTextView value={page.body.textContent ?? ''} {...(dense === undefined ? {} : { dense })} />
}
