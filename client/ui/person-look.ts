// How a person is drawn: colour and initials.

export const colourOf = (colour: string): string => (/^[0-9a-f]{6}$/i.test(colour) ? `#${colour}` : colour)

/** Saskia ten Vonder becomes SV: the small words in between do not count. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  const first = words[0]?.[0] ?? name[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return first + last
}

export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name
