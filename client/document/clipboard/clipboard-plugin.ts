// Copy and paste of a section's editor. All that comes in passes through plain blocks, so nothing unknown gets in.
import { DOMSerializer, Fragment, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from '#shared/document/blocks.ts'
import { isHidden } from '../schema/block-node.ts'
import { blocksOf } from '../schema/pm-blocks.ts'
import { insertBlocks } from './insert-blocks.ts'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'
import { blocksToDom, blocksToText } from './write-html.ts'

/** More than this at once would not fit in one frame to the server. */
const MAX_PASTE = 250_000

class NestedListSerializer extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options?: { document?: Document }): DocumentFragment {
    return blocksToDom(blocksOf(fragment), options?.document ?? document)
  }
}

const serializer = new NestedListSerializer({}, {})

export const clipboard = (onTooMuch: () => void = () => {}): Plugin =>
  new Plugin({
    props: {
      clipboardSerializer: serializer,
      clipboardTextSerializer: (slice) => blocksToText(blocksOf(slice.content)),
      // Before ProseMirror's own handlers: those would parse the HTML, styles and all, for nothing.
      handleDOMEvents: {
        paste: (view, event) => {
          const blocks = blocksFrom(event.clipboardData)
          if (blocks === null) return false
          event.preventDefault()
          return put(view, blocks, onTooMuch, 'paste')
        },
        drop: (view, event) => {
          const blocks = view.dragging ? null : blocksFrom(event.dataTransfer)
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
          if (blocks === null || !place) return false
          event.preventDefault()
          view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))))
          return put(view, blocks, onTooMuch, 'drop')
        },
      },
      // A block dragged within the text: hidden ones do not travel.
      transformPasted: (slice) => {
        const nodes = slice.content.content.filter((node) => !isHidden(node))
        return nodes.length === slice.content.childCount
          ? slice
          : new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd)
      },
    },
  })

function put(view: EditorView, blocks: readonly Block[], onTooMuch: () => void, how: 'paste' | 'drop'): boolean {
  if (!view.editable) return true
  const size = blocks.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0)
  if (size > MAX_PASTE) onTooMuch()
  else if (blocks.length > 0) view.dispatch(insertBlocks(view.state, blocks).setMeta('uiEvent', how))
  return true
}

function blocksFrom(transfer: DataTransfer | null): Block[] | null {
  if (!transfer) return null
  const html = transfer.getData('text/html')
  const blocks = html ? readHtml(html) : []
  if (blocks.length > 0) return blocks
  const text = transfer.getData('text/plain')
  return text ? readText(text) : null
}
