/**
 * A text's place between 0 and 1, spread evenly and the same each time: FNV-1a (Fowler, Noll, Vo) with the last mix of MurmurHash3
 * (A. Appleby), both public domain. By it a share of many is chosen without keeping who was. Not for secrets.
 */
export function placeOf(text: string): number {
  let mixed = 0x81_1c_9d_c5
  for (const letter of text) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
}
