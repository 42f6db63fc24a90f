// Giving a professional a place at the table: who, as what, why, until when, where, and on which two grounds.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { isComplete } from '#client/form/check.ts'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { peopleQuery } from '#client/queries.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { INVITE, VERVANGING } from '#shared/text/deelnemers.ts'
import { ROL } from '#shared/text/people.ts'
import { checkInvite, colleaguesOf, EMPTY_INVITE, type InviteDraft, inviteOf, likelyFirst } from './invite-draft.ts'
import { InviteFields } from './invite-fields.tsx'

export default function InvitePage({ casus, me }: { casus: CasusView; me: Me }) {
  const [path, navigate] = useLocation()
  const people = useQuery(peopleQuery)
  const asked = new URLSearchParams(useSearch()).get('vervangt')
  const vervangen = casus.deelnemers.find(({ id }) => id === asked) ?? null
  const [draft, setDraft] = useState<InviteDraft>(
    vervangen ? { ...EMPTY_INVITE, vervangt: vervangen.id, rol: vervangen.rol } : EMPTY_INVITE,
  )
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const back = addressOf.casus(casus.id)
  const { send, busy, refusal } = useCommand(casus.id, () => {
    const name = people.data?.find(({ id }) => id === draft.person)?.name ?? ''
    say(
      vervangen ? VERVANGING.done(name, vervangen.person.name) : INVITE.done(name, draft.rol ? ROL[draft.rol] : ''),
      back,
    )
    if (window.location.pathname === path) navigate(back)
  })
  if (!casus.mine.commands.includes('inviteDeelnemer') && !refusal && !busy) return <NotFoundPage />

  const errors = checkInvite(draft)
  const handleSubmit = () => {
    setChecked(true)
    const request = isComplete(errors) ? inviteOf(draft) : null
    if (request) send(request)
    return request !== null
  }
  return (
    <Page
      title={vervangen ? VERVANGING.title(vervangen.person.name) : INVITE.title}
      documentTitle={INVITE.title}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={back}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={
        vervangen ? (
          <p>{VERVANGING.lead(vervangen.person.name, ROL[vervangen.rol])}</p>
        ) : (
          <p>
            {INVITE.lead(casus.jeugdige.name)} {INVITE.familyLater}
          </p>
        )
      }
    >
      <div className="sheet">
        {people.isPending ? (
          <Waiting />
        ) : (
          <Form
            submit={INVITE.submit}
            busy={busy}
            refusal={refusal}
            onSubmit={handleSubmit}
            cancel={
              <Link className="nl-link link-alone" href={back}>
                {COMMON.cancel}
              </Link>
            }
          >
            <InviteFields
              draft={draft}
              errors={isChecked ? errors : null}
              people={
                vervangen
                  ? colleaguesOf(vervangen.person, people.data ?? [], me)
                  : likelyFirst(people.data ?? [], casus)
              }
              onChange={setDraft}
            />
          </Form>
        )}
      </div>
    </Page>
  )
}
