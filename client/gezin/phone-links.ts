// Makes what clearly is a phone number in a text one to call with a tap. What could be anything else stays text.
import type { Block, Run } from '#shared/document/blocks.ts'

/**
 * Ten digits from a nought or +31, however they are grouped; 0800 and 0900 may be shorter. Nothing that is part of a longer
 * number, of an IBAN or of a date.
 */
const NUMBER =
  /(?<![\w+.,/:-]|\b[A-Z]{2}\d\d ?[A-Z]{4} ?)(?!\d\d-\d\d?-\d{4})(?:0[89]00(?:[ -]?\d){4}(?:(?:[ -]?\d){3})?|(?:\+31[ -]?(?:\(0\))?|0)(?:[ -]?\d){9})(?![\w/:-])/
/** A short number is one to call only where the text says so. */
const SHORT = /(?<=\b(?:bel|bellen|belt)\s(?:we\s|dan\s|meteen\s|direct\s|altijd\s)*)(?:112|113)(?!\d)/i
const PHONE = new RegExp(`${NUMBER.source}|${SHORT.source}`, 'gi')

export const phoneAddress = (number: string): string => `tel:${number.replace('(0)', '').replaceAll(/[^\d+]/g, '')}`

export const phoneLinks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => ({ ...block, runs: block.runs.flatMap(linked) }))

function linked(run: Run): Run[] {
  if (run.link) return [run]
  const runs: Run[] = []
  let from = 0
  for (const { 0: number, index } of run.text.matchAll(PHONE)) {
    if (index > from) runs.push({ ...run, text: run.text.slice(from, index) })
    runs.push({ ...run, text: number, link: phoneAddress(number) })
    from = index + number.length
  }
  if (from === 0) return [run]
  if (from < run.text.length) runs.push({ ...run, text: run.text.slice(from) })
  return runs
}
