// Names that look like another name: letters of two alphabets in one word, or signs that nobody sees. Where a fact rests on who
// said it, a name is what it looks like.

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}]/u
const WORD = /[\p{L}\p{M}]+/gu
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

/** New lines and tabs are written by people, and seen. */
export function hasLookAlikes(text: string): boolean {
  if (INVISIBLE.test(text.replaceAll(/[\n\r\t]/g, ''))) return true
  return (text.normalize('NFKC').match(WORD) ?? []).some(
    (word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1,
  )
}
