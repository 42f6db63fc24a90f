// One's own story: a big calm text, three questions to begin with, and whether it is kept.
import { toggleMark } from '@tiptap/pm/commands'
import { useEffect, useMemo } from 'react'
import type * as Y from 'yjs'
import { toggleKind } from '#client/document/keys/commands.ts'
import { LineBanner } from '#client/document/line-banner.tsx'
import { SaidToast } from '#client/document/said-toast.tsx'
import { savedLook, useNowWhileUnsaved } from '#client/document/saved-sentence.tsx'
import { TextField } from '#client/document/text-field.tsx'
import { useFormat } from '#client/document/toolbar.tsx'
import { DeskContext, useDesk, useDeskView, useOwnDesk } from '#client/document/use-desk.ts'
import { useFullness } from '#client/document/use-section.ts'
import { WhyRefused } from '#client/document/why-refused.tsx'
import { isOpen, mayType, type OpenRoomState } from '#client/sync/room-state.ts'
import { useRoom, useSavedState } from '#client/sync/use-room.ts'
import { Waiting } from '#client/ui/waiting.tsx'
import { textName } from '#shared/document/room-doc.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { CasusId, DeelnemerId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { KEPT, type VerhaalText } from '#shared/text/verhaal.ts'
import '#client/document/document.css'

const TEMPLATE = TEMPLATES['verhaal-1']
const SECTION = TEMPLATE.sections[0]!

interface VerhaalEditorProps {
  readonly casusId: CasusId
  readonly deelnemerId: DeelnemerId
  readonly text: VerhaalText
  /** Something was written on this page. */
  readonly onTyped: () => void
}

export default function VerhaalEditor({ casusId, deelnemerId, text, onTyped }: VerhaalEditorProps) {
  const address = useMemo(() => ({ casusId, room: verhaalOf(deelnemerId) }), [casusId, deelnemerId])
  const state = useRoom(address)
  if (isOpen(state)) return <OpenVerhaal state={state} address={address} text={text} onTyped={onTyped} />
  if (state.status === 'connecting') return <Waiting />
  return (
    <div className="sheet">
      <WhyRefused reason={state.reason} />
    </div>
  )
}

interface OpenVerhaalProps extends Pick<VerhaalEditorProps, 'text' | 'onTyped'> {
  readonly state: OpenRoomState
  readonly address: RoomAddress
}

function OpenVerhaal({ state, address, text, onTyped }: OpenVerhaalProps) {
  const { doc, presence } = state
  const desk = useOwnDesk(doc, TEMPLATE)
  const editable = mayType(state)
  useTyped(doc, onTyped)
  if (!desk) return <Waiting />
  return (
    <DeskContext value={desk}>
      <section className="sheet verhaal-sheet" aria-label={text.field}>
        <div className="verhaal-sheet__bar">
          <KeptSentence {...address} />
          {editable && <Tools text={text} />}
        </div>
        <LineBanner address={address} template={TEMPLATE} />
        <Prompts doc={doc} text={text} />
        <TextField
          doc={doc}
          presence={presence}
          name={textName(SECTION.id)}
          label={text.field}
          describedBy="verhaal-vragen"
          placeholder={editable ? text.placeholder : ''}
          editable={editable}
        />
      </section>
      <SaidToast />
    </DeskContext>
  )
}

/** Help to begin; gone with the first word. */
function Prompts({ doc, text }: { doc: Y.Doc; text: VerhaalText }) {
  const isBegun = useFullness(doc, SECTION) !== 'empty'
  return (
    <ul id="verhaal-vragen" className="verhaal-sheet__prompts" hidden={isBegun}>
      {text.prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  )
}

function KeptSentence(address: RoomAddress) {
  const state = useSavedState(address)
  const look = savedLook(state, useNowWhileUnsaved(state))
  return (
    look && (
      <p className={`saved is-${look}`}>
        <span className="saved__dot" aria-hidden="true" />
        {KEPT[look]}
      </p>
    )
  )
}

function Tools({ text }: { text: VerhaalText }) {
  const desk = useDesk()
  const { focused } = useDeskView(desk)
  const format = useFormat(focused)
  const tool = (label: string, isOn: boolean, act: () => void) => (
    <button
      type="button"
      className="verhaal-tool"
      aria-pressed={isOn}
      aria-disabled={!focused || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => focused && act()}
    >
      {label}
    </button>
  )
  return (
    <div className="verhaal-sheet__tools">
      {tool(text.bold, format?.bold ?? false, () => {
        const { state, view, schema } = focused!
        toggleMark(schema.marks.bold!)(state, view.dispatch, view)
      })}
      {tool(text.list, format?.kind === 'bullet', () => {
        const { state, view } = focused!
        toggleKind('bullet')(state, view.dispatch, view)
      })}
    </div>
  )
}

function useTyped(doc: Y.Doc, onTyped: () => void): void {
  useEffect(() => {
    const look = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) onTyped()
    }
    doc.on('update', look)
    return () => doc.off('update', look)
  }, [doc, onTyped])
}
