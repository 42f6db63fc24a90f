// What a section's chrome shows of the shared text: for whom it is, whether plain words are open, how far it is.
// Counting happens at most a few times a second, not with every letter.
import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type Audience, parseAudience } from '#shared/document/audience.ts'
import { isEmptyText, textOf } from '#shared/document/blocks.ts'
import { wordsOfItem } from '#shared/document/items.ts'
import {
  AUDIENCE_MAP,
  itemsName,
  PLAIN_MAP,
  plainName,
  readBlocks,
  readItems,
  textName,
} from '#shared/document/room-doc.ts'
import type { Section } from '#shared/document/template/template.ts'

export type Fullness = 'empty' | 'begun' | 'filled'

const LOOK_EVERY = 400
const FILLED_FROM_WORDS = 25

export function useAudience(doc: Y.Doc, section: Section): Audience {
  const subscribe = useCallback((listener: () => void) => watch(doc.getMap(AUDIENCE_MAP), listener), [doc])
  return useSyncExternalStore(subscribe, () => audienceOf(doc, section))
}

export function audienceOf(doc: Y.Doc, section: Section): Audience {
  const chosen = doc.getMap(AUDIENCE_MAP)
  return chosen.has(section.id) ? parseAudience(chosen.get(section.id)) : section.audience
}

export function chooseAudience(doc: Y.Doc, section: Section, audience: Audience): void {
  doc.transact(() => doc.getMap(AUDIENCE_MAP).set(section.id, audience), 'choice')
}

export function openPlain(doc: Y.Doc, section: Section): void {
  doc.transact(() => doc.getMap(PLAIN_MAP).set(section.id, true), 'choice')
}

export function useHasPlain(doc: Y.Doc, section: Section): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const later = atMostEvery(LOOK_EVERY, listener)
      const stops = [
        watch(doc.getMap(PLAIN_MAP), listener),
        watch(doc.getXmlFragment(plainName(section.id)), later.call),
      ]
      return () => {
        later.stop()
        for (const stop of stops) stop()
      }
    },
    [doc, section],
  )
  return useSyncExternalStore(subscribe, () => hasPlain(doc, section))
}

export const hasPlain = (doc: Y.Doc, section: Section): boolean =>
  doc.getMap(PLAIN_MAP).get(section.id) === true || !isEmptyText(readBlocks(doc.getXmlFragment(plainName(section.id))))

export function useFullness(doc: Y.Doc, section: Section): Fullness {
  const subscribe = useCallback(
    (listener: () => void) => {
      const later = atMostEvery(LOOK_EVERY, listener)
      const stops = [textName(section.id), plainName(section.id)].map((name) =>
        watch(doc.getXmlFragment(name), later.call),
      )
      if (section.items) stops.push(watch(doc.getMap(itemsName(section.id)), later.call))
      return () => {
        later.stop()
        for (const stop of stops) stop()
      }
    },
    [doc, section],
  )
  return useSyncExternalStore(subscribe, () => fullnessOf(doc, section))
}

export function fullnessOf(doc: Y.Doc, section: Section): Fullness {
  const prose = readBlocks(doc.getXmlFragment(textName(section.id))).map(textOf)
  const items = section.items ? readItems(doc.getMap(itemsName(section.id))) : []
  const texts = [...prose, ...items.flatMap(wordsOfItem)]
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0)
  if (words === 0) return 'empty'
  const lacksPlain = section.plain === 'asked' && isEmptyText(readBlocks(doc.getXmlFragment(plainName(section.id))))
  return words < FILLED_FROM_WORDS || lacksPlain ? 'begun' : 'filled'
}

function watch(type: Y.AbstractType<never> | Y.Map<unknown> | Y.XmlFragment, listener: () => void): () => void {
  type.observeDeep(listener)
  return () => type.unobserveDeep(listener)
}

function atMostEvery(ms: number, act: () => void): { call: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        act()
      }, ms)
    },
    stop: () => clearTimeout(timer),
  }
}
