// Taking words out of a document for good: which, then where they stand and who may have read them, then where to and why.
import { useState } from 'react'
import { api } from '#client/api.ts'
import { checkText } from '#client/form/check.ts'
import { OneOf, type Option } from '#client/form/choice.tsx'
import { TextArea, TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useAsking, useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { SHORTEST_PURGE } from '#shared/casus/commands-afgeschermd.ts'
import { canBeMovedFrom, type LiveRoom } from '#shared/document/rooms.ts'
import type { CasusView, PurgeView } from '#shared/protocol/views.ts'
import { PURGE, type PurgeText } from '#shared/text/afgeschermd.ts'

interface PurgeDialogProps {
  readonly casus: CasusView
  readonly room: LiveRoom
  readonly text: PurgeText
  readonly selected: string
  /** Said where the button stands: the top of a long document is out of sight. */
  readonly onDone: (sentence: string) => void
  readonly onClose: () => void
}

const MAX_WORDS = 300
const MAX_REASON = 500

export default function PurgeDialog({ selected, ...asked }: PurgeDialogProps) {
  const [words, setWords] = useState(selected.slice(0, MAX_WORDS))
  const [found, setFound] = useState<PurgeView | null>(null)
  const props = { ...asked, words }
  return found ? (
    <ConfirmStep {...props} found={found} onOther={() => setFound(null)} />
  ) : (
    <WordsStep {...props} onWords={setWords} onFound={setFound} />
  )
}

interface StepProps extends Omit<PurgeDialogProps, 'selected'> {
  readonly words: string
}

interface WordsStepProps extends StepProps {
  readonly onWords: (words: string) => void
  readonly onFound: (found: PurgeView) => void
}

function WordsStep({ casus, room, text, words, onWords, onFound, onClose }: WordsStepProps) {
  const asking = useAsking(
    (asked: string) => api.purgeable(casus.id, room, asked),
    () => casus.id,
    (view) => onFound(view),
  )
  const isShort = words.trim().length < SHORTEST_PURGE
  const error = isShort ? PURGE.tooShort(SHORTEST_PURGE) : checkText(words, MAX_WORDS)
  return (
    <FormDialog
      title={text.open}
      submit={PURGE.look}
      asking={asking}
      request={() => (error ? null : words.trim())}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{text.lead}</p>
          <TextField
            label={PURGE.words}
            help={text.wordsHelp}
            error={isChecked ? error : null}
            value={words}
            onChange={onWords}
          />
        </>
      )}
    </FormDialog>
  )
}

type Fate = 'move' | 'erase'

const FATES: readonly Option<Fate>[] = [
  { value: 'move', label: PURGE.move, what: PURGE.moveWhat },
  { value: 'erase', label: PURGE.erase, what: PURGE.eraseWhat },
]

interface ConfirmStepProps extends StepProps {
  readonly found: PurgeView
  readonly onOther: () => void
}

function ConfirmStep({ casus, room, text, words, found, onOther, onDone, onClose }: ConfirmStepProps) {
  const canMove = canBeMovedFrom(room)
  const [fate, setFate] = useState<Fate | null>(canMove ? null : 'erase')
  const [reason, setReason] = useState('')
  const asking = useCommand(casus.id, () => {
    onDone(fate === 'move' ? PURGE.moved : PURGE.done)
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const request = (): CasusRequest | null => {
    if (error || !fate) return null
    const purge = { type: 'purgeText', room, words: words.trim(), reason: reason.trim() } as const
    return fate === 'move' ? { ...purge, to: 'afgeschermd' } : purge
  }
  const submit = !canMove || !fate ? text.submit : fate === 'move' ? PURGE.doMove : PURGE.doErase
  return (
    <FormDialog title={text.open} submit={submit} asking={asking} request={request} onClose={onClose}>
      {(isChecked) => (
        <>
          <div className="stack">
            <p>
              <b>{words.trim()}</b>
            </p>
            <p>{found.places > 0 ? PURGE.found(found.places) : found.unfolded ? PURGE.onlyRecent : PURGE.nowhere}</p>
            <Readers found={found} />
            <p>{PURGE.stays(found.staying)}</p>
            <p>
              <Button look="quiet" onClick={onOther}>
                {PURGE.other}
              </Button>
            </p>
          </div>
          {canMove && (
            <OneOf
              label={PURGE.what}
              error={isChecked && !fate ? PURGE.choose : null}
              options={FATES}
              value={fate}
              onChange={setFate}
            />
          )}
          <TextArea
            label={PURGE.reason}
            help={PURGE.reasonHelp}
            error={isChecked ? error : null}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  )
}

function Readers({ found: { readers } }: { found: PurgeView }) {
  if (readers.length === 0) return <p>{PURGE.seenByNobody}</p>
  return (
    <>
      <p>{PURGE.seenBy}</p>
      <ul className="criteria">
        {readers.map(({ id, name, functie }) => (
          <li key={id}>
            {name}, {functie}
          </li>
        ))}
      </ul>
      <p>{PURGE.cannotBeUnseen}</p>
    </>
  )
}
