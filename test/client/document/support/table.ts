// People at one document in one process: real editors in jsdom, real Yjs, and lines that can be held back.
import type { Editor } from '@tiptap/core'
import * as Y from 'yjs'
import { createTextEditor } from '#client/document/text-editor.ts'
import { createSharedUndo, type SharedUndo } from '#client/document/undo/shared-undo.ts'
import type { Block } from '#shared/document/blocks.ts'
import { emptyBlock, readBlocks, writeBlocks } from '#shared/document/room-doc.ts'

export const TEXTS = ['text/een', 'text/twee'] as const

export interface Person {
  readonly name: string
  readonly doc: Y.Doc
  readonly editors: readonly Editor[]
  readonly undo: SharedUndo
  /** What this person wrote and did not send yet; what others wrote and has not come in yet. */
  readonly outbox: Uint8Array[]
  readonly inbox: Uint8Array[]
}

export class Table {
  readonly server = new Y.Doc()
  readonly people: Person[]
  readonly errors: unknown[] = []
  private readonly elements: HTMLElement[] = []
  /** With open lines everything is delivered at once. */
  private lines: 'open' | 'held' = 'open'

  constructor(names: readonly string[], start: readonly Block[] = []) {
    this.server.clientID = 1
    for (const name of TEXTS) {
      const fragment = this.server.getXmlFragment(name)
      if (start.length > 0) writeBlocks(fragment, start)
      else fragment.insert(0, [emptyBlock()])
    }
    this.people = names.map((name, index) => this.sit(name, index + 2))
  }

  private sit(name: string, clientId: number): Person {
    const doc = new Y.Doc()
    doc.clientID = clientId
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server), 'line')
    const editors = TEXTS.map((text) => {
      const element = document.body.appendChild(document.createElement('div'))
      this.elements.push(element)
      return createTextEditor({
        element,
        fragment: doc.getXmlFragment(text),
        label: `${name} ${text}`,
        editable: true,
        onObserverError: (error) => this.errors.push(error),
      })
    })
    const person: Person = {
      name,
      doc,
      editors,
      undo: createSharedUndo(
        doc,
        TEXTS.map((text) => doc.getXmlFragment(text)),
      ),
      outbox: [],
      inbox: [],
    }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'line') return
      person.outbox.push(update)
      if (this.lines === 'open') this.deliver()
    })
    return person
  }

  hold(): this {
    this.lines = 'held'
    return this
  }

  open(): this {
    this.lines = 'open'
    this.deliver()
    return this
  }

  send(person: Person): void {
    for (const update of person.outbox.splice(0)) {
      Y.applyUpdate(this.server, update, person.name)
      for (const other of this.people) if (other !== person) other.inbox.push(update)
    }
  }

  receive(person: Person): void {
    for (const update of person.inbox.splice(0)) Y.applyUpdate(person.doc, update, 'line')
  }

  deliver(): void {
    while (this.people.some(({ outbox, inbox }) => outbox.length + inbox.length > 0)) {
      for (const person of this.people) this.send(person)
      for (const person of this.people) this.receive(person)
    }
  }

  blocks(person: Person, text = 0): Block[] {
    return readBlocks(person.doc.getXmlFragment(TEXTS[text]!))
  }

  /** All words on the server, both texts together. */
  words(doc: Y.Doc = this.server): string[] {
    return TEXTS.flatMap((name) =>
      readBlocks(doc.getXmlFragment(name)).flatMap(({ runs }) =>
        runs
          .map((run) => run.text)
          .join('')
          .split(/\s+/),
      ),
    ).filter((word) => word !== '')
  }

  leave(): void {
    for (const { editors, undo } of this.people) {
      undo.destroy()
      for (const editor of editors) editor.destroy()
    }
    for (const element of this.elements) element.remove()
  }
}

export function withTable(names: readonly string[], act: (table: Table) => void, start?: readonly Block[]): void {
  const table = new Table(names, start)
  try {
    act(table)
  } finally {
    table.leave()
  }
}
