const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether a unified social credit code bears the check character that its other seventeen ask for (GB 32100-2015, modulus 31, weights 3^i). */
export function isCreditCode(text: string): boolean {
  const code = text.trim().toUpperCase()
  if (code.length !== 18) return false
  let [sum, weight] = [0, 1]
  for (const character of code.slice(0, 17)) {
    const value = characters.indexOf(character)
    if (value < 0) return false
    sum += value * weight
    weight = weight * 3 % 31
  }
  return code[17] === characters[(31 - sum % 31) % 31]
}
