// Inbreng: for school and a guest their own, for colleagues what was shared with them.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { inbrengQuery, reasonOf, sharedInbrengQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { CONTACT_HINT } from '#shared/text/afgeschermd.ts'
import { INBRENG_PAGE, inbrengOf } from '#shared/text/inbreng.ts'
import { INBRENG_LOOK } from './own-text.ts'
import { OwnTextPage } from './own-text-page.tsx'
import { VerhaalQuote } from './verhaal-quote.tsx'
import './verhaal.css'

export default function InbrengPage({ casus }: { casus: CasusView }) {
  return casus.inbreng?.writes ? <OwnInbreng casus={casus} /> : <SharedInbreng casus={casus} />
}

const BackToCasus = ({ casus }: { casus: CasusView }) => (
  <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
    {INBRENG_PAGE.toCasus}
  </Link>
)

function OwnInbreng({ casus }: { casus: CasusView }) {
  const query = inbrengQuery(casus.id)
  const { data, isError, error, refetch } = useQuery(query)
  const reason = reasonOf(error)
  if (reason !== null && reason !== 'unreachable' && reason !== 'signed-out' && !data) return <NotFoundPage />
  if (isError && !data) return <AwayMessage onTryAgain={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <OwnTextPage
      casus={casus}
      verhaal={data}
      own={INBRENG_LOOK}
      page={addressOf.inbreng(casus.id)}
      queryKey={query.queryKey}
      back={<BackToCasus casus={casus} />}
      hint={CONTACT_HINT.inbreng}
      heading={inbrengOf}
    />
  )
}

function SharedInbreng({ casus }: { casus: CasusView }) {
  const { data, isError, refetch } = useQuery(sharedInbrengQuery(casus.id))
  if (isError && !data) return <AwayMessage onTryAgain={() => void refetch()} />
  if (!data) return <Waiting />
  const title = INBRENG_PAGE.othersTitle
  return (
    <Page title={title} width="reading" back={<BackToCasus casus={casus} />}>
      <Sheet title={INBRENG_PAGE.shared}>
        {data.length === 0 && <p>{INBRENG_PAGE.none}</p>}
        {data.map((shared) => (
          <VerhaalQuote key={shared.deelnemerId} verhaal={shared} heading={inbrengOf} />
        ))}
      </Sheet>
    </Page>
  )
}
