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

interface Shown {
  readonly element: HTMLElement
  readonly label: HTMLElement
  block: number
  namedUntil: number
}

export class CaretDom {
  private readonly shown = new Map<number, Shown>()

  /** One element per person, kept while they type, so that the label comes up only when they arrive in a block. */
  elementFor({ clientId, user }: Caret, block: number, ownBlock: number): HTMLElement {
    const known = this.shown.get(clientId)
    const caret = known ?? this.make(clientId, block)
    const words = user.discipline ? `${user.name}, ${user.discipline}` : user.name
    if (caret.label.textContent !== words) caret.label.textContent = words
    caret.element.style.setProperty('--who', colourOf(user.colour))
    caret.element.classList.toggle('is-near', isNear(block, ownBlock))
    const now = performance.now()
    if (!known || caret.block !== block) {
      announce(caret.label)
      caret.namedUntil = now + LABEL_MS
    }
    // Where it stands is known once the letters have their width; while its name is up it may be typed along.
    if (now < caret.namedUntil)
      void document.fonts?.ready.then(() => requestAnimationFrame(() => openInward(caret.element)))
    caret.block = block
    return caret.element
  }

  /** Where this reader reads now: names that would lie on it are not shown. */
  readsAt(ownBlock: number): void {
    for (const { element, block } of this.shown.values()) element.classList.toggle('is-near', isNear(block, ownBlock))
  }

  private make(clientId: number, block: number): Shown {
    const element = document.createElement('span')
    element.className = 'others-caret'
    element.setAttribute('aria-hidden', 'true')
    const label = document.createElement('span')
    label.className = 'others-caret-label'
    // A word joiner on both sides keeps the line from breaking at the caret.
    element.append('\u2060', label, '\u2060')
    const caret = { element, label, block, namedUntil: 0 }
    this.shown.set(clientId, caret)
    return caret
  }
}

/** A name stands above its line, and so on the block before it as well. */
const isNear = (block: number, ownBlock: number): boolean => block === ownBlock || block === ownBlock + 1

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
