// The items beside the prose: doelen and acties. How they lie in a room, how they are changed there, and what is read.
// Sentences are Y.Text, so that two people can type in one; choices are plain values, and the last one wins.
import * as Y from 'yjs'
import { type DeelnemerId, randomId } from '#shared/ids.ts'
import { type Audience, parseAudience } from './audience.ts'
import { type ItemContent, itemsName, type SectionContent } from './room-doc.ts'
import type { ItemKind } from './template/template.ts'

export interface Doel {
  readonly id: string
  /** The doel as the professionals word it. */
  readonly text: string
  /** The family's own words for it; empty where they have none. */
  readonly words: string
  readonly whose: DeelnemerId | 'gezin' | null
  readonly kind: 'persoonlijk' | 'maatschappelijk' | null
  readonly horizon: 'lang' | 'werkdoel' | null
  /** Step by step, in a few lines. */
  readonly steps: string
  /** A day, yyyy-mm-dd. */
  readonly due: string | null
  readonly audience: Audience
  readonly position: number
}

export interface Actie {
  readonly id: string
  readonly text: string
  readonly owner: DeelnemerId | null
  /** Somebody of the network without a place at the table; empty otherwise. */
  readonly otherOwner: string
  /** A day, yyyy-mm-dd. */
  readonly due: string | null
  /** The id of the doel it belongs to. */
  readonly doel: string | null
  readonly audience: Audience
  readonly position: number
}

/** The kinds of item that can be written today; the others have their place in the template. */
export type WrittenKind = Extract<ItemKind, 'doel' | 'actie'>

/** Which members of an item are text for several hands, and which are choices. The server lets in these and no others. */
export const MEMBERS = {
  doel: {
    texts: ['text', 'words', 'steps'],
    choices: ['whose', 'kind', 'horizon', 'due', 'audience', 'position', 'gone'],
  },
  actie: {
    texts: ['text'],
    choices: ['owner', 'otherOwner', 'due', 'doel', 'audience', 'position', 'gone'],
  },
} as const satisfies Record<WrittenKind, { texts: readonly string[]; choices: readonly string[] }>

/** No choice needs more: ids, days, an audience, a name. */
export const MAX_CHOICE_LENGTH = 200

/** The origin of every change made here: the undo of the page listens to it. */
export const ITEM_CHANGE = 'item-change'

export const isWrittenKind = (kind: ItemKind | undefined): kind is WrittenKind => kind === 'doel' || kind === 'actie'

export const isItemId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-z]{20}$/.test(value)

type Choice = string | number | boolean | null

/** What a new item may be given; `audience` is left out (or null) where the item is for those its section is for. */
export type NewItem<Kind extends WrittenKind> = Partial<
  Omit<Kind extends 'doel' ? Doel : Actie, 'id' | 'position' | 'audience'>
> & { readonly audience?: Audience | null }

/** The choices of an item; its sentences are changed through `textOfItem`. */
export type ItemChoices = Partial<
  Omit<Doel, 'id' | 'text' | 'words' | 'steps' | 'audience' | 'position'> &
    Omit<Actie, 'id' | 'text' | 'audience' | 'position'>
> & { readonly audience?: Audience | null }

/** Makes an item at the end of its section, or right after the item `after`. */
export function addItem<Kind extends WrittenKind>(
  doc: Y.Doc,
  section: string,
  kind: Kind,
  values: NewItem<Kind> = {},
  after: string | null = null,
): string {
  const id = randomId<string>()
  const given = values as Readonly<Record<string, Choice | undefined>>
  doc.transact(() => {
    const item = new Y.Map<unknown>()
    const position = after === null ? positionAtEnd(doc, section) : positionAfter(doc, section, after)
    const { texts, choices }: { texts: readonly string[]; choices: readonly string[] } = MEMBERS[kind]
    for (const name of texts) item.set(name, new Y.Text(String(given[name] ?? '')))
    // Every choice is written at once: an undo of a later one then has something to go back to.
    for (const name of choices) item.set(name, given[name] ?? (name === 'otherOwner' ? '' : null))
    item.set('position', position)
    item.set('gone', false)
    doc.getMap(itemsName(section)).set(id, item)
  }, ITEM_CHANGE)
  return id
}

export function changeItem(doc: Y.Doc, section: string, id: string, choices: ItemChoices): void {
  write(doc, section, id, choices as Readonly<Record<string, Choice>>)
}

/** Hides the item, and keeps it: what somebody types in it meanwhile must not die. */
export const removeItem = (doc: Y.Doc, section: string, id: string): void => write(doc, section, id, { gone: true })

export const bringBackItem = (doc: Y.Doc, section: string, id: string): void => write(doc, section, id, { gone: false })

/** One place up or down among the items that are there; at the end of the list nothing happens. */
export function moveItem(doc: Y.Doc, section: string, id: string, by: -1 | 1): void {
  const order = placesIn(doc, section)
  const at = order.findIndex((one) => one.id === id)
  const [past, beyond] = [order[at + by], order[at + 2 * by]]
  if (at < 0 || !past) return
  const position = beyond ? between(past.position, beyond.position) : past.position + by
  if (position !== past.position && position !== beyond?.position) return write(doc, section, id, { position })
  // Two writers made an item at one place: there is nothing between them until all are counted anew.
  const moved = order.filter((one) => one.id !== id)
  moved.splice(at + by, 0, order[at]!)
  doc.transact(() => {
    for (const [index, one] of moved.entries()) write(doc, section, one.id, { position: index + 1 })
  }, ITEM_CHANGE)
}

/** The sentence itself, for a field that is bound to it; null where the item is not there or is of another shape. */
export function textOfItem(doc: Y.Doc, section: string, id: string, name: string): Y.Text | null {
  const text = itemIn(doc, section, id)?.get(name)
  return isPlainText(text) ? text : null
}

/** Every word that was typed in it: its sentences, and the name of somebody who does not sit here. */
export const sentencesOf = (item: Y.Map<unknown>): string[] => [
  ...[...item.values()].filter(isPlainText).map(String),
  String(item.get('otherOwner') ?? ''),
]

/** Items of a section that were taken away, with the words that still stand in them. */
export const removedItems = (doc: Y.Doc, section: string): { id: string; words: string }[] =>
  itemsIn(doc, section).flatMap(([id, item]) =>
    item.get('gone') === true
      ? [{ id, words: [...item.values()].filter(isPlainText).map(String).filter(Boolean).join(' · ') }]
      : [],
  )

type WithItems = Pick<SectionContent, 'items' | 'audience'>

export const doelenOf = (section: WithItems): Doel[] =>
  section.items.map((item) => readDoel(item, section.audience)).sort(inOrder)

export const actiesOf = (section: WithItems): Actie[] =>
  section.items.map((item) => readActie(item, section.audience)).sort(inOrder)

/** What a person reads of an item of any kind: its words, without its ids, days and choices. */
export const wordsOfItem = ({ fields }: ItemContent): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' && !NO_WORDS.has(name) ? [value] : [],
  )

/** All choices but a name that was typed. */
const NO_WORDS: ReadonlySet<string> = new Set(
  Object.values(MEMBERS)
    .flatMap(({ choices }): readonly string[] => choices)
    .filter((name) => name !== 'otherOwner'),
)

function readDoel({ id, fields }: ItemContent, sectionAudience: Audience): Doel {
  return {
    id,
    text: sentence(fields.text),
    words: sentence(fields.words),
    whose: fields.whose === 'gezin' ? 'gezin' : deelnemer(fields.whose),
    kind: oneOf(['persoonlijk', 'maatschappelijk'], fields.kind),
    horizon: oneOf(['lang', 'werkdoel'], fields.horizon),
    steps: sentence(fields.steps),
    due: day(fields.due),
    audience: audienceOfItem(fields.audience, sectionAudience),
    position: place(fields.position),
  }
}

function readActie({ id, fields }: ItemContent, sectionAudience: Audience): Actie {
  return {
    id,
    text: sentence(fields.text),
    owner: deelnemer(fields.owner),
    otherOwner: sentence(fields.otherOwner),
    due: day(fields.due),
    doel: isItemId(fields.doel) ? fields.doel : null,
    audience: audienceOfItem(fields.audience, sectionAudience),
    position: place(fields.position),
  }
}

/** null was written on purpose: as the section. What is missing or not understood is for professionals. */
const audienceOfItem = (value: unknown, ofSection: Audience): Audience =>
  value === null ? ofSection : parseAudience(value)

const sentence = (value: unknown): string => (typeof value === 'string' ? value : '')
const deelnemer = (value: unknown): DeelnemerId | null => (isItemId(value) ? (value as DeelnemerId) : null)
const place = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

function day(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : null
}

function oneOf<const Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null
}

interface Place {
  readonly id: string
  readonly position: number
}

const inOrder = (a: Place, b: Place): number => a.position - b.position || (a.id < b.id ? -1 : 1)

const itemsIn = (doc: Y.Doc, section: string): [string, Y.Map<unknown>][] =>
  [...doc.getMap(itemsName(section)).entries()].filter(
    (entry): entry is [string, Y.Map<unknown>] => entry[1] instanceof Y.Map,
  )

const placesIn = (doc: Y.Doc, section: string): Place[] =>
  itemsIn(doc, section)
    .filter(([, item]) => item.get('gone') !== true)
    .map(([id, item]) => ({ id, position: place(item.get('position')) }))
    .sort(inOrder)

const positionAtEnd = (doc: Y.Doc, section: string): number => (placesIn(doc, section).at(-1)?.position ?? 0) + 1

function positionAfter(doc: Y.Doc, section: string, id: string): number {
  const order = placesIn(doc, section)
  const at = order.findIndex((one) => one.id === id)
  const [here, next] = [order[at], order[at + 1]]
  if (!here || !next) return positionAtEnd(doc, section)
  return between(here.position, next.position)
}

const between = (one: number, other: number): number => (one + other) / 2

export function itemIn(doc: Y.Doc, section: string, id: string): Y.Map<unknown> | null {
  const item = doc.getMap(itemsName(section)).get(id)
  return item instanceof Y.Map ? item : null
}

function write(doc: Y.Doc, section: string, id: string, values: Readonly<Record<string, Choice>>): void {
  const item = itemIn(doc, section, id)
  if (!item) return
  doc.transact(() => {
    for (const [name, value] of Object.entries(values)) if (item.get(name) !== value) item.set(name, value)
  }, ITEM_CHANGE)
}

/** Y.XmlText is a Y.Text as well, and is not one of ours. */
const isPlainText = (value: unknown): value is Y.Text => value instanceof Y.Text && !(value instanceof Y.XmlText)
