// One section as a sheet: heading, one line of guidance, for whom it is, the text, a separate text in plain words where a
// writer wants one, and its items.
import { memo, type ReactNode, useState } from 'react'
import type * as Y from 'yjs'
import type { RoomPresence } from '#client/sync/presence.ts'
import { RegieIcon } from '#client/ui/regie-label.tsx'
import { Term } from '#client/ui/term.tsx'
import { isWrittenKind } from '#shared/document/items.ts'
import { plainName, textName } from '#shared/document/room-doc.ts'
import type { Section } from '#shared/document/template/template.ts'
import type { DeelnemerView } from '#shared/protocol/views.ts'
import { CONTACT_HINT } from '#shared/text/afgeschermd.ts'
import { AUDIENCE, SECTIONS } from '#shared/text/document.ts'
import { AudienceMenu, AudienceSign, audienceName } from './audience-menu.tsx'
import { ContactHint } from './contact-hint.tsx'
import { ItemsEditor } from './items/items-editor.tsx'
import { sectionAnchor } from './section-anchor.ts'
import { TextField } from './text-field.tsx'
import { useDesk } from './use-desk.ts'
import { chooseAudience, openPlain, useAudience, useHasPlain } from './use-section.ts'

interface SectionSheetProps {
  readonly doc: Y.Doc
  readonly presence: RoomPresence
  readonly section: Section
  readonly family: readonly DeelnemerView[]
  /** Everybody at this table, also who left: an item may still name him. */
  readonly deelnemers: readonly DeelnemerView[]
  readonly editable: boolean
  /** Who leads here, in one line; null where the section is no area of regie. */
  readonly lead: string | null
  /** What stands in a section that nobody writes in. */
  readonly derived?: ReactNode
  /** What stands above what is written here. */
  readonly above?: ReactNode
}

export const SectionSheet = memo(function SectionSheet(props: SectionSheetProps) {
  const { section, lead } = props
  const heading = `${sectionAnchor(section.id)}-kop`
  const guidance = `${sectionAnchor(section.id)}-uitleg`
  return (
    <section
      id={sectionAnchor(section.id)}
      className={`sheet document-section${section.regie ? ` is-regie is-${section.regie}` : ''}`}
      aria-labelledby={heading}
      tabIndex={-1}
    >
      <div className="document-section__head">
        <h2 id={heading} className="nl-heading nl-heading--level-2">
          {section.regie && <RegieIcon area={section.regie} />}
          {section.label}
        </h2>
        {!section.derived && <SectionAudience {...props} />}
      </div>
      {lead && <p className="document-section__lead">{lead}</p>}
      <p id={guidance} className="document-section__guidance">
        {section.guidance}
      </p>
      {section.regie === 'veiligheid' && <Term of="bodemeis" />}
      {section.derived ? (
        <div className="document-section__derived">{props.derived}</div>
      ) : (
        <>
          {props.above}
          {isWrittenKind(section.items) && <ItemsEditor {...props} kind={section.items} />}
          <SectionTexts {...props} guidance={guidance} />
        </>
      )}
    </section>
  )
})

function SectionAudience({ doc, section, family, editable }: SectionSheetProps) {
  const desk = useDesk()
  const audience = useAudience(doc, section)
  if (!editable) {
    return (
      <span className="audience-word">
        <AudienceSign audience={audience} /> {audienceName(audience, family)}
      </span>
    )
  }
  return (
    <AudienceMenu
      section={section.label}
      audience={audience}
      family={family}
      onChoose={(chosen) => {
        if (chosen === audience) return
        chooseAudience(doc, section, chosen)
        desk.say(AUDIENCE.changed(section.label, audienceName(chosen, family)))
      }}
    />
  )
}

const Hint = ({ doc, name, section }: { doc: Y.Doc; name: string; section: Section }) => (
  <ContactHint of={doc.getXmlFragment(name)} hint={CONTACT_HINT.table} phoneIsFine={section.id === 'crisiskaart'} />
)

function SectionTexts({ doc, presence, section, editable, guidance }: SectionSheetProps & { guidance: string }) {
  const showsPlain = useHasPlain(doc, section)
  const [justOpened, setJustOpened] = useState(false)
  return (
    <div className={showsPlain ? 'document-section__texts has-plain' : 'document-section__texts'}>
      <TextField
        doc={doc}
        presence={presence}
        name={textName(section.id)}
        label={section.label}
        describedBy={guidance}
        placeholder={editable ? SECTIONS.placeholder : SECTIONS.emptyToRead}
        editable={editable}
      />
      {editable && <Hint doc={doc} name={textName(section.id)} section={section} />}
      {showsPlain && (
        <div className="plain-words">
          <h3 className="plain-words__title">{SECTIONS.plainTitle}</h3>
          <TextField
            doc={doc}
            presence={presence}
            name={plainName(section.id)}
            label={SECTIONS.plainLabel(section.label)}
            placeholder={editable ? SECTIONS.plainPlaceholder : SECTIONS.emptyToRead}
            editable={editable}
            focusAtOnce={justOpened}
          />
          {editable && <Hint doc={doc} name={plainName(section.id)} section={section} />}
        </div>
      )}
      {!showsPlain && editable && section.plain !== 'is' && (
        <button
          type="button"
          className="open-plain"
          onClick={() => {
            setJustOpened(true)
            openPlain(doc, section)
          }}
        >
          {SECTIONS.plainOpen}
          <span className="only-read">: {section.label}</span>
        </button>
      )}
    </div>
  )
}
