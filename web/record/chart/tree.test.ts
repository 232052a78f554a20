import { describe, expect, it } from 'vitest'
import { pathsTo, type Place, placesOf } from './tree.ts'

const nodes = (...ids: string[]) => ids.map((id) => ({ id }))
const edges = (...pairs: string[]) => pairs.map((pair) => ({ above: pair[0] ?? '', below: pair[1] ?? '' }))
const byId = (one: { readonly id: string }, other: { readonly id: string }) => one.id.localeCompare(other.id)
const drawn = (places: readonly Place[]): string => places.map(({ node, below, again }) => `${node.id}${again ? '*' : ''}${below.length === 0 ? '' : `(${drawn(below)})`}`).join(' ')

describe('places', () => {
  it('stand below their roots, in order', () => {
    expect(drawn(placesOf({ nodes: nodes('c', 'b', 'd', 'a'), edges: edges('ac', 'ab', 'bd') }, byId))).toBe('a(b(d) c)')
  })
  it('of a record below two others are two, and what is below it stands once', () => {
    expect(drawn(placesOf({ nodes: nodes('a', 'b', 'c', 'd'), edges: edges('ac', 'bc', 'cd') }, byId))).toBe('a(c(d)) b(c*)')
  })
  it('of a ring end where it comes back', () => {
    expect(drawn(placesOf({ nodes: nodes('a', 'b'), edges: edges('ab', 'ba') }, byId))).toBe('a(b(a*))')
  })
  it('lead to a record from the root', () => {
    const places = placesOf({ nodes: nodes('a', 'b', 'c'), edges: edges('ab', 'ac') }, byId)
    expect([...pathsTo(places, 'b')]).toEqual(['/a/b', '/a'])
  })
})
