// Saying that this table and another may know of each other: which, why, and how it is known that who decides here wants it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { Select } from '#client/form/select.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { werklijstQuery } from '#client/queries.ts'
import { useSay } from '#client/ui/notice.tsx'
import { LINK_KINDS, type LinkKind } from '#shared/casus/links.ts'
import type { CasusId, DeelnemerId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { LINK_FORM, LINK_KIND } from '#shared/text/links.ts'

const KINDS = LINK_KINDS.map((value) => ({ value, ...LINK_KIND[value] }))
const MAX_NAMENS = 500

interface LinkDialogProps {
  readonly casus: CasusView
  /** The side that said yes already; null: still to choose. */
  readonly other: CasusId | null
  readonly onClose: () => void
}

export default function LinkDialog({ casus, other: asked, onClose }: LinkDialogProps) {
  const werklijst = useQuery(werklijstQuery)
  const known = casus.links?.find(({ casusId }) => casusId === asked)
  const [other, setOther] = useState<CasusId | ''>(asked ?? '')
  const [kind, setKind] = useState<LinkKind | null>(known?.kind ?? null)
  const [says, setSays] = useState<Readonly<Record<DeelnemerId, string>>>({})
  const say = useSay()
  const command = useCommand(casus.id, () => {
    say(known ? LINK_FORM.doneBoth(known.jeugdige) : LINK_FORM.done, addressOf.casus(casus.id))
    onClose()
  })
  const deciders = (casus.deciders ?? []).flatMap((id) => casus.deelnemers.find((place) => place.id === id) ?? [])
  const taken = new Set(casus.links?.filter(({ state }) => state !== 'asked-here').map(({ casusId }) => casusId))
  const others = (werklijst.data ?? []).filter(
    ({ casusId, rollen }) => casusId !== casus.id && isColleague(rollen) && !taken.has(casusId),
  )
  const errors: Record<string, string | null> = { other: checkChoice(other), kind: checkChoice(kind) }
  for (const { id } of deciders) errors[id] = checkText(says[id] ?? '', MAX_NAMENS)
  const request = (): CasusRequest | null => {
    if (!other || !kind || !isComplete(errors) || deciders.length === 0) return null
    return {
      type: 'linkCasus',
      other,
      kind,
      toestemmingen: deciders.map(({ id }) => ({ speaker: id, namens: says[id] ?? '' })),
    }
  }
  return (
    <FormDialog title={LINK_FORM.title} submit={LINK_FORM.submit} asking={command} request={request} onClose={onClose}>
      {(isChecked) => (
        <>
          <p>{LINK_FORM.body(casus.jeugdige.name)}</p>
          {werklijst.data && others.length === 0 ? (
            <p>{LINK_FORM.noOther}</p>
          ) : (
            <Select
              label={LINK_FORM.other}
              empty={LINK_FORM.pick}
              error={isChecked ? errors.other : null}
              options={others.map(({ casusId, jeugdige }) => ({ value: casusId, label: jeugdige }))}
              value={other}
              onChange={setOther}
            />
          )}
          <OneOf
            label={LINK_FORM.kind}
            error={isChecked ? errors.kind : null}
            options={KINDS}
            value={kind}
            onChange={setKind}
          />
          {deciders.length === 0 && <p>{LINK_FORM.nobody}</p>}
          {deciders.map(({ id, person }) => (
            <TextField
              key={id}
              label={LINK_FORM.says(person.name)}
              help={LINK_FORM.saysHelp}
              error={isChecked ? errors[id] : null}
              value={says[id] ?? ''}
              onChange={(words) => setSays({ ...says, [id]: words })}
            />
          ))}
        </>
      )}
    </FormDialog>
  )
}
