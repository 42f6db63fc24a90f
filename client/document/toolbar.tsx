// One toolbar for the text that has the focus. A mouse leaves the focus in the text; Alt+F10 goes here by keyboard, the
// arrow keys go along the buttons, Escape goes back.
import type { Editor } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { TOOLS } from '#shared/text/document.ts'
import { type Format, formatOf, sameFormat } from './format.ts'
import { KeyHelp } from './key-help.tsx'
import { indentBy, toggleKind } from './keys/commands.ts'
import { TOOL_DRAWINGS } from './tool-drawings.tsx'
import { useDesk, useDeskView } from './use-desk.ts'

type ToolName = keyof typeof TOOLS.names

interface Tool {
  readonly name: ToolName
  readonly isOn?: (format: Format) => boolean
  readonly isIdle?: (format: Format) => boolean
  readonly keys?: string
  readonly act: (editor: Editor) => void
}

const run = (command: Command) => (editor: Editor) => {
  command(editor.state, editor.view.dispatch, editor.view)
}
const mark = (name: string) => (editor: Editor) => run(toggleMark(editor.schema.marks[name]!))(editor)

const TOOLS_IN_ORDER: readonly (Tool | 'gap')[] = [
  { name: 'bold', isOn: ({ bold }) => bold, keys: 'Control+B', act: mark('bold') },
  { name: 'italic', isOn: ({ italic }) => italic, keys: 'Control+I', act: mark('italic') },
  'gap',
  { name: 'heading', isOn: ({ kind }) => kind === 'heading', keys: 'Control+Alt+1', act: run(toggleKind('heading')) },
  { name: 'bullet', isOn: ({ kind }) => kind === 'bullet', keys: 'Control+Alt+8', act: run(toggleKind('bullet')) },
  { name: 'number', isOn: ({ kind }) => kind === 'number', keys: 'Control+Alt+7', act: run(toggleKind('number')) },
  { name: 'quote', isOn: ({ kind }) => kind === 'quote', keys: 'Control+Alt+9', act: run(toggleKind('quote')) },
  { name: 'back', isIdle: ({ canGoBack }) => !canGoBack, act: run(indentBy(-1)) },
  { name: 'deeper', isIdle: ({ canGoDeeper }) => !canGoDeeper, act: run(indentBy(1)) },
  'gap',
]

interface ToolbarProps {
  /** null where no actie can be made of what is selected. */
  readonly onActie: (() => void) | null
}

export function Toolbar({ onActie }: ToolbarProps) {
  const desk = useDesk()
  useEffect(() => {
    desk.quickActie = onActie
    return () => {
      desk.quickActie = null
    }
  }, [desk, onActie])
  const { focused } = useDeskView(desk)
  const format = useFormat(focused)
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  useAltF10(bar)

  const buttons: ReactNode[] = []
  const add = (tool: Tool, act: () => void, idle: boolean) => {
    const index = buttons.filter((button) => button !== null).length
    const on = tool.isOn ? format !== null && tool.isOn(format) : undefined
    buttons.push(
      <button
        key={tool.name}
        type="button"
        className="tool"
        aria-label={TOOLS.inFull[tool.name]}
        title={TOOLS.inFull[tool.name]}
        aria-pressed={on}
        aria-disabled={idle || undefined}
        aria-keyshortcuts={tool.keys}
        tabIndex={index === current ? 0 : -1}
        onFocus={() => setCurrent(index)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => !idle && act()}
      >
        {TOOL_DRAWINGS[tool.name]}
        <span className="tool__name">{TOOLS.names[tool.name]}</span>
      </button>,
    )
  }
  for (const tool of TOOLS_IN_ORDER) {
    if (tool === 'gap') buttons.push(null)
    else
      add(tool, () => focused && tool.act(focused), !focused || (format !== null && (tool.isIdle?.(format) ?? false)))
  }
  add({ name: 'link', isOn: ({ link }) => link, keys: 'Control+K', act: () => {} }, desk.askLink, !focused)
  if (onActie) add({ name: 'actie', keys: 'Control+Alt+A', act: () => {} }, onActie, !focused || !format?.hasSelection)
  add({ name: 'undo', keys: 'Control+Z', act: () => {} }, desk.takeBack, false)
  add({ name: 'redo', keys: 'Control+Y', act: () => {} }, desk.doAgain, false)

  return (
    <div className="toolbar-strip">
      <div
        ref={bar}
        role="toolbar"
        aria-label={TOOLS.label}
        className="toolbar"
        onKeyDown={(event) => moveAlong(event, () => focused?.view.focus())}
      >
        {buttons.map((button, index) => button ?? <span key={`gap-${String(index)}`} className="toolbar__gap" />)}
      </div>
      <KeyHelp />
    </div>
  )
}

function moveAlong(event: KeyboardEvent<HTMLDivElement>, back: () => void): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: buttons.length - 1,
  }
  const next = steps[event.key]
  if (event.key === 'Escape') back()
  else if (next !== undefined) {
    event.preventDefault()
    buttons[(next + buttons.length) % buttons.length]?.focus()
  }
}

function useAltF10(bar: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const go = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey) return
      event.preventDefault()
      bar.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
    }
    document.addEventListener('keydown', go)
    return () => document.removeEventListener('keydown', go)
  }, [bar])
}

/** Draws again only when what the buttons show has changed, not with every letter. */
export function useFormat(editor: Editor | null): Format | null {
  const last = useRef<Format | null>(null)
  const subscribe = useCallback(
    (listener: () => void) => {
      editor?.on('transaction', listener)
      return () => void editor?.off('transaction', listener)
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => {
    const now = editor && !editor.isDestroyed ? formatOf(editor.state) : null
    if (!sameFormat(last.current, now)) last.current = now
    return last.current
  })
}
