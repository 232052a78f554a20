import type { Readable } from 'node:stream'
import { sql } from '../../../platform/database/index.ts'
import { shownProducts } from './catalogue.ts'
import type { OpenShop, ShopGiven } from './ports.ts'

export interface PictureBytes { readonly type: string; readonly size: number; readonly content: Readable }

/** The bytes of a picture of a product that the shop shows; of any other file, as if it were not there. */
export async function readPicture({ database, files }: Pick<ShopGiven, 'database' | 'files'>, shop: OpenShop, product: string, id: string): Promise<PictureBytes | undefined> {
  const shown = (await shownProducts({ database }, shop, [product])).get(product)
  if (shown?.pictures.some((picture) => picture.id === id) !== true) return undefined
  const [file] = await database.read<{ checksum: string; mime: string; size: number }>({ workspaceId: shop.workspace.id }, sql`select checksum, mime, size from file where workspace_id = ${shop.workspace.id} and id = ${id}::uuid`)
  return file === undefined ? undefined : { type: file.mime, size: file.size, content: await files.open(shop.workspace.id, file.checksum) }
}
