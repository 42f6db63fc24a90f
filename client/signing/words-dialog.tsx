// One question over the page that is answered in words: what it means, why or what, and the deed.
import { useState } from 'react'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import type { CasusId } from '#shared/ids.ts'

interface WordsDialogProps {
  readonly casusId: CasusId
  readonly title: string
  readonly body: string
  readonly label: string
  readonly help?: string
  readonly submit: string
  readonly max: number
  readonly request: (words: string) => CasusRequest
  readonly onDone: () => void
  readonly onClose: () => void
}

export function WordsDialog(props: WordsDialogProps) {
  const { casusId, title, body, label, help, submit, max, request, onDone, onClose } = props
  const [words, setWords] = useState('')
  const asking = useCommand(casusId, () => {
    onClose()
    onDone()
  })
  const error = checkText(words, max)
  return (
    <FormDialog
      title={title}
      submit={submit}
      asking={asking}
      request={() => (error ? null : request(words))}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{body}</p>
          <TextArea label={label} help={help} error={isChecked ? error : null} value={words} onChange={setWords} />
        </>
      )}
    </FormDialog>
  )
}
