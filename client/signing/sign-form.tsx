// The signature: alone or under supervision, the code, and what it means.
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { checkChoice } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { CodeField } from '#client/form/code-field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import { Term } from '#client/ui/term.tsx'
import type { PersonId } from '#shared/ids.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { SIGNING } from '#shared/text/signing.ts'

interface SignFormProps {
  readonly casus: CasusView
  readonly signing: SigningView
  readonly candidate: NonNullable<SigningView['candidate']>
}

type Supervision = PersonId | 'alone'

export function SignForm({ casus, signing, candidate }: SignFormProps) {
  const { maySign, supervisors } = signing
  const [supervision, setSupervision] = useState<Supervision | null>(null)
  const [code, setCode] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [path, navigate] = useLocation()
  const say = useSay()
  const next = addressOf.version(casus.id, candidate.versionId)
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(SIGNING.done, next)
    // The page itself may have led on already.
    if (window.location.pathname === path) navigate(next)
  })
  const options = [
    ...(maySign.ok ? [{ value: 'alone' as const, label: SIGNING.alone }] : []),
    ...supervisors.map(({ id, name, functie }) => ({ value: id, label: SIGNING.under(name), what: functie })),
  ]
  const asks = supervisors.length > 0
  const errors = {
    supervision: asks ? checkChoice(supervision) : null,
    code: /^\d{6}$/.test(code) ? null : SIGNING.codeMissing,
  }
  const handleSubmit = () => {
    setChecked(true)
    if (errors.supervision || errors.code) return false
    send({
      type: 'signAnalyse',
      versionId: candidate.versionId,
      fingerprint: candidate.fingerprint,
      supervision: supervision === null || supervision === 'alone' ? null : supervision,
      code,
    })
    return true
  }
  return (
    <Form
      submit={SIGNING.submit}
      busy={busy}
      refusal={refusal}
      onSubmit={handleSubmit}
      cancel={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {COMMON.later}
        </Link>
      }
    >
      <p>{maySign.ok ? SIGNING.registered : SIGNING.noRegistrationAlone}</p>
      {asks && (
        <OneOf
          label={SIGNING.supervision}
          help={SIGNING.supervisionHelp}
          error={isChecked ? errors.supervision : null}
          options={options}
          value={supervision}
          onChange={setSupervision}
        />
      )}
      <CodeField
        label={SIGNING.code}
        help={SIGNING.codeHelp}
        error={isChecked ? errors.code : null}
        value={code}
        onChange={setCode}
      />
      <p className="form-note">{SIGNING.meaning}</p>
      <Term of="handtekening" />
    </Form>
  )
}
