// One notice socket per page: it hears that something moved at a casus, and comes back by itself. Without it the page still
// reads afresh on focus.
import { waitBefore } from '#client/sync/way-back.ts'
import { isFinal } from '#shared/protocol/close-codes.ts'
import type { Notice } from '#shared/protocol/mdo.ts'

interface NoticeLineOptions {
  readonly address: string
  readonly onNotice: (notice: Notice) => void
  /** After a while without a line: what was missed is not known. */
  readonly onBack: () => void
  readonly chance?: () => number
}

/** Returns what ends it. */
export function openNoticeLine({ address, onNotice, onBack, chance = Math.random }: NoticeLineOptions): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let attempts = 0
  let wasOpen = false
  let isOver = false

  function connect(): void {
    timer = null
    const mine = new WebSocket(address)
    socket = mine
    mine.onopen = () => {
      attempts = 0
      if (wasOpen) onBack()
      wasOpen = true
    }
    mine.onmessage = ({ data }) => {
      const notice = noticeIn(data)
      if (notice) onNotice(notice)
    }
    mine.onclose = ({ code }) => {
      if (isOver || isFinal(code)) return
      timer = setTimeout(connect, waitBefore(code, attempts, chance()))
      attempts++
    }
  }

  connect()
  return () => {
    isOver = true
    if (timer !== null) clearTimeout(timer)
    socket?.close()
  }
}

function noticeIn(data: unknown): Notice | null {
  try {
    const said = JSON.parse(String(data)) as Partial<Notice> | null
    return typeof said?.casusId === 'string' && typeof said.kind === 'string' ? (said as Notice) : null
  } catch {
    // A newer server may say something else; what it moved is read on focus.
    return null
  }
}
