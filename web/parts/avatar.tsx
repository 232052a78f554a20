const placeNames = ['黑龙江', '内蒙古', '北京', '上海', '天津', '重庆', '杭州', '深圳', '苏州', '成都', '广州', '宁波', '厦门', '西安', '武汉', '青岛', '南京', '合肥', '长沙', '福州', '昆明', '沈阳', '济南', '珠海', '无锡', '佛山', '东莞', '郑州', '大连']

/** What stands for a name: the first letters of a Latin name, the first character of a Chinese one (after a place in a company's). */
export function initials(name: string): string {
  const trimmed = name.trim()
  if (/^[\p{Script=Han}]/u.test(trimmed)) {
    const place = placeNames.find((each) => trimmed.startsWith(each) && trimmed.length > each.length + 2)
    return [...trimmed.slice(place?.length ?? 0)][0] ?? ''
  }
  return trimmed.split(/[\s·.]+/).filter((word) => word !== '').slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? '').join('')
}

/** One of four tones, always the same for the same name. */
export function toneOf(name: string): 'a' | 'b' | 'c' | 'd' {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return (['a', 'b', 'c', 'd'] as const)[sum % 4] ?? 'a'
}

/** Initials in a circle (a person) or a square (a company, a thing). The name itself stands beside it. */
export function Avatar({ name, square = false, large = false }: { readonly name: string; readonly square?: boolean; readonly large?: boolean }) {
  const letters = square ? [...initials(name)].slice(0, 1).join('') : initials(name)
  return <span className={`avatar ${toneOf(name)} ${square ? 'square' : ''} ${large ? 'large' : ''}`} aria-hidden="true">{letters}</span>
}
