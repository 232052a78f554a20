// The control: ordinary code passes.
export async function save(write: () => Promise<void>): Promise<boolean> {
  await write()
  return true
}
