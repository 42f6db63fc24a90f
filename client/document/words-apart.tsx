// Words of a former page that cannot go into the text by themselves: to be read, copied, and thrown away once they are not needed.
import { useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import { FORMER } from '#shared/text/document.ts'
import { CopyWords } from './copy-words.tsx'

export function WordsApart({ words, onThrowAway }: { words: string; onThrowAway: () => void }) {
  const [isSure, ask] = useState(false)
  return (
    <div className="line-banner is-careful">
      <div className="line-banner__words">
        <p>{FORMER.apart}</p>
        <p role="status">{isSure && FORMER.ask}</p>
        <details>
          <summary>{FORMER.show}</summary>
          <p className="line-banner__apart">{words}</p>
        </details>
      </div>
      <div className="line-banner__ways">
        <CopyWords words={() => words} label={FORMER.copy} />
        {/* One button in two turns: it keeps the focus, and pressing it twice throws nothing away. */}
        <Button look="quiet" onClick={() => ask(!isSure)}>
          {isSure ? FORMER.keep : FORMER.throwAway}
        </Button>
        {isSure && (
          <Button look="quiet" onClick={onThrowAway}>
            {FORMER.sure}
          </Button>
        )}
      </div>
    </div>
  )
}
