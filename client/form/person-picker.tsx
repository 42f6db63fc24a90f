// Choosing a professional of the network by typing a name, functie or organisatie.
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import type { PersonId } from '#shared/ids.ts'
import type { Person } from '#shared/protocol/views.ts'
import { INVITE } from '#shared/text/deelnemers.ts'
import './form-styles.ts'

interface PersonPickerProps {
  readonly label: string
  readonly help: string
  readonly error?: string | null | undefined
  readonly people: readonly Person[]
  readonly value: PersonId | null
  readonly onChange: (personId: PersonId | null) => void
}

export const inWords = ({ name, functie, organisatie }: Person): string =>
  [name, functie, organisatie?.name].filter(Boolean).join(', ')

export function PersonPicker({ label, help, error, people, value, onChange }: PersonPickerProps) {
  return (
    <ComboBox
      className="form-field person-picker"
      defaultItems={people}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as PersonId | null)}
      isInvalid={Boolean(error)}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="utrecht-form-label">{label}</Label>
      <Text slot="description" className="utrecht-form-field-description">
        {help}
      </Text>
      <FieldError className="utrecht-form-field-error-message">{error}</FieldError>
      <div className="person-picker__box">
        <Input className="utrecht-textbox utrecht-textbox--html-input" placeholder={INVITE.personPlaceholder} />
        <Button className="person-picker__open">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="person-picker__list" offset={4}>
        <ListBox<Person>
          className="person-picker__options"
          renderEmptyState={() => <p className="person-picker__none">{INVITE.personNone}</p>}
        >
          {(person) => (
            <ListBoxItem className="person-picker__option" id={person.id} textValue={inWords(person)}>
              <b>{person.name}</b>
              <span className="soft">
                {person.functie}
                {person.organisatie && <> · {person.organisatie.name}</>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
