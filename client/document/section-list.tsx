// The sections of the document as links: how far each is, and who is where. On a phone it folds up.
import { memo, useMemo, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Here, RoomPresence } from '#client/sync/presence.ts'
import { colourOf, initialsOf } from '#client/ui/person-look.ts'
import { itemsName, plainName, textName } from '#shared/document/room-doc.ts'
import type { Section, Template } from '#shared/document/template/template.ts'
import { SECTIONS } from '#shared/text/document.ts'
import { sectionHref } from './section-anchor.ts'
import { type Fullness, useFullness } from './use-section.ts'

interface SectionListProps {
  readonly doc: Y.Doc
  readonly presence: RoomPresence
  readonly template: Template
}

export const SectionList = memo(function SectionList({ doc, presence, template }: SectionListProps) {
  const people = useSyncExternalStore(presence.subscribe, presence.people)
  const [unfolded, setUnfolded] = useState(false)
  return (
    <nav className={unfolded ? 'section-list is-unfolded' : 'section-list'} aria-label={SECTIONS.title}>
      <button
        type="button"
        className="section-list__fold"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {SECTIONS.open(template.sections.length)}
      </button>
      <p className="section-list__title" aria-hidden="true">
        {SECTIONS.title}
      </p>
      <ul>
        {template.sections.map((section) => (
          <SectionLink
            key={section.id}
            doc={doc}
            section={section}
            people={people}
            onFollow={() => setUnfolded(false)}
          />
        ))}
      </ul>
    </nav>
  )
})

interface SectionLinkProps {
  readonly doc: Y.Doc
  readonly section: Section
  readonly people: readonly Here[]
  readonly onFollow: () => void
}

function SectionLink({ doc, section, people, onFollow }: SectionLinkProps) {
  const fullness = useFullness(doc, section)
  const here = useMemo(() => peopleIn(section, people), [section, people])
  return (
    <li>
      <a
        href={sectionHref(section.id)}
        onClick={onFollow}
        className={section.regie ? `is-${section.regie}` : undefined}
      >
        {section.derived ? <span className="fullness" /> : <Dot fullness={fullness} />}
        <span className="section-list__label">{section.label}</span>
        {!section.derived && <span className="only-read">, {SECTIONS[fullness]}</span>}
        {here.length > 0 && (
          <span className="section-list__here">
            <span className="only-read">, {SECTIONS.here(here.map(({ user }) => user.name).join(', '))}</span>
            {here.slice(0, 4).map(({ clientId, user }) => (
              <span
                key={clientId}
                className="small-seat"
                style={{ backgroundColor: colourOf(user.colour) }}
                aria-hidden="true"
              >
                {initialsOf(user.name)}
              </span>
            ))}
          </span>
        )}
      </a>
    </li>
  )
}

/** One seat for a person, also with two pages open. */
function peopleIn(section: Section, people: readonly Here[]): Here[] {
  const names = [textName(section.id), plainName(section.id)]
  const here = people.filter(
    ({ section: at }) => at !== null && (names.includes(at) || at.startsWith(`${itemsName(section.id)}/`)),
  )
  return [...new Map(here.map((one) => [one.user.personId, one])).values()]
}

/** Empty, half and full: the form says it, not the colour. */
const Dot = ({ fullness }: { fullness: Fullness }) => (
  <svg className="fullness" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" focusable="false">
    <circle
      cx="6"
      cy="6"
      r="4.8"
      fill={fullness === 'filled' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.6"
    />
    {fullness === 'begun' && <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6Z" fill="currentColor" />}
  </svg>
)
