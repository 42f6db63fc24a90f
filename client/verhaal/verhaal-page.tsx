// One's own story, on a phone first: write it, choose who may read it, and what others shared with you.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { toneOf } from '#client/gezin/tone.ts'
import { reasonOf, verhaalQuery } from '#client/queries.ts'
import { RescuedSheet } from '#client/rescued/rescued-sheet.tsx'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { VerhaalReaders } from '#shared/casus/verhaal.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { CasusView, VerhaalView } from '#shared/protocol/views.ts'
import { RESCUED_VERHAAL } from '#shared/text/rescued.ts'
import { VERHAAL } from '#shared/text/verhaal.ts'
import { ReadStep, WhoStep } from './share-steps.tsx'
import { SharingSheet } from './sharing-sheet.tsx'
import { VerhaalQuote } from './verhaal-quote.tsx'
import './verhaal.css'

const VerhaalEditor = lazy(() => import('./verhaal-editor.tsx'))

const NOBODY: VerhaalReaders = { professionals: false, deelnemers: [] }

type At = { readonly step: 'write' } | { readonly step: 'who' | 'read'; readonly readers: VerhaalReaders }

export default function VerhaalPage({ casus }: { casus: CasusView }) {
  const verhaal = useQuery(verhaalQuery(casus.id))
  const reason = reasonOf(verhaal.error)
  const isOver = reason !== null && reason !== 'unreachable' && reason !== 'signed-out'
  // Once open it stays: what was typed here is not taken away with the access.
  if (isOver && !verhaal.data) return <NotFoundPage />
  if (verhaal.isError && !verhaal.data) return <AwayMessage onTryAgain={() => void verhaal.refetch()} />
  return verhaal.data ? <Verhaal casus={casus} verhaal={verhaal.data} /> : <Waiting />
}

function Verhaal({ casus, verhaal }: { casus: CasusView; verhaal: VerhaalView }) {
  const tone = toneOf(casus)
  const text = VERHAAL[tone]
  const queries = useQueryClient()
  const say = useSay()
  const [at, setAt] = useState<At>({ step: 'write' })
  const [typed, setTyped] = useState(false)
  const handleTyped = useCallback(() => setTyped(true), [])
  const name = firstNameOf(casus.jeugdige.name)
  const toWriting = (sentence?: string) => {
    if (sentence) {
      setTyped(false)
      say(sentence, addressOf.verhaal(casus.id))
    }
    setAt({ step: 'write' })
    document.querySelector('h1')?.focus()
  }
  // What will be shared is asked again: it was written since.
  const read = async (readers: VerhaalReaders) => {
    await queries.refetchQueries({ queryKey: verhaalQuery(casus.id).queryKey })
    setAt({ step: 'read', readers })
  }
  return (
    <div className="verhaal">
      <Page
        title={text.title}
        documentTitle={`${text.title}, ${name}`}
        width="reading"
        back={
          <a className="nl-link link-alone" href={gezinAddress.verhaal(casus.id)}>
            {text.back}
          </a>
        }
        lead={<p>{text.lead}</p>}
      >
        <div className="verhaal__sheets">
          {/* It stays open while sharing: what was typed last is still on its way. */}
          <div hidden={at.step !== 'write'}>
            <Suspense fallback={<Waiting />}>
              <VerhaalEditor casusId={casus.id} deelnemerId={verhaal.deelnemerId} text={text} onTyped={handleTyped} />
            </Suspense>
          </div>
          {at.step === 'write' && (
            <RescuedSheet
              casusId={casus.id}
              room={verhaalOf(verhaal.deelnemerId)}
              template={TEMPLATES['verhaal-1']}
              page={addressOf.verhaal(casus.id)}
              text={RESCUED_VERHAAL[tone]}
            />
          )}
          {at.step === 'write' && (
            <SharingSheet
              casusId={casus.id}
              verhaal={verhaal}
              tone={tone}
              typed={typed}
              mayShare={casus.mine.commands.includes('shareVerhaal') && verhaal.access === 'write'}
              onShare={() => setAt({ step: 'who', readers: verhaal.shared?.readers ?? NOBODY })}
              onWithdrawn={() => toWriting(text.withdrawn)}
            />
          )}
          {at.step === 'who' && (
            <WhoStep
              verhaal={verhaal}
              tone={tone}
              chosen={at.readers}
              onChosen={(readers) => void read(readers)}
              onStop={() => toWriting()}
            />
          )}
          {at.step === 'read' && (
            <ReadStep
              casusId={casus.id}
              verhaal={verhaal}
              tone={tone}
              readers={at.readers}
              onDone={() => toWriting(text.done)}
              onBack={() => setAt({ step: 'who', readers: at.readers })}
              onStop={() => toWriting()}
            />
          )}
          {at.step === 'write' && verhaal.others.length > 0 && (
            <Sheet title={text.others}>
              {verhaal.others.map((other) => (
                <VerhaalQuote key={other.deelnemerId} verhaal={other} />
              ))}
            </Sheet>
          )}
        </div>
      </Page>
    </div>
  )
}
