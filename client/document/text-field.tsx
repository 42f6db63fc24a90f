// One text of a section on the page. React gives it a place; the editor draws itself.
import { type Editor, EditorContent } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { RoomPresence } from '#client/sync/presence.ts'
import { SAID } from '#shared/text/document.ts'
import { createTextEditor } from './text-editor.ts'
import { useDesk } from './use-desk.ts'

interface TextFieldProps {
  readonly doc: Y.Doc
  readonly presence: RoomPresence
  /** The fragment's name, and the place that others see this person at. */
  readonly name: string
  readonly label: string
  readonly describedBy?: string
  readonly placeholder: string
  readonly editable: boolean
  readonly focusAtOnce?: boolean
}

export function TextField({
  doc,
  presence,
  name,
  label,
  describedBy,
  placeholder,
  editable,
  focusAtOnce,
}: TextFieldProps) {
  const desk = useDesk()
  const [editor, setEditor] = useState<Editor | null>(null)
  const startEditable = useRef(editable)
  const isSeeded = useSeeded(doc, name)

  useEffect(() => {
    if (!isSeeded) return
    const fragment = doc.getXmlFragment(name)
    const made = createTextEditor({
      fragment,
      label,
      placeholder,
      ...(describedBy ? { describedBy } : {}),
      editable: startEditable.current,
      neighbours: desk.neighbours,
      carets: {
        carets: () => presence.caretsIn(name),
        subscribe: (listener) => presence.subscribeTo(name, listener),
        place: (cursor) => presence.place(name, cursor),
        nextFrame: presence.nextFrame,
      },
      onUndo: desk.takeBack,
      onRedo: desk.doAgain,
      onLink: desk.askLink,
      onActie: () => {
        desk.quickActie?.()
        return desk.quickActie !== null
      },
      onTooMuch: () => desk.say(SAID.tooMuchPasted),
    })
    const remove = desk.add(fragment, made)
    setEditor(made)
    return () => {
      remove()
      setEditor(null)
      made.destroy()
    }
  }, [doc, presence, name, label, describedBy, placeholder, desk, isSeeded])

  useEffect(() => {
    startEditable.current = editable
    if (editor && editor.options.editable !== editable) editor.setEditable(editable, false)
  }, [editor, editable])

  useEffect(() => {
    if (editor && focusAtOnce) editor.view.focus()
  }, [editor, focusAtOnce])

  return <EditorContent editor={editor} className="text-field" />
}

/** The server seeds every text; one that has no block yet (a newer template) waits for it. */
function useSeeded(doc: Y.Doc, name: string): boolean {
  const [seeded, setSeeded] = useState(() => doc.getXmlFragment(name).length > 0)
  useEffect(() => {
    const fragment = doc.getXmlFragment(name)
    const look = () => setSeeded(fragment.length > 0)
    look()
    fragment.observe(look)
    return () => fragment.unobserve(look)
  }, [doc, name])
  return seeded
}
