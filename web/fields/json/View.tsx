import type { ViewProps } from '../part.ts'

export function JsonView({ value }: Pick<ViewProps, 'value'>) {
  return <code className="clip">{JSON.stringify(value)}</code>
}
