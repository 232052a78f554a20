import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { ObjectPermission, Permissions } from '../../../src/model/define/permission.ts'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { problemText } from '../../data/problem.ts'
import { useSave } from '../../data/save.ts'
import { type Row, textOf, textsOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Labelled, TextArea, TextInput } from '../../parts/inputs.tsx'
import { Note } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { RightsMatrix } from './matrix.tsx'
import { NavigationEditor } from './navigation.tsx'
import { ObjectRightsDialog } from './object-dialog.tsx'
import { offerFor, RightsOffer } from './offer.tsx'
import { readRights, writtenRights } from './rights.ts'

/** One role: what its holders may do with each kind of record, field by field, and what they see at the left. */
export function RoleEditor({ role }: { readonly role: Row }) {
  const { say } = useSpeech()
  const save = useSave('role')
  const [rights, setRights] = useState<Permissions>(() => readRights(role['permissions']))
  const [navigation, setNavigation] = useState<readonly string[]>(() => textsOf(role['navigation']))
  const [name, setName] = useState(textOf(role['name']))
  const [about, setAbout] = useState(textOf(role['about']))
  const [open, setOpen] = useState<string>()
  const [busy, setBusy] = useState(false)
  const offered = offerFor(role)
  const changes = { name, about: about === '' ? null : about, permissions: writtenRights(rights), navigation }
  const changed = JSON.stringify(changes) !== JSON.stringify({ name: textOf(role['name']), about: textOf(role['about']) === '' ? null : textOf(role['about']), permissions: writtenRights(readRights(role['permissions'])), navigation: textsOf(role['navigation']) })
  const store = async () => {
    setBusy(true)
    try {
      await save(role, changes)
    } catch (error) {
      toast({ text: problemText(error, say), tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  const change = (object: string, next: ObjectPermission) => setRights({ ...rights, objects: { ...rights.objects, [object]: next } })
  const permission = (object: string) => rights.objects[object] ?? rights.otherwise
  return (
    <>
      <SettingsHead title={<span className="row"><Link to="/settings/$page" params={{ page: 'roles' }} className="muted">{say(settingsWords.roles)}</Link><span className="muted" aria-hidden="true">›</span>{textOf(role['name'])}{role['system'] === true && <Chip>{say(settingsWords.shipped)}</Chip>}</span>}>
        <Button tone="primary" disabled={!changed || name.trim() === ''} busy={busy} onClick={() => void store()}>{say(startWords.save)}</Button>
      </SettingsHead>
      <div className="settings-body settings-wide role-editor">
        {offered !== undefined && <RightsOffer role={role} offered={offered} />}
        <div className="settings-pair">
          <Labelled label={say(settingsWords.roleName)} required>{(props) => <TextInput {...props} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />}</Labelled>
          <Labelled label={say(settingsWords.roleAbout)}>{(props) => <TextArea {...props} rows={1} value={about} maxLength={1000} onChange={(event) => setAbout(event.target.value)} />}</Labelled>
        </div>
        {rights.administrator === true ? <Note tone="info">{say(settingsWords.allRights)}</Note> : (
          <RightsMatrix rights={rights} onOtherwise={(otherwise) => setRights({ ...rights, otherwise })} onChange={change} onOpen={setOpen} />
        )}
        <NavigationEditor chosen={navigation} onChange={setNavigation} />
      </div>
      {open !== undefined && <ObjectRightsDialog object={model.object(open)} permission={permission(open)} onChange={(next) => change(open, next)} onClose={() => setOpen(undefined)} />}
    </>
  )
}
