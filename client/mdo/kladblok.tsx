// The scrap paper of an MDO: one live text, written in together while it is open.
import { useMemo } from 'react'
import { addressOf } from '#client/addresses.ts'
import { LineBanner } from '#client/document/line-banner.tsx'
import { LinkDialog } from '#client/document/link-dialog.tsx'
import { SaidToast } from '#client/document/said-toast.tsx'
import { SavedSentence } from '#client/document/saved-sentence.tsx'
import { TextField } from '#client/document/text-field.tsx'
import { DeskContext, useOwnDesk } from '#client/document/use-desk.ts'
import { WhyRefused } from '#client/document/why-refused.tsx'
import { PurgeButton } from '#client/purge/purge-button.tsx'
import { RescuedSheet } from '#client/rescued/rescued-sheet.tsx'
import { isOpen, mayType, type OpenRoomState, type RefusedReason } from '#client/sync/room-state.ts'
import { useRoom } from '#client/sync/use-room.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { textName } from '#shared/document/room-doc.ts'
import { mdoRoomOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { MdoId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { KLADBLOK } from '#shared/text/mdo.ts'
import '#client/document/document.css'

const SECTION = 'kladblok'

export default function Kladblok({ casus, mdoId }: { casus: CasusView; mdoId: MdoId }) {
  const casusId = casus.id
  const address = useMemo(() => ({ casusId, room: mdoRoomOf(mdoId) }), [casusId, mdoId])
  const state = useRoom(address)
  return (
    <>
      <Sheet
        title={KLADBLOK.title}
        className="mdo-kladblok"
        aside={isOpen(state) && <SavedSentence casusId={casusId} room={address.room} />}
      >
        <p className="soft">{KLADBLOK.guidance}</p>
        {isOpen(state) ? (
          <Open state={state} address={address} />
        ) : (
          state.status !== 'connecting' && <NotOpen reason={state.reason} />
        )}
        {isOpen(state) && mayType(state) && <PurgeButton casus={casus} room={address.room} />}
      </Sheet>
      {isOpen(state) && (
        <RescuedSheet {...address} template={TEMPLATES[state.template]} page={addressOf.mdo(casusId, mdoId)} />
      )}
    </>
  )
}

function NotOpen({ reason }: { reason: RefusedReason }) {
  const isClosed = reason === 'no-access' || reason === 'not-found'
  return isClosed ? <p>{KLADBLOK.closed}</p> : <WhyRefused reason={reason} />
}

function Open({ state, address }: { state: OpenRoomState; address: RoomAddress }) {
  const template = TEMPLATES[state.template]
  const desk = useOwnDesk(state.doc, template)
  if (!desk) return null
  return (
    <DeskContext value={desk}>
      <LineBanner address={address} template={template} />
      <TextField
        doc={state.doc}
        presence={state.presence}
        name={textName(SECTION)}
        label={KLADBLOK.title}
        placeholder={KLADBLOK.placeholder}
        editable={mayType(state)}
      />
      <LinkDialog />
      <SaidToast />
    </DeskContext>
  )
}
