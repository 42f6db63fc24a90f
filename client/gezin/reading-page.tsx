// What a family member was given to read of the analyse: a sheet for each thought, and at the end the question.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { toneOf } from '#client/casus/family/tone.ts'
import { nameOfPlace } from '#client/casus/names.ts'
import { BlocksView } from '#client/document/blocks-view.tsx'
import { ItemsView } from '#client/document/items/items-view.tsx'
import { readingQuery, reasonOf } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { READING } from '#shared/text/gezin.ts'
import { AnswerPart } from './answer-part.tsx'
import './gezin.css'

const QUESTION = 'vraag'

export default function ReadingPage({ casus }: { casus: CasusView }) {
  const reading = useQuery({ ...readingQuery(casus.id), enabled: casus.reading !== undefined })
  const tone = toneOf(casus)
  const text = READING[tone]
  const name = firstNameOf(casus.jeugdige.name)
  const reason = reasonOf(reading.error)
  if (!casus.reading || (reason !== null && reason !== 'unreachable' && reason !== 'signed-out'))
    return <NotFoundPage />
  if (reading.isError && !reading.data) return <AwayMessage onTryAgain={() => void reading.refetch()} />
  if (!reading.data) return <Waiting />
  const { presentedAt, how, sections, open, herkenning } = reading.data
  return (
    <div className="reading">
      <Page
        title={text.title}
        documentTitle={`${text.title}, ${name}`}
        width="reading"
        back={
          <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
            {text.back(name)}
          </Link>
        }
        lead={
          <>
            <p>{text.lead(name)}</p>
            <p className="soft reading__when">{text.presented(momentText(presentedAt), how)}</p>
            {open && !herkenning && (
              <a className="nl-link link-alone" href={`#${QUESTION}`}>
                {text.toQuestion}
              </a>
            )}
          </>
        }
      >
        <div className="reading__sheets">
          {sections.map((section) => (
            <Sheet key={section.id} title={section.label}>
              <BlocksView blocks={section.text} />
              <ItemsView items={section.items} nameOf={nameOfPlace(casus)} />
            </Sheet>
          ))}
          {sections.length === 0 && <p className="sheet">{text.nothing}</p>}
          <AnswerPart id={QUESTION} casusId={casus.id} reading={reading.data} tone={tone} />
        </div>
      </Page>
    </div>
  )
}
