/** Yes and no are said by the operator; there is no value. */
export function BooleanFilter() {
  return null
}
