// Words of a former page that cannot go into the text by themselves: to be read, copied, and thrown away once they are not needed.
import { useState } from 'react'
import { throwApartAway } from '#client/sync/room-store.ts'
import { Button } from '#client/ui/button.tsx'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { FORMER, LINE } from '#shared/text/document.ts'
import { useDesk } from './use-desk.ts'

export function WordsApart({ address, words }: { address: RoomAddress; words: string }) {
  const desk = useDesk()
  const [isSure, ask] = useState(false)
  const copy = async () => {
    const copied = await (navigator.clipboard?.writeText(words) ?? Promise.reject()).then(
      () => true,
      () => false,
    )
    desk.say(copied ? FORMER.copied : LINE.notCopied)
  }
  return (
    <div className="line-banner is-careful">
      <div className="line-banner__words">
        <p>{FORMER.apart}</p>
        <details>
          <summary>{FORMER.show}</summary>
          <p className="line-banner__apart">{words}</p>
        </details>
      </div>
      <div className="line-banner__ways">
        <Button look="secondary" onClick={() => void copy()}>
          {FORMER.copy}
        </Button>
        {isSure ? (
          <>
            <Button look="quiet" onClick={() => throwApartAway(address)}>
              {FORMER.sure}
            </Button>
            <Button look="quiet" onClick={() => ask(false)}>
              {FORMER.keep}
            </Button>
          </>
        ) : (
          <Button look="quiet" onClick={() => ask(true)}>
            {FORMER.throwAway}
          </Button>
        )}
      </div>
    </div>
  )
}
