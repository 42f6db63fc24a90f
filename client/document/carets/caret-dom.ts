// How another's caret looks: a bar in their colour and a label that shows on arrival and fades after two seconds.
// Names only ever become text nodes, and a colour that is not six hex digits is not used.
import type { Presence } from '#shared/protocol/messages.ts'

export interface Caret {
  readonly clientId: number
  readonly user: Presence['user']
  readonly cursor: { readonly anchor: unknown; readonly head: unknown }
}

const LABEL_MS = 2200

export const colourOf = (colour: unknown): string =>
  typeof colour === 'string' && /^#[0-9a-fA-F]{6}$/.test(colour) ? colour : '#52606b'

export class CaretDom {
  private readonly shown = new Map<number, { element: HTMLElement; label: HTMLElement; block: number }>()

  /** One element per person, kept while they type, so that the label comes up only when they arrive in a block. */
  elementFor({ clientId, user }: Caret, block: number, nearOwnCaret: boolean): HTMLElement {
    const known = this.shown.get(clientId)
    const caret = known ?? this.make(clientId, block)
    const words = user.discipline ? `${user.name}, ${user.discipline}` : user.name
    if (caret.label.textContent !== words) caret.label.textContent = words
    caret.element.style.setProperty('--who', colourOf(user.colour))
    caret.element.classList.toggle('is-near', nearOwnCaret)
    if (!known || caret.block !== block) {
      announce(caret.label)
      // Where it stands is known once the letters have their width.
      void document.fonts?.ready.then(() => requestAnimationFrame(() => openInward(caret.element)))
    }
    caret.block = block
    return caret.element
  }

  private make(clientId: number, block: number) {
    const element = document.createElement('span')
    element.className = 'others-caret'
    element.setAttribute('aria-hidden', 'true')
    const label = document.createElement('span')
    label.className = 'others-caret-label'
    // A word joiner on both sides keeps the line from breaking at the caret.
    element.append('\u2060', label, '\u2060')
    const caret = { element, label, block }
    this.shown.set(clientId, caret)
    return caret
  }
}

/** Behind the middle of a line the name opens to the left; what is longer than the room on that side is cut off. */
function openInward(element: HTMLElement): void {
  const text = element.closest('.text-editor')?.getBoundingClientRect()
  if (!text) return
  const at = element.getBoundingClientRect().left
  const opensLeft = at > text.left + text.width / 2
  element.classList.toggle('opens-left', opensLeft)
  element.style.setProperty('--room', `${Math.floor(opensLeft ? at - text.left : text.right - at)}px`)
}

function announce(label: HTMLElement): void {
  label.getAnimations?.().forEach((animation) => {
    animation.cancel()
  })
  label.animate?.([{ opacity: 1 }, { opacity: 1, offset: 0.92 }, { opacity: 0 }], {
    duration: LABEL_MS,
    fill: 'forwards',
  })
}
