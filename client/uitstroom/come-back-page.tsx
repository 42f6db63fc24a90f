// The way back: one page, one minute. Why, and what each who decides says of it; not asked yet is an answer too.
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { TERUGKEER } from '#shared/text/uitstroom.ts'
import { type AnswerDraft, answerOf, checkAnswer, EMPTY_ANSWER } from './answer-draft.ts'
import { AnswerFields } from './answer-fields.tsx'
import './uitstroom.css'

const ANSWERS = ['ja', 'nog-niet-gevraagd', 'nee'] as const
const MAX_REASON = 2000

export default function ComeBackPage({ casus }: { casus: CasusView }) {
  const [path, navigate] = useLocation()
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<Readonly<Record<DeelnemerId, AnswerDraft>>>({})
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const back = addressOf.casus(casus.id)
  const { name } = casus.jeugdige
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(TERUGKEER.done(name), back)
    if (window.location.pathname === path) navigate(back)
  })
  if (!casus.mine.commands.includes('comeBack') && !refusal && !busy) return <NotFoundPage />

  const deciders = (casus.deciders ?? []).flatMap((id) => casus.deelnemers.find((place) => place.id === id) ?? [])
  const draftOf = (id: DeelnemerId) => said[id] ?? EMPTY_ANSWER
  const error = checkText(reason, MAX_REASON)
  const handleSubmit = () => {
    setChecked(true)
    const answers = deciders.map(({ id }) => answerOf(id, draftOf(id)))
    const toestemmingen = answers.filter((answer) => answer !== null)
    if (error || toestemmingen.length < answers.length) return false
    send({ type: 'comeBack', reason, toestemmingen })
    return true
  }
  return (
    <Page
      title={TERUGKEER.title}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={back}>
          {COMMON.toCasus(name)}
        </Link>
      }
      lead={<p>{TERUGKEER.lead(name)}</p>}
    >
      <div className="sheet">
        <Form
          submit={TERUGKEER.submit}
          busy={busy}
          refusal={refusal}
          onSubmit={handleSubmit}
          cancel={
            <Link className="nl-link link-alone" href={back}>
              {COMMON.cancel}
            </Link>
          }
        >
          <TextArea
            label={TERUGKEER.reason}
            help={TERUGKEER.reasonHelp}
            error={isChecked ? error : null}
            rows={3}
            value={reason}
            onChange={setReason}
          />
          {deciders.length === 0 && <p>{TERUGKEER.nobody}</p>}
          {deciders.map(({ id, person }) => (
            <AnswerFields
              key={id}
              name={person.name}
              draft={draftOf(id)}
              errors={isChecked ? checkAnswer(draftOf(id)) : null}
              answers={ANSWERS}
              onChange={(draft) => setSaid({ ...said, [id]: draft })}
            />
          ))}
        </Form>
      </div>
    </Page>
  )
}
