// Reporting a signaal: few questions, none of them a test.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { api } from '#client/api.ts'
import { isComplete } from '#client/form/check.ts'
import { Form } from '#client/form/form.tsx'
import { useAsking } from '#client/form/use-command.ts'
import { peopleQuery } from '#client/queries.ts'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { ReportSignaal } from '#shared/casus/commands-table.ts'
import { type CasusId, randomId } from '#shared/ids.ts'
import type { Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { SIGNAAL } from '#shared/text/signaal.ts'
import { checkSignaal, EMPTY_SIGNAAL, type SignaalDraft } from './signaal-draft.ts'
import { SignaalFields } from './signaal-fields.tsx'

type Request = Omit<ReportSignaal, 'commandId'>

export default function SignaalPage({ me }: { me: Me }) {
  const [path, navigate] = useLocation()
  const people = useQuery(peopleQuery)
  const [casusId] = useState(() => randomId<CasusId>())
  const [draft, setDraft] = useState<SignaalDraft>(EMPTY_SIGNAAL)
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const { send, busy, refusal } = useAsking(
    (request: Request, commandId) => api.reportSignaal({ ...request, commandId }),
    () => casusId,
    () => {
      say(SIGNAAL.done(draft.name), addressOf.casus(casusId))
      if (window.location.pathname === path) navigate(addressOf.casus(casusId))
    },
  )
  const errors = checkSignaal(draft)
  const handleSubmit = () => {
    setChecked(true)
    const { name, born, concern, criteria, rol, casemanager } = draft
    if (!isComplete(errors) || !rol || !casemanager) return false
    send({
      type: 'reportSignaal',
      casusId,
      jeugdige: { name, born: born || null },
      concern,
      criteria,
      rol,
      casemanager,
    })
    return true
  }
  return (
    <Page
      title={SIGNAAL.title}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={addressOf.werklijst()}>
          {COMMON.werklijst}
        </Link>
      }
      lead={<p>{SIGNAAL.lead}</p>}
    >
      <div className="sheet">
        {people.isPending ? (
          <Waiting />
        ) : (
          <Form
            submit={SIGNAAL.submit}
            busy={busy}
            refusal={refusal}
            onSubmit={handleSubmit}
            cancel={
              <Link className="nl-link link-alone" href={addressOf.werklijst()}>
                {COMMON.cancel}
              </Link>
            }
          >
            <SignaalFields
              draft={draft}
              errors={isChecked ? errors : null}
              people={people.data ?? []}
              me={me}
              onChange={setDraft}
            />
            <p className="form-note">{SIGNAAL.after}</p>
          </Form>
        )}
      </div>
    </Page>
  )
}
