// Giving somebody an account: who, for what, where, from when.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { checkChoice, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { Select } from '#client/form/select.tsx'
import { beheerQuery } from '#client/queries.ts'
import { Loaded } from '#client/ui/loaded.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { WORK_KINDS, type WorkKind } from '#shared/beheer/commands.ts'
import { type OrganisatieId, type PersonId, randomId } from '#shared/ids.ts'
import type { OrganisatieRow } from '#shared/protocol/beheer.ts'
import { ACCOUNT_FORM, BEHEER, WORK_KIND } from '#shared/text/beheer.ts'
import { COMMON, FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { checkProfile, EMPTY_PROFILE, profileOf } from './account-draft.ts'
import { ProfileFields } from './profile-fields.tsx'
import { useBeheer } from './use-beheer.ts'

const KINDS = WORK_KINDS.map((value) => ({ value, ...WORK_KIND[value] }))

export default function NewAccountPage() {
  const found = useQuery(beheerQuery)
  return <Loaded found={found}>{({ organisaties }) => <NewAccount organisaties={organisaties} />}</Loaded>
}

function NewAccount({ organisaties }: { organisaties: readonly OrganisatieRow[] }) {
  const [path, navigate] = useLocation()
  const [personId] = useState(() => randomId<PersonId>())
  const [profile, setProfile] = useState(EMPTY_PROFILE)
  const [kind, setKind] = useState<WorkKind | null>(null)
  const [organisatieId, setOrganisatie] = useState<OrganisatieId | ''>('')
  const [from, setFrom] = useState(() => dayOf(Date.now()))
  const [lastDay, setLastDay] = useState('')
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const { send, busy, refusal } = useBeheer(() => {
    say(ACCOUNT_FORM.added(profile.name.trim()), addressOf.account(personId))
    if (window.location.pathname === path) navigate(addressOf.account(personId))
  })
  const errors = {
    ...checkProfile(profile),
    kind: checkChoice(kind),
    organisatie: checkChoice(organisatieId),
    from: from === '' ? FORM.dateMissing : null,
    lastDay: lastDay !== '' && lastDay < from ? ACCOUNT_FORM.lastDayEarly : null,
  }
  const shown = isChecked ? errors : null
  const handleSubmit = () => {
    setChecked(true)
    if (!kind || !organisatieId || !isComplete(errors)) return false
    send({
      type: 'addAccount',
      personId,
      kind,
      organisatieId,
      ...profileOf(profile),
      from,
      lastDay: lastDay || null,
    })
    return true
  }
  return (
    <Page
      title={ACCOUNT_FORM.addTitle}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={addressOf.beheer()}>
          {BEHEER.toBeheer}
        </Link>
      }
      lead={<p>{ACCOUNT_FORM.addLead}</p>}
    >
      <div className="sheet">
        <Form
          submit={ACCOUNT_FORM.submit}
          busy={busy}
          refusal={refusal}
          onSubmit={handleSubmit}
          cancel={
            <Link className="nl-link link-alone" href={addressOf.beheer()}>
              {COMMON.cancel}
            </Link>
          }
        >
          <ProfileFields draft={profile} errors={shown} onChange={setProfile} />
          <Select
            label={ACCOUNT_FORM.organisatie}
            help={ACCOUNT_FORM.organisatieHelp}
            empty={ACCOUNT_FORM.pickOrganisatie}
            error={shown?.organisatie}
            options={organisaties.map(({ id, name }) => ({ value: id, label: name }))}
            value={organisatieId}
            onChange={setOrganisatie}
          />
          <OneOf
            label={ACCOUNT_FORM.kind}
            help={ACCOUNT_FORM.kindHelp}
            error={shown?.kind}
            options={KINDS}
            value={kind}
            onChange={setKind}
          />
          <DateField label={ACCOUNT_FORM.from} error={shown?.from} value={from} onChange={setFrom} />
          <DateField
            label={ACCOUNT_FORM.lastDay}
            help={ACCOUNT_FORM.lastDayHelp}
            optional
            error={shown?.lastDay}
            value={lastDay}
            onChange={setLastDay}
          />
        </Form>
      </div>
    </Page>
  )
}
