// Says what is the matter with the line or the right to write, what happens to the words, and gives a way out.
import { type ReactNode, useEffect, useState } from 'react'
import { isOpen, type OpenRoomState } from '#client/sync/room-state.ts'
import { ownWords, throwApartAway, tryNow } from '#client/sync/room-store.ts'
import { useSavedState } from '#client/sync/use-room.ts'
import { Button } from '#client/ui/button.tsx'
import type { Template } from '#shared/document/template/template.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { NEARLY_FULL_PERCENT } from '#shared/protocol/messages.ts'
import { FORMER, FULLNESS, LINE, READ_ONLY, READ_ONLY_KEPT, STOPPED } from '#shared/text/document.ts'
import { LATE_TEXT } from '#shared/text/late.ts'
import { copyText } from './copy-text.ts'
import { CopyWords } from './copy-words.tsx'
import { SOON } from './saved-sentence.tsx'
import { useDesk } from './use-desk.ts'
import { WordsApart } from './words-apart.tsx'

/** A start that takes longer is a line that is lost. */
const A_START = 60_000

interface LineBannerProps {
  readonly address: RoomAddress
  readonly template: Template
}

export function LineBanner({ address, template }: LineBannerProps) {
  const state = useSavedState(address)
  const waitsLong = useLasting(state.status === 'waiting', SOON)
  const restarts = state.status === 'waiting' && state.restarting
  const startsSoon = !useLasting(restarts, A_START) && restarts
  const savesLong = useLasting(isOpen(state) && state.unsaved > 0 && state.status === 'live', SOON * 3)
  const wasBrought = isOpen(state) && state.brought === 'saved'
  const isNews = !useLasting(wasBrought, NEWS_FOR) && wasBrought
  const banner = isOpen(state) ? bannerFor(state, { startsSoon, waitsLong, savesLong, isNews }) : null
  return (
    <div role="status" className="line-slot">
      {banner && isOpen(state) && (
        <div className={`line-banner is-${banner.tone}`}>
          <p>{banner.words}</p>
          {banner.tone !== 'calm' && (
            <div className="line-banner__ways">
              {state.status === 'stopped' && state.reason === 'no-access' ? (
                <CopyWords words={() => ownWords(address)} label={LINE.copyOwn} />
              ) : (
                <CopyButton state={state} template={template} />
              )}
              {state.status === 'waiting' && (
                <Button look="quiet" onClick={() => tryNow(address)}>
                  {LINE.retry}
                </Button>
              )}
              {state.status === 'stopped' && (
                <Button look="quiet" onClick={() => location.reload()}>
                  {STOPPED.reload}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
      {isOpen(state) && state.apart && <WordsApart words={state.apart} onThrowAway={() => throwApartAway(address)} />}
    </div>
  )
}

/** Long enough to be read by who looks elsewhere first. */
const NEWS_FOR = 30_000

interface Banner {
  readonly tone: 'calm' | 'careful' | 'danger'
  readonly words: ReactNode
}

interface Lasting {
  readonly startsSoon: boolean
  readonly waitsLong: boolean
  readonly savesLong: boolean
  /** What stood ready of a former page was just brought. */
  readonly isNews: boolean
}

function bannerFor(state: OpenRoomState, { startsSoon, waitsLong, savesLong, isNews }: Lasting): Banner | null {
  const { unsaved, keptHere } = state
  if (state.status === 'stopped' && state.reason === 'other-lineage') {
    return { tone: unsaved > 0 ? 'danger' : 'careful', words: STOPPED[state.reason] }
  }
  if (state.status === 'stopped') {
    const waits = state.reason === 'signed-out' && unsaved > 0
    const words = `${STOPPED[state.reason]} ${waits ? STOPPED.waits(unsaved) : STOPPED.kept(unsaved)}`
    return { tone: unsaved > 0 ? 'danger' : 'careful', words }
  }
  if (state.diskFull) {
    const words = `${LINE.diskFull} ${LINE.diskFullKept(unsaved, keptHere)} ${LINE.diskFullTell}`
    return { tone: unsaved > 0 ? 'danger' : 'careful', words }
  }
  if (startsSoon) {
    const kept =
      unsaved > 0 ? LINE.lostKept(unsaved, keptHere) : state.access === 'write' ? LINE.lostNothing : LINE.lostReading
    return { tone: unsaved > 0 ? 'careful' : 'calm', words: `${LINE.restarting} ${kept}` }
  }
  if (state.status === 'waiting' && waitsLong) {
    if (unsaved > 0) return { tone: 'danger', words: `${LINE.lost} ${LINE.lostKept(unsaved, keptHere)}` }
    return { tone: 'careful', words: `${LINE.lost} ${state.access === 'write' ? LINE.lostNothing : LINE.lostReading}` }
  }
  if (state.access === 'read') {
    const why = READ_ONLY[state.readOnlyBecause ?? 'invited-to-read']
    if (unsaved > 0 && state.late === 'on-its-way') return { tone: 'calm', words: `${why} ${LATE_TEXT.onItsWay}` }
    if (unsaved > 0 && !state.held) return { tone: 'danger', words: `${why} ${READ_ONLY_KEPT(unsaved)}` }
    return { tone: 'calm', words: state.keptApart ? `${why} ${LATE_TEXT.keptApart}` : why }
  }
  if (savesLong) return { tone: 'danger', words: LINE.slow }
  const { percentFull } = state
  if (percentFull >= 100) return { tone: 'careful', words: FULLNESS.full }
  if (percentFull >= NEARLY_FULL_PERCENT) return { tone: 'calm', words: FULLNESS.nearly(percentFull) }
  return isNews ? { tone: 'calm', words: FORMER.saved } : null
}

function CopyButton({ state, template }: { state: OpenRoomState; template: Template }) {
  const desk = useDesk()
  const copy = async () => desk.say((await copyText(state.doc, template)) ? LINE.copied : LINE.notCopied)
  return (
    <Button look="secondary" onClick={() => void copy()}>
      {LINE.copy}
    </Button>
  )
}

/** True once it was true for so long without a break. */
function useLasting(holds: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!holds) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), ms)
    return () => clearTimeout(timer)
  }, [holds, ms])
  return lasting && holds
}
