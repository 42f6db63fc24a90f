// For whom a section is written, beside its heading. Hidden is absent: the choice is about who gets these words at all.
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { type Audience, parseAudience } from '#shared/document/audience.ts'
import type { DeelnemerView } from '#shared/protocol/views.ts'
import { AUDIENCE } from '#shared/text/document.ts'

interface AudienceMenuProps {
  readonly section: string
  readonly audience: Audience
  /** The family at this table, for `niet voor …`. */
  readonly family: readonly DeelnemerView[]
  readonly onChoose: (audience: Audience) => void
}

export function AudienceMenu({ section, audience, family, onChoose }: AudienceMenuProps) {
  const now = audienceName(audience, family)
  return (
    <MenuTrigger>
      <Button className="audience-button" aria-label={AUDIENCE.choose(section, now)}>
        <AudienceSign audience={audience} /> {now}
      </Button>
      <Popover className="audience-popover" placement="bottom end">
        <Menu
          className="audience-menu"
          aria-label={AUDIENCE.menu}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[audience]}
          onAction={(key) => onChoose(parseAudience(key))}
        >
          <MenuItem id="tafel">{AUDIENCE.tafel}</MenuItem>
          <MenuItem id="professionals">{AUDIENCE.professionals}</MenuItem>
          {family.map(({ id, person }) => (
            <MenuItem key={id} id={`niet-voor:${id}`}>
              {AUDIENCE.notFor(person.name)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

export function audienceName(audience: Audience, family: readonly DeelnemerView[]): string {
  if (audience === 'tafel') return AUDIENCE.tafel
  if (audience === 'professionals') return AUDIENCE.professionals
  const left = family.find(({ id }) => audience === `niet-voor:${id}`)
  return left ? AUDIENCE.notFor(left.person.name) : AUDIENCE.notForSomeone
}

/** An open ring for everyone, a closed one for professionals, one with a gap for all but one. */
export const AudienceSign = ({ audience }: { audience: Audience }) => (
  <svg className="audience-sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <circle
      cx="8"
      cy="8"
      r="6"
      fill={audience === 'professionals' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray={audience.startsWith('niet-voor') ? '28 10' : undefined}
    />
  </svg>
)
