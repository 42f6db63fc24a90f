// What somebody has filled in of an account so far, and what is still missing or cannot be.
import { checkText } from '#client/form/check.ts'
import { isPersonName, isPhone, isWorkName } from '#shared/beheer/names.ts'
import { ACCOUNT_FORM } from '#shared/text/beheer.ts'

export interface ProfileDraft {
  readonly name: string
  readonly functie: string
  readonly discipline: string
  readonly phone: string
}

export const EMPTY_PROFILE: ProfileDraft = { name: '', functie: '', discipline: '', phone: '' }

export const checkWorkName = (value: string, max: number): string | null =>
  checkText(value, max) ?? (isWorkName(value) ? null : ACCOUNT_FORM.workPlain)

export type ProfileErrors = Readonly<Record<keyof ProfileDraft, string | null>>

export const checkProfile = ({ name, functie, discipline, phone }: ProfileDraft): ProfileErrors => ({
  name: checkText(name, 100) ?? (isPersonName(name) ? null : ACCOUNT_FORM.namePlain),
  functie: checkWorkName(functie, 100),
  discipline: checkWorkName(discipline, 40),
  phone: phone.trim() === '' || isPhone(phone.trim()) ? null : ACCOUNT_FORM.phoneWrong,
})

export const profileOf = ({ phone, ...draft }: ProfileDraft) => ({ ...draft, phone: phone.trim() || null })
