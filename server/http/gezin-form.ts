// The form of an answer, or of news of an actie, as a browser sends it: read without refusing anything, so that what was typed can always come back.
import type { Context } from 'hono'
import * as v from 'valibot'
import { HERKENNING_ANSWERS } from '#shared/casus/casus.ts'
import { VERNIETIGING_SCOPES } from '#shared/casus/vernietiging.ts'
import { ACTIE_ANSWERS, type KeptAnswer } from '#shared/protocol/gezin.ts'

/** What is missing is empty, what is no text is nothing. A browser sends the end of a line as two characters. */
const AnswerFields = v.object({
  commandId: v.optional(v.string(), ''),
  deelnemerId: v.optional(v.string(), ''),
  fingerprint: v.optional(v.string(), ''),
  answer: v.optional(v.fallback(v.nullable(v.picklist([...HERKENNING_ANSWERS, ...ACTIE_ANSWERS])), null), null),
  words: v.optional(
    v.pipe(
      v.string(),
      v.transform((words) => words.replaceAll('\r\n', '\n')),
    ),
    '',
  ),
})
export type AnswerFields = v.InferOutput<typeof AnswerFields>

const NONE = v.parse(AnswerFields, {})

/** A word of toestemming. */
const WordFields = v.object({
  commandId: v.optional(v.string(), ''),
  speaker: v.optional(v.string(), ''),
  for: v.optional(v.string(), ''),
  room: v.optional(v.string(), ''),
  say: v.optional(v.string(), ''),
})
export type WordFields = v.InferOutput<typeof WordFields>

export async function wordFieldsOf(c: Context): Promise<WordFields> {
  const parsed = v.safeParse(WordFields, isForm(c) ? await c.req.parseBody() : {})
  return parsed.success ? parsed.output : v.parse(WordFields, {})
}

/** Whether the analyse may go outside the table. */
const OutsideFields = v.object({
  commandId: v.optional(v.string(), ''),
  speaker: v.optional(v.string(), ''),
  say: v.optional(v.fallback(v.nullable(v.picklist(['allow', 'block'])), null), null),
})
export type OutsideFields = v.InferOutput<typeof OutsideFields>

export async function outsideFieldsOf(c: Context): Promise<OutsideFields> {
  const parsed = v.safeParse(OutsideFields, isForm(c) ? await c.req.parseBody() : {})
  return parsed.success ? parsed.output : v.parse(OutsideFields, {})
}

/** Before anything was sent. */
export const NOTHING_SAID_OUTSIDE = { sent: false, chosen: null, refusal: null } as const

export const keptOutside = (c: Context, { say, ...hidden }: OutsideFields): KeptAnswer => ({
  action: c.req.path,
  fields: { ...hidden, ...(say ? { say } : {}) },
  words: null,
})

/** Whom somebody chose to call. */
const ChoiceFields = v.object({
  commandId: v.optional(v.string(), ''),
  deelnemerId: v.optional(v.string(), ''),
  personId: v.optional(v.string(), ''),
})
export type ChoiceFields = v.InferOutput<typeof ChoiceFields>

export async function choiceFieldsOf(c: Context): Promise<ChoiceFields> {
  const parsed = v.safeParse(ChoiceFields, isForm(c) ? await c.req.parseBody() : {})
  return parsed.success ? parsed.output : v.parse(ChoiceFields, {})
}

/** One's own adres or telefoon; nothing in it takes away what stood there. */
const GegevenFields = v.object({
  commandId: v.optional(v.string(), ''),
  deelnemerId: v.optional(v.string(), ''),
  field: v.optional(v.string(), ''),
  words: AnswerFields.entries.words,
})
export type GegevenFields = v.InferOutput<typeof GegevenFields>

export async function gegevenFieldsOf(c: Context): Promise<GegevenFields> {
  const parsed = v.safeParse(GegevenFields, isForm(c) ? await c.req.parseBody() : {})
  return parsed.success ? parsed.output : v.parse(GegevenFields, {})
}

export const keptGegeven = (c: Context, { words, ...hidden }: GegevenFields): KeptAnswer => ({
  action: c.req.path,
  fields: hidden,
  words,
})

/** A wish to have something destroyed, or to take that back. */
const WishFields = v.object({
  commandId: v.optional(v.string(), ''),
  deelnemerId: v.optional(v.string(), ''),
  vernietigingId: v.optional(v.string(), ''),
  scope: v.optional(v.fallback(v.nullable(v.picklist(VERNIETIGING_SCOPES)), null), null),
  words: AnswerFields.entries.words,
})
export type WishFields = v.InferOutput<typeof WishFields>

export async function wishFieldsOf(c: Context): Promise<WishFields> {
  const parsed = v.safeParse(WishFields, isForm(c) ? await c.req.parseBody() : {})
  return parsed.success ? parsed.output : v.parse(WishFields, {})
}

export const keptWish = (c: Context, { words, scope, ...hidden }: WishFields): KeptAnswer => ({
  action: c.req.path,
  fields: { ...hidden, ...(scope ? { scope } : {}) },
  words,
})

export const isForm = (c: Context): boolean =>
  c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false

export async function answerFieldsOf(c: Context): Promise<AnswerFields> {
  if (!isForm(c)) return NONE
  const parsed = v.safeParse(AnswerFields, await c.req.parseBody())
  return parsed.success ? parsed.output : NONE
}

/** Whatever form is being sent, to be sent again; null where none is. */
export async function keptIn(c: Context): Promise<KeptAnswer | null> {
  if (c.req.method !== 'POST' || !c.req.path.startsWith('/gezin/')) return null
  const action = c.req.path
  if (action.endsWith('/wie/aanspreekpunt')) return { action, fields: await choiceFieldsOf(c), words: null }
  if (action.endsWith('/wie/gegeven')) return keptGegeven(c, await gegevenFieldsOf(c))
  if (action.endsWith('/toestemming/antwoord')) return { action, fields: await wordFieldsOf(c), words: null }
  if (action.endsWith('/analyse/buiten')) return keptOutside(c, await outsideFieldsOf(c))
  if (action.includes('/vernietigen/')) return keptWish(c, await wishFieldsOf(c))
  return keptOf(c, await answerFieldsOf(c))
}

/** To be sent again, to where it was going. */
export const keptOf = (c: Context, { words, answer, ...hidden }: AnswerFields): KeptAnswer => ({
  action: c.req.path,
  fields: { ...hidden, ...(answer ? { answer } : {}) },
  words,
})
