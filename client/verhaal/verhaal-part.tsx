// A verhaal that stands in a version of the analyse.
import { BlocksView } from '#client/document/blocks-view.tsx'
import { ownerOf } from '#shared/document/rooms.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { headingOf, SOMEBODY } from '#shared/text/verhaal.ts'
import './verhaal.css'

export function VerhaalPart({ part, casus }: { part: VersionPart; casus: CasusView }) {
  const owner = ownerOf(part.room)
  const teller = casus.deelnemers.find(({ id }) => id === owner)
  return (
    <section className="verhaal-quote" aria-labelledby={`verhaal-${owner}`}>
      <h3 id={`verhaal-${owner}`} className="nl-heading nl-heading--level-2">
        {headingOf(teller?.person.name ?? SOMEBODY)}
      </h3>
      <blockquote className="verhaal-quote__words">
        <BlocksView blocks={part.content.sections.flatMap(({ text }) => text)} headingLevel={4} />
      </blockquote>
    </section>
  )
}
