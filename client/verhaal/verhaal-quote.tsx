// A verhaal of somebody else, as it was told: quoted, with whose it is and when it was shared.
import { BlocksView } from '#client/document/blocks-view.tsx'
import type { SharedVerhaalView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { headingOf, SHARED_VERHALEN } from '#shared/text/verhaal.ts'
import './verhaal.css'

export const VerhaalQuote = ({ verhaal: { name, at, text } }: { verhaal: SharedVerhaalView }) => (
  <article className="verhaal-quote">
    <h3 className="nl-heading nl-heading--level-3">{headingOf(name)}</h3>
    <p className="soft">{SHARED_VERHALEN.told(momentText(at))}</p>
    <blockquote className="verhaal-quote__words">
      <BlocksView blocks={text} headingLevel={4} />
    </blockquote>
  </article>
)
