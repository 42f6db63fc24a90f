// Changing a place at the table: prefilled as it is, with what the person gains or loses by it said before it is sent.
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { isActive } from '#client/casus/seats.ts'
import { isComplete } from '#client/form/check.ts'
import { DateField, TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { Select } from '#client/form/select.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { CHANGE, INVITE } from '#shared/text/deelnemers.ts'
import { ROL } from '#shared/text/people.ts'
import { type ChangeDraft, changeOf, checkChange, consequencesOf, draftOf, rollenFor } from './change-draft.ts'
import type { InviteDraft } from './invite-draft.ts'
import { GroundFields } from './invite-fields.tsx'
import { RoomFields } from './room-fields.tsx'

export default function ChangePage({ casus, deelnemerId }: { casus: CasusView; deelnemerId: DeelnemerId }) {
  const found = casus.deelnemers.find(({ id }) => id === deelnemerId)
  // As it was read when this page opened: what a colleague changes meanwhile is not undone by it.
  const [read] = useState(found)
  return read?.given && isActive(read, Date.now()) ? <Change casus={casus} deelnemer={read} /> : <NotFoundPage />
}

function Change({ casus, deelnemer }: { casus: CasusView; deelnemer: DeelnemerView }) {
  const [path, navigate] = useLocation()
  const [draft, setDraft] = useState<ChangeDraft>({ place: draftOf(deelnemer), reason: '' })
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const back = addressOf.casus(casus.id)
  const { name } = deelnemer.person
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(CHANGE.done(name), back)
    if (window.location.pathname === path) navigate(back)
  })
  if (!casus.mine.commands.includes('changeDeelnemer') && !refusal && !busy) return <NotFoundPage />

  const { place, reason } = draft
  const errors = checkChange(draft, deelnemer)
  const change = (part: Partial<InviteDraft>) => setDraft({ ...draft, place: { ...place, ...part } })
  const rollen = rollenFor(deelnemer)
  const shown = isChecked ? errors : null
  const handleSubmit = () => {
    setChecked(true)
    const request = isComplete(errors) ? changeOf(deelnemer, draft) : null
    if (request) send(request)
    return request !== null
  }
  return (
    <Page
      title={CHANGE.title(name)}
      documentTitle={CHANGE.change}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={back}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={<p>{CHANGE.lead(name, ROL[deelnemer.rol])}</p>}
    >
      <div className="sheet">
        <Form
          submit={CHANGE.submit}
          busy={busy}
          refusal={refusal}
          onSubmit={handleSubmit}
          cancel={
            <Link className="nl-link link-alone" href={back}>
              {COMMON.cancel}
            </Link>
          }
        >
          {rollen.length > 0 && !deelnemer.vervangt && (
            <Select
              label={CHANGE.rol}
              empty={CHANGE.rol}
              options={rollen.map((value) => ({ value, label: ROL[value] }))}
              value={place.rol ?? ''}
              onChange={(rol) => change({ rol, rooms: rol === deelnemer.rol ? draftOf(deelnemer).rooms : {} })}
            />
          )}
          <RoomFields draft={place} onChange={change} />
          <DateField
            label={INVITE.until}
            help={place.rol === 'gast' ? INVITE.untilNeeded : deelnemer.vervangt ? undefined : INVITE.untilHelp}
            error={shown?.until}
            optional={place.rol !== 'gast' && !deelnemer.vervangt}
            min={dayOf(Date.now())}
            value={place.until}
            onChange={(until) => change({ until })}
          />
          <TextArea
            label={CHANGE.purpose}
            help={INVITE.purposeHelp}
            error={shown?.purpose}
            rows={3}
            value={place.purpose}
            onChange={(purpose) => change({ purpose })}
          />
          <details className="earlier">
            <summary>{CHANGE.grounds}</summary>
            <GroundFields draft={place} errors={null} onChange={change} />
          </details>
          <TextArea
            label={CHANGE.reason}
            help={CHANGE.reasonHelp}
            error={shown?.reason}
            rows={2}
            value={reason}
            onChange={(words) => setDraft({ ...draft, reason: words })}
          />
          <Consequences lines={consequencesOf(casus, deelnemer, place)} />
        </Form>
      </div>
    </Page>
  )
}

const Consequences = ({ lines }: { lines: readonly string[] }) => (
  <div className="form-note" role="status">
    {lines.length === 0 ? (
      <p>{CHANGE.nothing}</p>
    ) : (
      <>
        <p>
          <b>{CHANGE.means}</b>
        </p>
        <ul className="consequences">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    )}
  </div>
)
