import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import type { Words } from '../../../src/lib/words.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { shopSettingWords as words } from '../../../src/model/words/ui/shopSettings.ts'
import { useMe, useRights } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { act, createRecord, refresh, updateRecord } from '../../data/records.ts'
import { type Row, textOf, writable } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { toast } from '../../parts/toast.tsx'
import { FieldsForm, initialValues } from '../../records/form.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { ShopPreview } from './preview.tsx'
import { ShopProducts } from './products.tsx'
import { ShopState } from './state.tsx'

/** What is asked for, question by question, in the order in which a shop is set up. */
const sections: readonly { readonly label: Words; readonly about?: Words; readonly fields: readonly string[] }[] = [
  { label: words.look2, fields: ['name', 'titleZh', 'titleEn', 'introZh', 'introEn', 'shows', 'stockShown', 'personalOrder'] },
  { label: words.prices, about: words.pricesAbout, fields: ['priceList', 'currency', 'taxIncluded'] },
  { label: words.delivery, fields: ['deliveryFee', 'freeFrom', 'deliveryDays'] },
  { label: words.orders, fields: ['guestsOrder', 'orderState', 'backOrders', 'openLeads', 'abandonedHours'] },
  { label: words.told, about: words.toldAbout, fields: ['goesTo', 'assignee', 'tells'] },
  { label: words.payment, about: words.paymentAbout, fields: ['accountHolder', 'bankName', 'bankAccount', 'paymentNoteZh', 'paymentNoteEn'] },
  { label: words.terms, fields: ['termsZh', 'termsEn', 'consentZh', 'consentEn'] },
]
const names = sections.flatMap(({ fields }) => fields)

/** One shop: whether it is open, all that it needs, its products, and how it looks. */
export function ShopEditor({ row }: { readonly row?: Row }) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const rights = useRights()
  const client = useQueryClient()
  const navigate = useNavigate()
  const declared = model.object('shop')
  const known = names.filter((name) => declared.fields[name] !== undefined)
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(declared, known, { me, today: formats.today() }), ...row }))
  const set = (name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))
  const may = row === undefined ? rights.mayCreate('shop') : rights.mayUpdate('shop')
  const save = useMutation({
    mutationFn: async () => {
      const body: JsonObject = Object.fromEntries(known.filter((name) => name in values).map((name): [string, Json] => [name, writable(values[name])]))
      const kept = row === undefined ? await createRecord('shop', body) : await updateRecord('shop', row.id, row.version, body)
      await refresh(client, 'shop')
      return kept
    },
    onSuccess: (kept) => { toast({ text: say(words.saved) }); if (row === undefined) void navigate({ to: '/settings/$page/$id', params: { page: 'shop', id: kept.id }, replace: true }) },
  })
  const change = useMutation({ mutationFn: async (verb: string) => { if (row !== undefined) await act('shop', `shop.${verb}`, {}, row.id); await refresh(client, 'shop') } })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <form noValidate onSubmit={submit} className="lead-form shop-settings">
      <SettingsHead title={row === undefined ? say(words.add) : textOf(row['name'])} about={say(words.about)}>
        <Button onClick={() => void navigate({ to: '/settings/$page', params: { page: 'shop' } })}>{say(startWords.cancel)}</Button>
        {may && <Button tone="primary" type="submit" busy={save.isPending}>{say(startWords.save)}</Button>}
      </SettingsHead>
      <div className="settings-body settings-wide lead-form-body">
        <div className="stack lead-form-fields">
          {[save, change].map((each, index) => each.isError && <Refusal key={index} error={each.error} />)}
          {row !== undefined && <ShopState row={row} may={may} busy={change.isPending} onChange={(verb) => change.mutate(verb)} />}
          {sections.map(({ label, about, fields }) => (
            <fieldset key={label.en} className="form-section" disabled={!may}><legend>{say(label)}</legend>{about !== undefined && <p className="muted small">{say(about)}</p>}
              <FieldsForm object={declared} names={fields.filter((name) => known.includes(name))} values={values} problems={problems} onChange={set} {...(row === undefined ? {} : { stored: row })} />
            </fieldset>
          ))}
          {row !== undefined && <ShopProducts all={row['shows'] === 'all'} />}
        </div>
        <ShopPreview row={row} />
      </div>
    </form>
  )
}
