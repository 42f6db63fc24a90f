// A text of few people: one's own story, an inbreng, or what is afgeschermd. Big and calm, a question over each part where there are
// several, and whether it is kept.
import { toggleMark } from '@tiptap/pm/commands'
import { useEffect, useMemo } from 'react'
import type * as Y from 'yjs'
import { ContactHint } from '#client/document/contact-hint.tsx'
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
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { Section } from '#shared/document/template/template.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { CasusId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { KEPT, type VerhaalText } from '#shared/text/verhaal.ts'
import '#client/document/document.css'
import './verhaal.css'

/** The words around the text; a verhaal and an inbreng have more. */
type EditorText = Pick<VerhaalText, 'field' | 'prompts' | 'placeholder' | 'bold' | 'list'>

interface VerhaalEditorProps {
  readonly casusId: CasusId
  readonly room: LiveRoom
  readonly text: EditorText
  /** Under a text in which an address seems to stand; null where it belongs. */
  readonly hint: string | null
  /** Something was written on this page. */
  readonly onTyped: () => void
}

export default function VerhaalEditor({ casusId, room, ...rest }: VerhaalEditorProps) {
  const address = useMemo(() => ({ casusId, room }), [casusId, room])
  const state = useRoom(address)
  if (isOpen(state)) return <OpenVerhaal state={state} address={address} {...rest} />
  if (state.status === 'connecting') return <Waiting />
  return (
    <div className="sheet">
      <WhyRefused reason={state.reason} />
    </div>
  )
}

interface OpenVerhaalProps extends Pick<VerhaalEditorProps, 'text' | 'hint' | 'onTyped'> {
  readonly state: OpenRoomState
  readonly address: RoomAddress
}

function OpenVerhaal({ state, address, text, hint, onTyped }: OpenVerhaalProps) {
  const { doc } = state
  const template = TEMPLATES[state.template]
  const desk = useOwnDesk(doc, template)
  const editable = mayType(state)
  useTyped(doc, onTyped)
  if (!desk) return <Waiting />
  const isOneText = template.sections.length === 1
  return (
    <DeskContext value={desk}>
      <section className="sheet verhaal-sheet" aria-label={text.field}>
        <div className="verhaal-sheet__bar">
          <KeptSentence {...address} />
          {editable && <Tools text={text} />}
        </div>
        <LineBanner address={address} template={template} />
        {isOneText && <Prompts doc={doc} section={template.sections[0]!} text={text} />}
        {template.sections.map((section) => (
          <Part
            key={section.id}
            state={state}
            section={section}
            hint={hint}
            placeholder={editable ? text.placeholder : ''}
            {...(isOneText ? { alone: text.field } : {})}
          />
        ))}
      </section>
      <SaidToast />
    </DeskContext>
  )
}

interface PartProps {
  readonly state: OpenRoomState
  readonly section: Section
  readonly hint: string | null
  readonly placeholder: string
  /** What it is called where it is the only one: then it has no heading. */
  readonly alone?: string
}

function Part({ state, section, hint, placeholder, alone }: PartProps) {
  const name = textName(section.id)
  const help = `uitleg-${section.id}`
  return (
    <div className="verhaal-sheet__part">
      {alone === undefined && (
        <>
          <h2 className="nl-heading nl-heading--level-3">{section.label}</h2>
          <p id={help} className="soft">
            {section.guidance}
          </p>
        </>
      )}
      <TextField
        doc={state.doc}
        presence={state.presence}
        name={name}
        label={alone ?? section.label}
        describedBy={alone === undefined ? help : 'verhaal-vragen'}
        placeholder={placeholder}
        editable={mayType(state)}
      />
      {hint && mayType(state) && <ContactHint of={state.doc.getXmlFragment(name)} hint={hint} />}
    </div>
  )
}

/** Help to begin; gone with the first word. */
function Prompts({ doc, section, text }: { doc: Y.Doc; section: Section; text: EditorText }) {
  const isBegun = useFullness(doc, section) !== 'empty'
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

function Tools({ text }: { text: EditorText }) {
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
