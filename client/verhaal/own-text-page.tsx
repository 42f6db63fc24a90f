// A text of one's own, on a phone first: write it, choose who may read it, and what others shared with you.
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { PurgeButton } from '#client/purge/purge-button.tsx'
import { RescuedSheet } from '#client/rescued/rescued-sheet.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { TextReaders } from '#shared/casus/verhaal.ts'
import { ownRoomOf, templateOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { VerhaalView } from '#shared/protocol/texts.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import type { RescuedText } from '#shared/text/rescued.ts'
import type { OwnText } from './own-text.ts'
import { ReadStep, WhoStep } from './share-steps.tsx'
import { SharingSheet } from './sharing-sheet.tsx'
import { VerhaalQuote } from './verhaal-quote.tsx'
import './verhaal.css'

const VerhaalEditor = lazy(() => import('./verhaal-editor.tsx'))

const NOBODY: TextReaders = { professionals: false, deelnemers: [] }

type At = { readonly step: 'write' } | { readonly step: 'who' | 'read'; readonly readers: TextReaders }

interface OwnTextPageProps {
  readonly casus: CasusView
  readonly verhaal: VerhaalView
  readonly own: OwnText
  /** Its own address. */
  readonly page: string
  readonly queryKey: QueryKey
  readonly back: ReactNode
  readonly hint: string
  readonly rescued?: RescuedText
  readonly heading: (name: string) => string
}

export function OwnTextPage({ casus, verhaal, own, page, queryKey, back, hint, rescued, heading }: OwnTextPageProps) {
  const { kind, text } = own
  const queries = useQueryClient()
  const say = useSay()
  const [at, setAt] = useState<At>({ step: 'write' })
  const [typed, setTyped] = useState(false)
  const handleTyped = useCallback(() => setTyped(true), [])
  const room = ownRoomOf(kind, verhaal.deelnemerId)
  const toWriting = (sentence?: string) => {
    if (sentence) {
      setTyped(false)
      say(sentence, page)
    }
    setAt({ step: 'write' })
    document.querySelector('h1')?.focus()
  }
  // What will be shared is asked again: it was written since.
  const read = async (readers: TextReaders) => {
    await queries.refetchQueries({ queryKey })
    setAt({ step: 'read', readers })
  }
  return (
    <div className="verhaal">
      <Page title={text.title} width="reading" back={back} lead={<p>{text.lead}</p>}>
        <div className="verhaal__sheets">
          {/* It stays open while sharing: what was typed last is still on its way. */}
          <div hidden={at.step !== 'write'}>
            <Suspense fallback={<Waiting />}>
              <VerhaalEditor casusId={casus.id} room={room} text={text} hint={hint} onTyped={handleTyped} />
            </Suspense>
          </div>
          {at.step === 'write' && (
            <RescuedSheet
              casusId={casus.id}
              room={room}
              template={TEMPLATES[templateOf(room)]}
              page={page}
              {...(rescued ? { text: rescued } : {})}
            />
          )}
          {at.step === 'write' && (
            <SharingSheet
              casusId={casus.id}
              verhaal={verhaal}
              own={own}
              typed={typed}
              mayShare={
                casus.mine.commands.includes(kind === 'verhaal' ? 'shareVerhaal' : 'shareInbreng') &&
                verhaal.access === 'write'
              }
              onShare={() => setAt({ step: 'who', readers: verhaal.shared?.readers ?? NOBODY })}
              onWithdrawn={() => toWriting(text.withdrawn)}
            />
          )}
          {at.step === 'who' && (
            <WhoStep
              verhaal={verhaal}
              own={own}
              chosen={at.readers}
              onChosen={(readers) => void read(readers)}
              onStop={() => toWriting()}
            />
          )}
          {at.step === 'read' && (
            <ReadStep
              casusId={casus.id}
              verhaal={verhaal}
              own={own}
              readers={at.readers}
              onDone={() => toWriting(text.done)}
              onBack={() => setAt({ step: 'who', readers: at.readers })}
              onStop={() => toWriting()}
            />
          )}
          {at.step === 'write' && verhaal.access === 'write' && (
            <PurgeButton casus={casus} room={room} text={own.purge} sayRefusal={own.sayRefusal} />
          )}
          {at.step === 'write' && verhaal.others.length > 0 && (
            <Sheet title={text.others}>
              {verhaal.others.map((other) => (
                <VerhaalQuote key={other.deelnemerId} verhaal={other} heading={heading} />
              ))}
            </Sheet>
          )}
        </div>
      </Page>
    </div>
  )
}
