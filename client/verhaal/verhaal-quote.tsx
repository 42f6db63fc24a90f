// A verhaal or inbreng of somebody else, as it was told: quoted, with whose it is and when it was shared.
import { BlocksView } from '#client/document/blocks-view.tsx'
import type { SharedVerhaalView } from '#shared/protocol/texts.ts'
import { momentText } from '#shared/text/dates.ts'
import { headingOf, SHARED_VERHALEN } from '#shared/text/verhaal.ts'
import './verhaal.css'

interface VerhaalQuoteProps {
  readonly verhaal: SharedVerhaalView
  readonly heading?: (name: string) => string
}

export const VerhaalQuote = ({ verhaal: { name, at, text }, heading = headingOf }: VerhaalQuoteProps) => (
  <article className="verhaal-quote">
    <h3 className="nl-heading nl-heading--level-3">{heading(name)}</h3>
    <p className="soft">{SHARED_VERHALEN.told(momentText(at))}</p>
    <blockquote className="verhaal-quote__words">
      <BlocksView blocks={text} headingLevel={4} />
    </blockquote>
  </article>
)
