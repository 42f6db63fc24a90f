// One question over the page that is answered in words: what it means, why or what, and the deed.
import { useState } from 'react'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import type { CasusId } from '#shared/ids.ts'
import { COMMON } from '#shared/text/common.ts'

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
  const [isChecked, setChecked] = useState(false)
  const { send, busy, refusal } = useCommand(casusId, () => {
    onClose()
    onDone()
  })
  const error = checkText(words, max)
  const handleSubmit = () => {
    setChecked(true)
    if (error) return false
    send(request(words))
    return true
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submit={submit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p>{body}</p>
        <TextArea label={label} help={help} error={isChecked ? error : null} value={words} onChange={setWords} />
      </Form>
    </Dialog>
  )
}
