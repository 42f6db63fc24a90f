// Adding an organisatie, or changing what is known of one.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkChoice, isComplete } from '#client/form/check.ts'
import { TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { Select } from '#client/form/select.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { ORGANISATIE_KINDS, type OrganisatieKind } from '#shared/beheer/commands.ts'
import { type OrganisatieId, randomId } from '#shared/ids.ts'
import type { OrganisatieRow } from '#shared/protocol/beheer.ts'
import { ORGANISATIE_FORM, ORGANISATIE_KIND } from '#shared/text/beheer.ts'
import { checkWorkName } from './account-draft.ts'
import { type BeheerRequest, useBeheer } from './use-beheer.ts'

const KINDS = ORGANISATIE_KINDS.map((value) => ({ value, label: ORGANISATIE_KIND[value] }))

interface OrganisatieDialogProps {
  /** null: a new one. */
  readonly organisatie: OrganisatieRow | null
  readonly onClose: () => void
}

export default function OrganisatieDialog({ organisatie, onClose }: OrganisatieDialogProps) {
  const [organisatieId] = useState(() => organisatie?.id ?? randomId<OrganisatieId>())
  const [name, setName] = useState(organisatie?.name ?? '')
  const [kind, setKind] = useState<OrganisatieKind | ''>(organisatie?.kind ?? '')
  const [region, setRegion] = useState(organisatie?.region ?? '')
  const say = useSay()
  const asking = useBeheer(() => {
    say(ORGANISATIE_FORM.done(name.trim()), addressOf.beheer())
    onClose()
  })
  const errors = { name: checkWorkName(name, 100), kind: checkChoice(kind), region: checkWorkName(region, 100) }
  const request = (): BeheerRequest | null =>
    kind === '' || !isComplete(errors)
      ? null
      : { type: organisatie ? 'changeOrganisatie' : 'addOrganisatie', organisatieId, name, kind, region }
  return (
    <FormDialog
      title={organisatie ? ORGANISATIE_FORM.changeTitle(organisatie.name) : ORGANISATIE_FORM.addTitle}
      submit={ORGANISATIE_FORM.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <TextField
            label={ORGANISATIE_FORM.name}
            error={isChecked ? errors.name : null}
            value={name}
            onChange={setName}
          />
          <Select
            label={ORGANISATIE_FORM.kind}
            empty={ORGANISATIE_FORM.pick}
            error={isChecked ? errors.kind : null}
            options={KINDS}
            value={kind}
            onChange={setKind}
          />
          <TextField
            label={ORGANISATIE_FORM.region}
            help={ORGANISATIE_FORM.regionHelp}
            error={isChecked ? errors.region : null}
            value={region}
            onChange={setRegion}
          />
        </>
      )}
    </FormDialog>
  )
}
