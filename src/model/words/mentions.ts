/** A colleague named in a comment stands in its text by id, as <@id>, so that a new name or two of one name change nothing. */
const mention = /<@([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})>/g

export const mentionOf = (id: string): string => `<@${id}>`

/** The text in parts: words, and the ids of those who are named. */
export function partsOfComment(body: string): readonly (string | { readonly id: string })[] {
  const parts: (string | { readonly id: string })[] = []
  let from = 0
  for (const found of body.matchAll(mention)) {
    if (found.index > from) parts.push(body.slice(from, found.index))
    parts.push({ id: found[1] ?? '' })
    from = found.index + found[0].length
  }
  if (from < body.length) parts.push(body.slice(from))
  return parts
}

/** What was typed with names (@Li Rep) as it is kept, with ids; the longest name first, so that no one's name is cut by another's. */
export function withMentions(text: string, people: readonly { readonly id: string; readonly title: string }[]): { readonly body: string; readonly ids: readonly string[] } {
  let body = text
  const ids: string[] = []
  for (const { id, title } of people.toSorted((one, other) => other.title.length - one.title.length)) {
    if (title === '' || !body.includes(`@${title}`)) continue
    body = body.replaceAll(`@${title}`, mentionOf(id))
    ids.push(id)
  }
  return { body, ids }
}
