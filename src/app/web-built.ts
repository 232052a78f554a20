/**
 * Waits until the web application stands. `npm start` builds what is missing of it while the program sets up its database, and leaves
 * the promise of it under this name; where nothing is being built there is nothing to wait for.
 * @throws what the build failed with.
 */
export async function webBuilt(): Promise<void> {
  const building: unknown = Reflect.get(globalThis, Symbol.for('guanxi.webBuilt'))
  if (building instanceof Promise) await building
}
