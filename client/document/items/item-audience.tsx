// For whom an item is. It follows its section until somebody chooses; where it differs, that is said.
import type { Audience } from '#shared/document/audience.ts'
import { changeItem } from '#shared/document/items.ts'
import { ITEMS } from '#shared/text/items.ts'
import { AudienceMenu, AudienceSign, audienceName } from '../audience-menu.tsx'
import { useDesk } from '../use-desk.ts'
import { useAudience } from '../use-section.ts'
import type { CardProps } from './items-editor.tsx'

interface ItemAudienceProps extends CardProps {
  readonly id: string
  readonly audience: Audience
}

export function ItemAudience({ doc, section, family, editable, name, id, audience }: ItemAudienceProps) {
  const desk = useDesk()
  const ofSection = useAudience(doc, section)
  if (!editable) {
    if (audience === ofSection) return null
    return (
      <span className="audience-word">
        <AudienceSign audience={audience} /> {audienceName(audience, family)}
      </span>
    )
  }
  return (
    <AudienceMenu
      section={name}
      audience={audience}
      family={family}
      onChoose={(chosen) => {
        if (chosen === audience) return
        desk.undo.closeStep()
        changeItem(doc, section.id, id, { audience: chosen })
        desk.say(ITEMS.changedAudience(name, audienceName(chosen, family)))
      }}
    />
  )
}
