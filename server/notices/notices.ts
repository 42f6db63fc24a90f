// The notice sockets: one per page, told that something moved at a casus, never what. Each is asked anew, at the moment of
// telling, whether its person still sits there.
import type { Session } from '#server/identity/sessions.ts'
import { accessTo } from '#shared/casus/access.ts'
import { type Casus, placesOf } from '#shared/casus/casus.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { Notice } from '#shared/protocol/mdo.ts'
import { mayBeToldOf, mayBeToldWhoIsHere } from './told.ts'

/** What is needed of a socket; the routes bring a real one. */
export interface NoticeSocket {
  send(text: string): void
  close(code: number): void
  terminate(): void
  ping(): void
  readonly bufferedAmount: number
}

export interface NoticePorts {
  readonly load: (casusId: CasusId) => Casus | null
  readonly clock: () => number
  readonly pace?: NoticePace
}

export interface NoticePace {
  /** Of who comes and goes, one notice within this time. */
  readonly hereMs: number
  readonly beatMs: number
}

const PACE: NoticePace = { hereMs: 1_000, beatMs: 25_000 }

/** A page that does not read its notices is cut off: it comes back and reads everything afresh. */
const MAX_UNREAD_BYTES = 64 * 1024

/** Pages that one person has open at once, on all his devices. */
const MAX_PAGES = 40

export interface NoticeEar {
  /** Any answer at all: the page is there. */
  heard(): void
  gone(): void
}

export interface Notices {
  connect(session: Session, socket: NoticeSocket): NoticeEar
  /** After the commit. */
  happened(casusId: CasusId, events: readonly CasusEvent[]): void
  /** Somebody opened or left a document of this casus. */
  hereChanged(casusId: CasusId): void
  /** Words of a room came to lie apart, or were put back. */
  wordsMoved(address: RoomAddress): void
  /** A day began that makes something at this casus another. */
  turned(casusId: CasusId): void
  /** All of this casus is gone; `people` had a place there. */
  destroyed(casusId: CasusId, people: ReadonlySet<PersonId>): void
  /** Who has a page open. */
  people(): ReadonlySet<PersonId>
  sessionEnded(sessionRef: string): void
  close(): void
}

interface Page {
  readonly personId: PersonId
  readonly sessionRef: string
  readonly expiresAt: number
  readonly socket: NoticeSocket
  isAnswering: boolean
}

export function openNotices({ load, clock, pace = PACE }: NoticePorts): Notices {
  const pages = new Set<Page>()
  const coming = new Map<CasusId, NodeJS.Timeout>()
  let isStopping = false

  function drop(page: Page, code: number): void {
    if (pages.delete(page)) page.socket.close(code)
  }

  const pagesOf = (personId: PersonId): number => [...pages].filter((page) => page.personId === personId).length

  /** NO2: who sits there now, in a session that lasts. */
  function tell(notice: Notice, mayHear: (personId: PersonId) => boolean): void {
    const text = JSON.stringify(notice)
    const heard = new Map<PersonId, boolean>()
    for (const page of [...pages]) {
      if (page.expiresAt <= clock()) {
        drop(page, CLOSE.signedOut)
        continue
      }
      if (!heard.has(page.personId)) heard.set(page.personId, mayHear(page.personId))
      if (!heard.get(page.personId)) continue
      page.socket.send(text)
      if (page.socket.bufferedAmount > MAX_UNREAD_BYTES) {
        pages.delete(page)
        page.socket.terminate()
      }
    }
  }

  const beat = setInterval(() => {
    for (const page of [...pages]) {
      if (page.expiresAt <= clock()) drop(page, CLOSE.signedOut)
      else if (!page.isAnswering) {
        pages.delete(page)
        page.socket.terminate()
      } else {
        page.isAnswering = false
        page.socket.ping()
      }
    }
  }, pace.beatMs)
  beat.unref()

  return {
    connect({ personId, ref: sessionRef, expiresAt }, socket) {
      const page: Page = { personId, sessionRef, expiresAt, socket, isAnswering: true }
      if (isStopping) socket.close(CLOSE.restart)
      else if (pagesOf(personId) >= MAX_PAGES) socket.close(CLOSE.tooManyPages)
      else pages.add(page)
      return {
        heard() {
          page.isAnswering = true
        },
        gone: () => void pages.delete(page),
      }
    },
    happened(casusId, events) {
      if (pages.size === 0 || events.length === 0) return
      const casus = load(casusId)
      if (!casus) return
      const at = clock()
      const kind = events.every(({ type }) => type.startsWith('mdo.')) ? 'mdo' : 'casus'
      tell({ casusId, kind }, (personId) => events.some((event) => mayBeToldOf(casus, event, personId, at)))
    },
    hereChanged(casusId) {
      if (pages.size === 0 || coming.has(casusId) || isStopping) return
      const timer = setTimeout(() => {
        coming.delete(casusId)
        const casus = load(casusId)
        const at = clock()
        if (casus) tell({ casusId, kind: 'here' }, (personId) => mayBeToldWhoIsHere(casus, personId, at))
      }, pace.hereMs)
      timer.unref()
      coming.set(casusId, timer)
    },
    wordsMoved({ casusId, room }) {
      if (pages.size === 0) return
      const casus = load(casusId)
      const at = clock()
      if (casus) tell({ casusId, kind: 'words' }, (personId) => accessTo(casus, personId, room, at).level !== 'none')
    },
    turned(casusId) {
      const casus = load(casusId)
      const at = clock()
      if (casus) tell({ casusId, kind: 'casus' }, (personId) => placesOf(casus, personId, at).length > 0)
    },
    destroyed: (casusId, people) => tell({ casusId, kind: 'destroyed' }, (personId) => people.has(personId)),
    people: () => new Set([...pages].map(({ personId }) => personId)),
    sessionEnded(sessionRef) {
      for (const page of [...pages]) if (page.sessionRef === sessionRef) drop(page, CLOSE.signedOut)
    },
    close() {
      isStopping = true
      clearInterval(beat)
      for (const timer of coming.values()) clearTimeout(timer)
      coming.clear()
      for (const page of [...pages]) drop(page, CLOSE.restart)
    },
  }
}
