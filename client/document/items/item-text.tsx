// One sentence of an item: a field that grows, bound to the shared text, with the undo of the page.
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { textOfItem } from '#shared/document/items.ts'
import { useDesk } from '../use-desk.ts'
import { bindField } from './bind-field.ts'

interface ItemTextProps {
  readonly doc: Y.Doc
  readonly section: string
  readonly id: string
  readonly name: string
  readonly label: string
  readonly placeholder: string
  readonly editable: boolean
  readonly className?: string
  readonly onFocus: () => void
  /** Enter at the end; without it Enter is a new line. */
  readonly onEnter?: () => void
}

export const ItemText = memo(function ItemText(props: ItemTextProps) {
  const { doc, section, id, name, label, placeholder, editable, className = '', onFocus, onEnter } = props
  const desk = useDesk()
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const element = field.current
    const text = textOfItem(doc, section, id, name)
    if (!element || !text) return
    const grow = () => growToFit(element)
    const bound = bindField(element, text, grow)
    // The browser's own undo would take back what others wrote: also the one in its menu, and shaking a phone.
    const beforeInput = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') desk.takeBack()
      else desk.doAgain()
    }
    element.addEventListener('beforeinput', beforeInput)
    const widths = new ResizeObserver(grow)
    widths.observe(element)
    return () => {
      widths.disconnect()
      element.removeEventListener('beforeinput', beforeInput)
      bound.destroy()
    }
  }, [doc, section, id, name, desk])

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (command && (key === 'z' || key === 'y')) {
      event.preventDefault()
      if (key === 'y' || event.shiftKey) desk.doAgain()
      else desk.takeBack()
    }
    if (event.key !== 'Enter' || event.shiftKey || command || !onEnter || !editable) return
    event.preventDefault()
    const { selectionEnd, value } = event.currentTarget
    if (selectionEnd === value.length) onEnter()
  }

  return (
    <textarea
      ref={field}
      className={`item-text ${className}`.trim()}
      aria-label={label}
      placeholder={editable ? placeholder : ''}
      readOnly={!editable}
      rows={1}
      lang="nl"
      spellCheck
      autoComplete="off"
      data-gramm="false"
      data-enable-grammarly="false"
      onFocus={onFocus}
      onKeyDown={keys}
    />
  )
})

function growToFit(element: HTMLTextAreaElement): void {
  element.style.blockSize = 'auto'
  if (element.scrollHeight > 0) element.style.blockSize = `${element.scrollHeight}px`
}
