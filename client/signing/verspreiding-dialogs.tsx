// What somebody of the family said of the analyse going outside the table, written down by a colleague; and that it goes all the same.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { YES_NO, type YesNo } from '#client/facts/places.ts'
import { useWeighed, WeighedFields } from '#client/facts/weighed-fields.tsx'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusId, DeelnemerId, VersionId } from '#shared/ids.ts'
import type { Decider } from '#shared/protocol/who-sees.ts'
import { FACTS } from '#shared/text/facts.ts'
import { VERSPREIDING } from '#shared/text/verspreiding.ts'

interface DialogProps {
  readonly casusId: CasusId
  readonly versionId: VersionId
  readonly onClose: () => void
}

function useSaid({ casusId, versionId, onClose }: DialogProps) {
  const say = useSay()
  return useCommand(casusId, () => {
    say(VERSPREIDING.done, addressOf.version(casusId, versionId))
    onClose()
  })
}

const WORD = VERSPREIDING.word
const SAID = YES_NO.map((value) => ({ value, label: WORD[value] }))

export function VerspreidingWordDialog({ deciders, ...props }: DialogProps & { deciders: readonly Decider[] }) {
  const [speaker, setSpeaker] = useState<DeelnemerId | null>(null)
  const [said, setSaid] = useState<YesNo | null>(null)
  const [namens, setNamens] = useState('')
  const asking = useSaid(props)
  const errors = { speaker: checkChoice(speaker), said: checkChoice(said), namens: checkText(namens, 500) }
  const request = (): CasusRequest | null =>
    speaker && isComplete(errors)
      ? { type: said === 'yes' ? 'allowVerspreiding' : 'blockVerspreiding', speaker, namens }
      : null
  const text = FACTS.word
  return (
    <FormDialog title={WORD.title} submit={text.submit} asking={asking} request={request} onClose={props.onClose}>
      {(isChecked) => (
        <>
          <p>{WORD.body}</p>
          <OneOf
            label={text.speaker}
            error={isChecked ? errors.speaker : null}
            options={deciders.map(({ deelnemerId, person }) => ({ value: deelnemerId, label: person.name }))}
            value={speaker}
            onChange={setSpeaker}
          />
          <OneOf
            label={text.said}
            error={isChecked ? errors.said : null}
            options={SAID}
            value={said}
            onChange={setSaid}
          />
          <TextArea
            label={text.namens}
            help={text.namensHelp}
            error={isChecked ? errors.namens : null}
            rows={2}
            value={namens}
            onChange={setNamens}
          />
        </>
      )}
    </FormDialog>
  )
}

const OVERRIDE = VERSPREIDING.override

export function OverrideDialog(props: DialogProps) {
  const weighing = useWeighed()
  const asking = useSaid(props)
  const request = (): CasusRequest | null =>
    isComplete(weighing.errors) ? { type: 'overrideVerspreiding', ...weighing.asked } : null
  return (
    <FormDialog
      title={OVERRIDE.title}
      submit={FACTS.uitzondering.submit}
      asking={asking}
      request={request}
      onClose={props.onClose}
    >
      {(isChecked) => (
        <>
          <p>{OVERRIDE.body}</p>
          <WeighedFields {...weighing} isChecked={isChecked} />
        </>
      )}
    </FormDialog>
  )
}
