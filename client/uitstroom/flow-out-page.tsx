// A step back: how the basis stands in words, what would be a sign that the way back is needed, who stays, and what is still open.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { readsPlanning } from '#client/plan/plan-access.ts'
import { planningQuery } from '#client/queries.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { BASIS_STATES, BIG_FIVE_AREAS } from '#shared/casus/uitstroom.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { listText } from '#shared/text/people.ts'
import { BASIS_STATE, BIG_FIVE, UITSTROOM } from '#shared/text/uitstroom.ts'
import { checkFlowOut, EMPTY_FLOW_OUT, type FlowOutDraft, type FlowOutErrors, flowOutOf } from './flow-out-draft.ts'
import { stillOpenIn } from './still-open.ts'
import { stayingIn } from './who-stays.ts'
import './uitstroom.css'

const STATES = BASIS_STATES.map((value) => ({ value, label: BASIS_STATE[value] }))

export default function FlowOutPage({ casus }: { casus: CasusView }) {
  const [path, navigate] = useLocation()
  const [draft, setDraft] = useState<FlowOutDraft>(EMPTY_FLOW_OUT)
  const [isChecked, setChecked] = useState(false)
  // The casus as it was read when this form opened; it rises only where the reader was told.
  const [seenVersion, setSeenVersion] = useState(casus.version)
  const planning = useQuery({ ...planningQuery(casus.id), enabled: readsPlanning(casus) })
  const say = useSay()
  const back = addressOf.casus(casus.id)
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(UITSTROOM.done(casus.jeugdige.name), back)
    if (window.location.pathname === path) navigate(back)
  })
  const wasChanged = refusal?.reason === 'changed-meanwhile'
  if (wasChanged && seenVersion !== casus.version) setSeenVersion(casus.version)
  if (!casus.mine.commands.includes('flowOut') && !refusal && !busy) return <NotFoundPage />

  const errors = checkFlowOut(draft)
  const handleSubmit = () => {
    setChecked(true)
    const asked = flowOutOf(draft)
    if (asked) send({ type: 'flowOut', expectedVersion: seenVersion, ...asked })
    return asked !== null
  }
  return (
    <Page
      title={UITSTROOM.title}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={back}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={<p>{UITSTROOM.lead(casus.jeugdige.name)}</p>}
    >
      <StillOpen lines={stillOpenIn(casus, planning.data)} isMdoOpen={isMdoOpen(casus)} />
      <div className="sheet">
        <Form
          submit={UITSTROOM.submit}
          busy={busy}
          refusal={refusal}
          onSubmit={handleSubmit}
          cancel={
            <Link className="nl-link link-alone" href={back}>
              {COMMON.cancel}
            </Link>
          }
        >
          <BasisFields draft={draft} errors={isChecked ? errors : null} onChange={setDraft} />
          <TextArea
            label={UITSTROOM.signs}
            help={UITSTROOM.signsHelp}
            error={isChecked ? errors.signs : null}
            value={draft.signs}
            onChange={(signs) => setDraft({ ...draft, signs })}
          />
          <Stays casus={casus} />
          {wasChanged && <p className="form-note">{UITSTROOM.changed}</p>}
        </Form>
      </div>
    </Page>
  )
}

const isMdoOpen = ({ mdos = [] }: CasusView): boolean => mdos.some(({ status }) => status === 'open')

function StillOpen({ lines, isMdoOpen }: { lines: readonly string[]; isMdoOpen: boolean }) {
  return (
    <section className="sheet" aria-labelledby="staat-open">
      <h2 id="staat-open" className="nl-heading nl-heading--level-2">
        {UITSTROOM.missing}
      </h2>
      {isMdoOpen && (
        <p>
          <b>{UITSTROOM.mdoOpen}</b>
        </p>
      )}
      <p className="soft">{lines.length === 0 ? UITSTROOM.missingNone : UITSTROOM.missingLead}</p>
      <ul className="uitstroom__list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

interface BasisFieldsProps {
  readonly draft: FlowOutDraft
  /** null until somebody tried to send. */
  readonly errors: FlowOutErrors | null
  readonly onChange: (draft: FlowOutDraft) => void
}

function BasisFields({ draft, errors, onChange }: BasisFieldsProps) {
  const { basis } = draft
  return (
    <>
      <h2 className="nl-heading nl-heading--level-2">{UITSTROOM.basis}</h2>
      {BIG_FIVE_AREAS.map((area) => {
        const { label, what } = BIG_FIVE[area]
        const change = (part: Partial<(typeof basis)[typeof area]>) =>
          onChange({ ...draft, basis: { ...basis, [area]: { ...basis[area], ...part } } })
        return (
          <div key={area} className="uitstroom__area">
            <OneOf
              label={UITSTROOM.state(label)}
              help={what}
              error={errors?.basis[area].state}
              layout="inline"
              options={STATES}
              value={basis[area].state}
              onChange={(state) => change({ state })}
            />
            <TextArea
              label={UITSTROOM.reason(label)}
              error={errors?.basis[area].reason}
              rows={2}
              value={basis[area].reason}
              onChange={(reason) => change({ reason })}
            />
          </div>
        )
      })}
    </>
  )
}

function Stays({ casus }: { casus: CasusView }) {
  const names = stayingIn(casus).map(({ person }) => person.name)
  const said = names.length > 1 ? UITSTROOM.staysMore(listText(names)) : UITSTROOM.staysBody(names[0] ?? '')
  return (
    <div className="uitstroom__stays">
      <h3 className="nl-heading nl-heading--level-3">{UITSTROOM.stays}</h3>
      <p>{names.length === 0 ? UITSTROOM.nobodyStays : said}</p>
      <p>{UITSTROOM.others}</p>
    </div>
  )
}
