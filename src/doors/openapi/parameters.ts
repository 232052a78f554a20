import type { Parameter } from '../rest/route.ts'
import type { JsonSchema } from '../rest/schema.ts'

/** Parameters that many routes share are written once and referred to. */
export class SharedParameters {
  readonly #names = new Map<string, string>()
  readonly #components: Record<string, JsonSchema> = {}

  refer(place: 'query' | 'header', { name, about, required = false, schema = { type: 'string' } }: Parameter): JsonSchema {
    const parameter = { name, in: place, required, description: about, schema }
    const text = JSON.stringify(parameter)
    let component = this.#names.get(text)
    if (component === undefined) {
      component = this.#freeName(name.replaceAll('-', ''))
      this.#names.set(text, component)
      this.#components[component] = parameter
    }
    return { $ref: `#/components/parameters/${component}` }
  }

  get components(): Readonly<Record<string, JsonSchema>> {
    return this.#components
  }

  #freeName(wanted: string): string {
    let name = wanted
    for (let count = 2; Object.hasOwn(this.#components, name); count += 1) name = `${wanted}${count}`
    return name
  }
}
