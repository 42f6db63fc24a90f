// What somebody has filled in of a signaal so far, and what is still missing. Only a name, a concern, a rol and a receiver are needed.
import { checkChoice, checkText } from '#client/form/check.ts'
import type { Criterium } from '#shared/casus/casus.ts'
import type { ReportSignaal } from '#shared/casus/commands-table.ts'
import type { PersonId } from '#shared/ids.ts'
import { FORM } from '#shared/text/common.ts'

export interface SignaalDraft {
  readonly name: string
  /** yyyy-mm-dd, or empty. */
  readonly born: string
  readonly concern: string
  readonly criteria: Criterium[]
  readonly rol: ReportSignaal['rol'] | null
  readonly casemanager: PersonId | null
}

export const EMPTY_SIGNAAL: SignaalDraft = {
  name: '',
  born: '',
  concern: '',
  criteria: [],
  rol: null,
  casemanager: null,
}

export type SignaalErrors = Readonly<Record<'name' | 'concern' | 'rol' | 'casemanager', string | null>>

export const checkSignaal = ({ name, concern, rol, casemanager }: SignaalDraft): SignaalErrors => ({
  name: checkText(name, 100),
  concern: checkText(concern, 4000),
  rol: checkChoice(rol),
  casemanager: casemanager ? null : FORM.choosePerson,
})
