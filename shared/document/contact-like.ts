// Whether words look like a Dutch postcode or phone number. It errs to both sides, and only ever leads to a question.

/** Four digits and two letters, as they are written: large, or joined to the digits. */
const POSTCODE = /(?<![\dA-Za-z])[1-9]\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|[a-z]{2})(?![\dA-Za-z])/

/** Ten digits from a zero, or nine after +31, with what people put between them. */
const PHONE = /(?<![\dA-Za-z])(?:(?:\+|00)31[\s.-]?(?:\(0\))?|0)[\s.-]?[1-9](?:[\s.-]?\d){8}(?!\d)/

export type ContactKind = 'postcode' | 'phone'

export const contactsIn = (text: string): ContactKind[] => [
  ...(POSTCODE.test(text) ? (['postcode'] as const) : []),
  ...(PHONE.test(text) ? (['phone'] as const) : []),
]
