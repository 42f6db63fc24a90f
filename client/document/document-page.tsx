// The page of a live document: bar with the saved state, section list, sheets, and the table in the margin.
import { type ReactNode, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { LateSheet } from '#client/late/late-sheet.tsx'
import { MdoBar } from '#client/mdo/mdo-bar.tsx'
import { PlanStepLink } from '#client/plan/plan-step-link.tsx'
import { SignedCore } from '#client/plan/signed-core.tsx'
import { PurgeButton } from '#client/purge/purge-button.tsx'
import { leadLine } from '#client/regie/lead-line.ts'
import { RescuedSheet } from '#client/rescued/rescued-sheet.tsx'
import { ReturnedNotice } from '#client/signing/returned-notice.tsx'
import { SigningStepLink } from '#client/signing/signing-step-link.tsx'
import { isOpen, mayType, type OpenRoomState, type RoomState } from '#client/sync/room-state.ts'
import { useRoom } from '#client/sync/use-room.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { useHeadingFocus } from '#client/ui/route-focus.tsx'
import { Term } from '#client/ui/term.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { SharedVerhalen } from '#client/verhaal/shared-verhalen.tsx'
import type { TableRoom } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { CasusId } from '#shared/ids.ts'
import { isProfessionalRol } from '#shared/people.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { DOCUMENT } from '#shared/text/casus.ts'
import { COMMON } from '#shared/text/common.ts'
import { LINE, REFUSED_ROOM } from '#shared/text/document.ts'
import { useQuickActie } from './items/use-quick-actie.ts'
import { LineBanner } from './line-banner.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { SaidToast } from './said-toast.tsx'
import { SavedSentence } from './saved-sentence.tsx'
import { SectionList } from './section-list.tsx'
import { SectionSheet } from './section-sheet.tsx'
import { TableNow } from './table-now.tsx'
import { Toolbar } from './toolbar.tsx'
import { DeskContext, useOwnDesk } from './use-desk.ts'
import { useEdges } from './use-edges.ts'
import { useFreshCasus } from './use-fresh-casus.ts'
import { useSectionInAddress } from './use-section-in-address.ts'
import { WhyRefused } from './why-refused.tsx'
import './document-styles.ts'

export interface DocumentPageProps {
  readonly casusId: CasusId
  readonly room: TableRoom
  readonly casus: CasusView
  readonly me: Me
}

export function DocumentPage({ casusId, room, casus, me }: DocumentPageProps) {
  const state = useRoom({ casusId, room })
  useFreshCasus(casusId, isOpen(state) ? `${state.access} ${state.readOnlyBecause} ${state.keptApart}` : null)
  return (
    <div className="document-page">
      {isOpen(state) ? (
        <OpenDocument state={state} room={room} casus={casus} me={me} />
      ) : (
        <>
          <DocumentBar casus={casus} room={room} />
          <NotOpen state={state} />
        </>
      )}
    </div>
  )
}

function DocumentBar({ casus, room, live = false }: { casus: CasusView; room: TableRoom; live?: boolean }) {
  const heading = useHeadingFocus()
  return (
    <div className="document-bar">
      <h1 ref={heading} tabIndex={-1}>
        <Link href={addressOf.casus(casus.id)}>{casus.jeugdige.name}</Link>
        <span aria-hidden="true"> · </span>
        <span>{DOCUMENT[room]}</span>
      </h1>
      <div className="document-bar__end">
        {live && <SavedSentence casusId={casus.id} room={room} />}
        {live && (
          <div className="document-step document-step--bar">
            {room === 'analyse' ? <SigningStepLink casus={casus} /> : <PlanStepLink casus={casus} />}
          </div>
        )}
      </div>
    </div>
  )
}

function NotOpen({ state }: { state: Exclude<RoomState, OpenRoomState> }) {
  if (state.status === 'connecting') {
    if (state.diskFull) return <p className="document-page__waiting">{LINE.diskFullOpening}</p>
    if (state.isSlow) return <p className="document-page__waiting">{LINE.coming}</p>
    return state.attempts < 2 ? <Waiting /> : <p className="document-page__waiting">{LINE.openingSlow}</p>
  }
  return (
    <div className="sheet document-page__refused">
      <h2 className="nl-heading nl-heading--level-2">{REFUSED_ROOM.title}</h2>
      <WhyRefused
        reason={state.reason}
        otherwise={
          <ButtonLink look="secondary" href={addressOf.werklijst()}>
            {COMMON.toWerklijst}
          </ButtonLink>
        }
      />
    </div>
  )
}

interface OpenDocumentProps {
  readonly state: OpenRoomState
  readonly room: TableRoom
  readonly casus: CasusView
  readonly me: Me
}

function OpenDocument({ state, room, casus, me }: OpenDocumentProps) {
  const { doc, presence } = state
  const template = TEMPLATES[state.template]
  const desk = useOwnDesk(doc, template)
  const editable = mayType(state)
  const onActie = useQuickActie(desk, doc, room, casus)
  const family = useMemo(
    () => casus.deelnemers.filter(({ rol, endedAt }) => endedAt === null && !isProfessionalRol(rol)),
    [casus.deelnemers],
  )
  useSectionInAddress(desk !== null)
  const address = useMemo(() => ({ casusId: casus.id, room }), [casus.id, room])
  const verhalen = useMemo(() => <SharedVerhalen casusId={casus.id} />, [casus.id])
  const core = useMemo(() => <SignedCore casus={casus} />, [casus])
  if (!desk) return <DocumentBar casus={casus} room={room} live />
  return (
    <DeskContext value={desk}>
      <Edged>
        <div className="document-top">
          <DocumentBar casus={casus} room={room} live />
          <MdoBar casus={casus} />
          {editable && <Toolbar onActie={onActie} />}
          <LineBanner address={address} template={template} />
        </div>
        <div className="document-body">
          <SectionList doc={doc} presence={presence} template={template} />
          <div className="document-sheets">
            {room === 'analyse' ? <Term of="analyse" /> : <Term of="plan" />}
            {room === 'analyse' && <ReturnedNotice casus={casus} />}
            {room === 'analyse' && <LateSheet casusId={casus.id} />}
            <RescuedSheet casusId={casus.id} room={room} template={template} page={addressOf.room(casus.id, room)} />
            {template.sections.map((section) => (
              <SectionSheet
                key={section.id}
                doc={doc}
                presence={presence}
                section={section}
                family={family}
                deelnemers={casus.deelnemers}
                editable={editable}
                lead={leadLine(casus, section)}
                derived={section.derived ? verhalen : null}
                above={section.id === 'kern' ? core : null}
              />
            ))}
            <div className="document-step document-step--end">
              {room === 'analyse' ? <SigningStepLink casus={casus} /> : <PlanStepLink casus={casus} />}
            </div>
            {editable && <PurgeButton casus={casus} room={room} />}
          </div>
          <TableNow casus={casus} room={room} me={me} presence={presence} isConnected={state.status === 'live'} />
        </div>
      </Edged>
      <LinkDialog />
      <SaidToast />
    </DeskContext>
  )
}

function Edged({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  useEdges(element, '.document-top')
  return <div ref={element}>{children}</div>
}
