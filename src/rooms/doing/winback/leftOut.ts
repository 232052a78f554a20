/**
 * Whether a customer is left out of a playbook for comparison: decided by both of their ids alone, so that the same customer is left
 * out however often it is asked. @param share of 1.
 */
export function isLeftOut(customer: string, playbook: string, share: number): boolean {
  return share > 0 && placeOf(`${playbook} ${customer}`) < share
}

/** A text's place between 0 and 1, spread evenly: FNV-1a (Fowler, Noll, Vo) with the last mix of MurmurHash3 (A. Appleby), both public domain. */
function placeOf(text: string): number {
  let mixed = 0x81_1c_9d_c5
  for (const letter of text) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
}
