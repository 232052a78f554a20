import { isCustomizable } from '../../../src/model/custom/customizable.ts'
import { model, useModel } from '../../model.ts'
import { NotFound } from '../../shell/not-found.tsx'
import { ObjectList } from './list.tsx'
import { OneObject } from './one.tsx'
import '../../records/form.css'
import './objects.css'

/** Settings › Objects and fields: all objects that a company may lay something over, or one of them. */
export function ObjectsPage({ id }: { readonly id: string | undefined }) {
  useModel()
  if (id === undefined) return <ObjectList />
  const object = model.objects.get(id)
  return object === undefined || !isCustomizable(object) ? <NotFound /> : <OneObject key={id} object={object} />
}
