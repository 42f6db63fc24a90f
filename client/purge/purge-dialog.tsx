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
import type { PurgeView } from '#shared/protocol/texts.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { FATE, type PurgeText } from '#shared/text/purge.ts'
import type { Failure } from '#shared/text/refusals.ts'

interface PurgeDialogProps {
  readonly casus: CasusView
  readonly room: LiveRoom
  readonly text: PurgeText
  /** In other words than those for professionals. */
  readonly sayRefusal?: (failure: Failure) => string
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

function WordsStep({ casus, room, text, words, sayRefusal, onWords, onFound, onClose }: WordsStepProps) {
  const asking = useAsking(
    (asked: string) => api.purgeable(casus.id, room, asked),
    () => casus.id,
    (view) => onFound(view),
  )
  const isShort = words.trim().length < SHORTEST_PURGE
  const error = isShort ? text.tooShort(SHORTEST_PURGE) : checkText(words, MAX_WORDS)
  return (
    <FormDialog
      title={text.open}
      submit={text.look}
      asking={asking}
      {...(sayRefusal && { sayRefusal })}
      request={() => (error ? null : words.trim())}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{text.lead}</p>
          <TextField
            label={text.words}
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
  { value: 'move', label: FATE.move, what: FATE.moveWhat },
  { value: 'erase', label: FATE.erase, what: FATE.eraseWhat },
]

interface ConfirmStepProps extends StepProps {
  readonly found: PurgeView
  readonly onOther: () => void
}

function ConfirmStep({ casus, room, text, words, sayRefusal, found, onOther, onDone, onClose }: ConfirmStepProps) {
  const canMove = canBeMovedFrom(room)
  const [fate, setFate] = useState<Fate | null>(canMove ? null : 'erase')
  const [reason, setReason] = useState(text.ownReason ?? '')
  const asking = useCommand(casus.id, () => {
    onDone(fate === 'move' ? FATE.moved : text.done)
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const request = (): CasusRequest | null => {
    if (error || !fate) return null
    const purge = { type: 'purgeText', room, words: words.trim(), reason: reason.trim() } as const
    return fate === 'move' ? { ...purge, to: 'afgeschermd' } : purge
  }
  const submit = !canMove || !fate ? text.submit : fate === 'move' ? FATE.doMove : FATE.doErase
  return (
    <FormDialog
      title={text.open}
      submit={submit}
      asking={asking}
      request={request}
      {...(sayRefusal && { sayRefusal })}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <div className="stack">
            <p>
              <b>{words.trim()}</b>
            </p>
            <p>{found.places > 0 ? text.found(found.places) : found.unfolded ? text.onlyRecent : text.nowhere}</p>
            <Readers found={found} text={text} />
            <p>{text.stays(found.staying)}</p>
            <p>
              <Button look="quiet" onClick={onOther}>
                {text.other}
              </Button>
            </p>
          </div>
          {canMove && (
            <OneOf
              label={FATE.what}
              error={isChecked && !fate ? FATE.choose : null}
              options={FATES}
              value={fate}
              onChange={setFate}
            />
          )}
          {!text.ownReason && (
            <TextArea
              label={text.reason}
              help={text.reasonHelp}
              error={isChecked ? error : null}
              value={reason}
              onChange={setReason}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}

function Readers({ found: { readers }, text }: Pick<ConfirmStepProps, 'found' | 'text'>) {
  if (readers.length === 0) return <p>{text.seenByNobody}</p>
  return (
    <>
      <p>{text.seenBy}</p>
      <ul className="criteria">
        {readers.map(({ id, name, functie }) => (
          <li key={id}>
            {name}, {functie}
          </li>
        ))}
      </ul>
      <p>{text.cannotBeUnseen}</p>
    </>
  )
}
