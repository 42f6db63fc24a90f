// Names as they may stand under what somebody does: in letters that people here read and type, so that no name looks like another.
import { hasLookAlikes } from '#shared/casus/look-alikes.ts'

/** Of the Latin alphabet what stands in names and on a keyboard; letters that only look like these are others. */
const LETTERS = 'A-Za-zÀ-ÖØ-öø-žȘ-țǦǧḀ-ỿ'
const PERSON = new RegExp(`^[${LETTERS}][${LETTERS} .,'’-]*$`)
const WORK = new RegExp(`^[${LETTERS}0-9][${LETTERS}0-9 .,'’&+/():-]*$`)

/** In one form and with single spaces: the same name is the same text. */
export const tidyName = (name: string): string => name.normalize('NFC').trim().replaceAll(/ +/g, ' ')

export const isPersonName = (name: string): boolean => !hasLookAlikes(name) && PERSON.test(tidyName(name))

/** Of an organisatie, a functie, a region. */
export const isWorkName = (name: string): boolean => !hasLookAlikes(name) && WORK.test(tidyName(name))

export const isPhone = (phone: string): boolean => /^\+?[0-9][0-9 ()-]{5,19}$/.test(phone)

/** As the registers number them. */
export const NUMBER = { BIG: /^[0-9]{11}$/, SKJ: /^[0-9]{9}$/ } as const
