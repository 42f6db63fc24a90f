// Who is where in a room. It shares out one awareness over the sections: each is told only of its own carets and at
// most once per frame. This page writes `section` and `cursor`; the server writes `user`.
import type { Awareness } from 'y-protocols/awareness'
import type { Presence } from '#shared/protocol/messages.ts'

export interface Here {
  readonly clientId: number
  readonly user: Presence['user']
  readonly section: string | null
}

export interface PlacedCaret {
  readonly clientId: number
  readonly user: Presence['user']
  readonly cursor: NonNullable<Presence['cursor']>
}

export interface RoomPresence {
  caretsIn(section: string): readonly PlacedCaret[]
  subscribeTo(section: string, listener: () => void): () => void
  /** Everybody else with a page open on this room; the same array until something changed. */
  people(): readonly Here[]
  subscribe(listener: () => void): () => void
  place(section: string, cursor: Presence['cursor']): void
  leave(): void
  nextFrame(run: () => void): void
  destroy(): void
}

type NextFrame = (run: () => void) => void

const browserFrame: NextFrame = (run) => {
  // A page in the background gets no frames; what others see of it may then come a little later.
  if (document.visibilityState === 'hidden') setTimeout(run, 200)
  else requestAnimationFrame(run)
}

export function createPresence(awareness: Awareness, nextFrame: NextFrame = browserFrame): RoomPresence {
  const sections = new Map<string, Set<() => void>>()
  const listeners = new Set<() => void>()
  let marks = marksBySection(awareness)
  let people = peopleIn(awareness)
  let waiting = false
  let destroyed = false

  const look = () => {
    waiting = false
    if (destroyed) return
    const now = marksBySection(awareness)
    for (const section of new Set([...marks.keys(), ...now.keys()])) {
      if (marks.get(section) !== now.get(section)) for (const listener of sections.get(section) ?? []) listener()
    }
    marks = now
    const here = peopleIn(awareness)
    if (JSON.stringify(here) === JSON.stringify(people)) return
    people = here
    for (const listener of listeners) listener()
  }
  const changed = () => {
    if (waiting) return
    waiting = true
    nextFrame(look)
  }
  awareness.on('change', changed)

  return {
    caretsIn: (section) =>
      othersIn(awareness).flatMap(([clientId, { user, section: at, cursor }]) =>
        at === section && cursor ? [{ clientId, user, cursor }] : [],
      ),
    subscribeTo: (section, listener) => {
      const known = sections.get(section) ?? new Set()
      sections.set(section, known.add(listener))
      return () => known.delete(listener)
    },
    people: () => people,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    place: (section, cursor) => {
      const own = awareness.getLocalState()
      if (own === null || JSON.stringify([own.section, own.cursor]) === JSON.stringify([section, cursor])) return
      awareness.setLocalState({ ...own, section, cursor })
    },
    leave: () => {
      const own = awareness.getLocalState()
      if (own?.section) awareness.setLocalState({ ...own, section: null, cursor: null })
    },
    nextFrame,
    destroy: () => {
      destroyed = true
      awareness.off('change', changed)
    },
  }
}

const othersIn = (awareness: Awareness): [number, Presence][] =>
  [...awareness.getStates()].filter(
    (entry): entry is [number, Presence] => entry[0] !== awareness.clientID && isUser(entry[1].user),
  )

const isUser = (user: unknown): user is Presence['user'] =>
  typeof user === 'object' && user !== null && typeof (user as Presence['user']).name === 'string'

const peopleIn = (awareness: Awareness): readonly Here[] =>
  othersIn(awareness).map(([clientId, { user, section }]) => ({ clientId, user, section: section ?? null }))

/** Per section one string that changes exactly when a caret in it does. */
function marksBySection(awareness: Awareness): Map<string, string> {
  const bySection = new Map<string, string>()
  for (const [clientId, { user, section, cursor }] of othersIn(awareness)) {
    if (section) bySection.set(section, `${bySection.get(section) ?? ''}${JSON.stringify([clientId, user, cursor])}`)
  }
  return bySection
}
