// @vitest-environment jsdom
// Others' carets: only in their own section, once per frame, and never a way in for script.
import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createTextEditor } from '#client/document/text-editor.ts'
import { createPresence } from '#client/sync/presence.ts'
import { emptyBlock } from '#shared/document/room-doc.ts'
import { type as typeWords } from './support/hands.ts'

function page() {
  const doc = new Y.Doc()
  doc.clientID = 5
  const awareness = new Awareness(doc)
  const frames: (() => void)[] = []
  const presence = createPresence(awareness, (run) => frames.push(run))
  const nextFrame = () => {
    for (const run of frames.splice(0)) run()
  }
  const editors = ['text/een', 'text/twee'].map((name) => {
    const fragment = doc.getXmlFragment(name)
    fragment.insert(0, [emptyBlock()])
    const element = document.body.appendChild(document.createElement('div'))
    const editor = createTextEditor({
      element,
      fragment,
      label: name,
      editable: true,
      carets: {
        carets: () => presence.caretsIn(name),
        subscribe: (listener) => presence.subscribeTo(name, listener),
        place: (cursor) => presence.place(name, cursor),
        nextFrame: presence.nextFrame,
      },
    })
    typeWords(editor, 'hallo')
    return editor
  })
  return { doc, awareness, presence, nextFrame, editors }
}

function arrive(
  { doc, awareness }: ReturnType<typeof page>,
  clientId: number,
  section: string,
  user: { name: string; discipline?: string; colour?: string },
) {
  const text = (doc.getXmlFragment(section).get(0) as Y.XmlElement).get(0) as Y.XmlText
  const at = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, 2))
  awareness.states.set(clientId, {
    user: { personId: `p${clientId}`, discipline: 'GGZ', colour: '#2c6b45', ...user },
    section,
    cursor: { anchor: at, head: at },
  })
  awareness.meta.set(clientId, { clock: 1, lastUpdated: Date.now() })
  awareness.emit('change', [{ added: [clientId], updated: [], removed: [] }, 'remote'])
}

const caretsIn = (editor: { view: { dom: Element } }) => [...editor.view.dom.querySelectorAll('.others-caret')]

test('a caret shows in its own section, with name and discipline, after the next frame', () => {
  const here = page()
  arrive(here, 9, 'text/een', { name: 'Daan' })
  expect(caretsIn(here.editors[0]!)).toHaveLength(0)
  here.nextFrame()
  expect(caretsIn(here.editors[0]!).map((caret) => caret.textContent?.replace(/\u2060/g, ''))).toEqual(['Daan, GGZ'])
  expect(caretsIn(here.editors[1]!)).toHaveLength(0)
  expect(here.presence.people()).toMatchObject([{ section: 'text/een', user: { name: 'Daan' } }])
})

test('many moves in one frame draw one section once, and the other not at all', () => {
  const here = page()
  const drawn = [0, 0]
  here.editors.forEach((editor, index) => {
    editor.on('transaction', () => drawn[index]!++)
  })
  for (let move = 0; move < 20; move++) arrive(here, 9, 'text/een', { name: `Daan ${move}` })
  here.nextFrame()
  expect(drawn).toEqual([1, 0])
})

test('a name is only ever text, and a colour that is none is not used', () => {
  const here = page()
  arrive(here, 9, 'text/een', { name: '<img src=x onerror="globalThis.hacked=1">', colour: 'red;background:url(//x)' })
  here.nextFrame()
  const [caret] = caretsIn(here.editors[0]!)
  expect(caret!.querySelector('img')).toBeNull()
  expect((caret as HTMLElement).style.getPropertyValue('--who')).toBe('#52606b')
})

test('a place that is no place shows no caret and breaks nothing', () => {
  const here = page()
  arrive(here, 9, 'text/een', { name: 'Daan' })
  Object.assign(here.awareness.states.get(9)!, { cursor: { anchor: { item: 'x' }, head: 7 } })
  here.awareness.emit('change', [{ added: [], updated: [9], removed: [] }, 'remote'])
  here.nextFrame()
  expect(caretsIn(here.editors[0]!)).toHaveLength(0)
})

test('a state without a person is nobody', () => {
  const here = page()
  here.awareness.states.set(9, { section: 'text/een', user: 'Daan' })
  here.awareness.emit('change', [{ added: [9], updated: [], removed: [] }, 'remote'])
  here.nextFrame()
  expect(here.presence.people()).toEqual([])
})

test('this page tells its place without a word about who it is', () => {
  const here = page()
  here.presence.place('text/een', { anchor: { item: null }, head: { item: null } })
  expect(Object.keys(here.awareness.getLocalState()!).sort()).toEqual(['cursor', 'section'])
  here.presence.leave()
  expect(here.awareness.getLocalState()).toEqual({ section: null, cursor: null })
})

test('the name of who writes where this reader reads is not shown, also when he comes there later', () => {
  const all = page()
  const [editor] = all.editors
  all.doc.getXmlFragment('text/een').insert(1, [emptyBlock(), emptyBlock(), emptyBlock()])
  editor!.commands.setTextSelection(editor!.state.doc.content.size - 1)
  arrive(all, 9, 'text/een', { name: 'Daan' })
  all.nextFrame()
  const isNear = () => caretsIn(editor!)[0]!.classList.contains('is-near')
  expect(isNear()).toBe(false)
  editor!.commands.setTextSelection(2)
  expect(isNear()).toBe(true)
  editor!.commands.setTextSelection(editor!.state.doc.content.size - 1)
  expect(isNear()).toBe(false)
})
