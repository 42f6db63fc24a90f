// What was written about a family, as it was made for this reader; and at the end, what he says of it himself.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { toneOf } from '#client/casus/family/tone.ts'
import { BlocksView } from '#client/document/blocks-view.tsx'
import { readingQuery, reasonOf } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { CasusView, ReadingView } from '#shared/protocol/views.ts'
import { FAMILY } from '#shared/text/casus-family.ts'
import { READING } from '#shared/text/reading.ts'
import { OwnAnswer } from './own-answer.tsx'
import '#client/casus/family/family.css'

export default function ReadingPage({ casus }: { casus: CasusView }) {
  const reading = useQuery({ ...readingQuery(casus.id), enabled: casus.reading !== undefined })
  const reason = reasonOf(reading.error)
  if (!casus.reading || (reason !== null && reason !== 'unreachable' && reason !== 'signed-out'))
    return <NotFoundPage />
  if (reading.data) return <Reading casus={casus} reading={reading.data} />
  return reading.isError ? <AwayMessage onTryAgain={() => void reading.refetch()} /> : <Waiting />
}

function Reading({ casus, reading }: { casus: CasusView; reading: ReadingView }) {
  const tone = toneOf(casus)
  const text = READING[tone]
  return (
    <div className="family">
      <Page
        title={text.title}
        back={
          <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
            {FAMILY[tone].title(firstNameOf(casus.jeugdige.name))}
          </Link>
        }
        lead={
          <>
            <p>{text.lead}</p>
            {reading.open && <p>{text.leadAnswer}</p>}
          </>
        }
        width="reading"
      >
        <div className="family__sheets">
          {reading.sections.map((section) => (
            <Sheet key={section.id} title={section.label}>
              <BlocksView blocks={section.text} />
            </Sheet>
          ))}
          {reading.sections.length === 0 && <p>{text.nothingFor}</p>}
          <OwnAnswer casus={casus} reading={reading} text={text} />
        </div>
      </Page>
    </div>
  )
}
