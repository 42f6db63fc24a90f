// Links as commands: over the selection, over the link the caret stands in, or as new words.
import type { MarkType } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'

const linkType = (state: EditorState): MarkType => state.schema.marks.link!

export function linkAt(state: EditorState): string | null {
  const range = linkRange(state)
  return range ? range.href : null
}

export const placeLink =
  (href: string): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection
    const range = empty ? linkRange(state) : { from, to }
    const mark = linkType(state).create({ href })
    const tr = state.tr
    if (range) tr.removeMark(range.from, range.to, linkType(state)).addMark(range.from, range.to, mark)
    else tr.insert(from, state.schema.text(href.replace(/^(https?:\/\/|mailto:)/, ''), [mark]))
    dispatch?.(tr.removeStoredMark(mark).scrollIntoView())
    return true
  }

export const removeLink: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection
  const range = empty ? linkRange(state) : { from, to }
  if (!range) return false
  dispatch?.(state.tr.removeMark(range.from, range.to, linkType(state)))
  return true
}

/** The whole of the link that the caret or the start of the selection stands in. */
function linkRange(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from } = state.selection
  if ($from.depth !== 1) return null
  let found: { from: number; to: number; href: string } | null = null
  $from.parent.forEach((node, offset) => {
    const mark = linkType(state).isInSet(node.marks)
    const from = $from.start() + offset
    const to = from + node.nodeSize
    if (!mark) return
    if (found && found.to === from && found.href === mark.attrs.href) found = { ...found, to }
    else if (!found || found.to < $from.pos) found = { from, to, href: String(mark.attrs.href) }
  })
  const range = found as { from: number; to: number; href: string } | null
  return range && range.from <= $from.pos && range.to >= $from.pos ? range : null
}
