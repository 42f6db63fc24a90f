// "Maak hier een actie van": the words that are selected become an actie in the plan, from the plan or from the analyse.
// What was not written for everyone does not become so by this: the actie is for whom the words were.
import type * as Y from 'yjs'
import { isOpen, mayType } from '#client/sync/room-state.ts'
import { holdRoom, roomState } from '#client/sync/room-store.ts'
import type { Audience } from '#shared/document/audience.ts'
import { addItem, type NewItem } from '#shared/document/items.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'

export interface Selected extends Pick<NewItem<'actie'>, 'owner' | 'due'> {
  readonly words: string
  /** Of the section the words stand in. */
  readonly audience: Audience
}

/** More is no actie but a text. */
export const MAX_ACTIE = 400
const ACTIES = 'acties'

export function actieFrom(plan: Y.Doc, { words, audience, owner = null, due = null }: Selected): string {
  const actie = { text: words, owner, due, audience: audience === 'tafel' ? null : audience }
  return addItem(plan, ACTIES, 'actie', actie)
}

/** Holds the plan for as long as it takes; resolves to false where the actie did not reach it, with nothing left behind. */
export function actieInPlan(address: RoomAddress, selected: Selected, patience = 15_000): Promise<boolean> {
  return new Promise((resolve) => {
    let written = false
    const finish = (done: boolean) => {
      clearTimeout(timer)
      // After the listener that is being called now.
      queueMicrotask(release)
      resolve(done)
    }
    const look = () => {
      const state = roomState(address)
      if (state.status === 'refused' || state.status === 'stopped') return finish(false)
      if (!isOpen(state) || state.status !== 'live') return
      if (!written) {
        if (!mayType(state)) return finish(false)
        written = true
        actieFrom(state.doc, selected)
      } else if (state.unsaved === 0) finish(true)
    }
    const timer = setTimeout(() => {
      // Once written it stays on its way: the room is kept until it is home.
      if (!written) finish(false)
    }, patience)
    const release = holdRoom(address, look)
    look()
  })
}
