// People at one document in one process: real editors in jsdom, real Yjs, lines that can be held back, and between them the
// server's own code that finds lost words and puts them back.
import type { Editor } from '@tiptap/core'
import * as Y from 'yjs'
import { createTextEditor } from '#client/document/text-editor.ts'
import { createSharedUndo, type SharedUndo } from '#client/document/undo/shared-undo.ts'
import { cleanGone } from '#server/sync/clean-gone.ts'
import { isForgotten, type Loss, watchLosses } from '#server/sync/losses.ts'
import { putBack } from '#server/sync/put-back.ts'
import { openUpdate } from '#server/sync/update.ts'
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
  readonly server = new Y.Doc({ gcFilter: isForgotten })
  readonly people: Person[]
  /** What was lost and had no place. */
  readonly tray: string[] = []
  /** How often lost words were put back. */
  rescues = 0
  readonly errors: unknown[] = []
  private readonly elements: HTMLElement[] = []
  /** With open lines everything is delivered at once. */
  private lines: 'open' | 'held' = 'open'

  private readonly rescuing: boolean

  constructor(names: readonly string[], start: readonly Block[] = [], rescuing = true) {
    this.rescuing = rescuing
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
    const updates = person.outbox.splice(0)
    if (updates.length === 0) return
    const losses = this.take(updates)
    const { update, apart } = this.rescuing ? putBack(this.server, losses) : { update: null, apart: [] }
    this.tray.push(...apart.flatMap(({ words }) => words.map(({ text }) => text)))
    if (update) this.rescues++
    for (const other of this.people) {
      if (other !== person) other.inbox.push(...updates)
      if (update) other.inbox.push(update)
    }
  }

  /** As a flush does: all of it in one transaction. */
  private take(updates: readonly Uint8Array[]): Loss[] {
    return this.server.transact((transaction) => {
      const losses = watchLosses(transaction)
      for (const update of updates) {
        Y.applyUpdate(this.server, update)
        const opened = openUpdate(update)
        if (opened.kind === 'opened') losses.look(opened)
      }
      return losses.found()
    })
  }

  /** What the server does when a room is left: everybody hears of it later. */
  clean(): void {
    const before = Y.encodeStateVector(this.server)
    cleanGone(this.server, TEXTS)
    const update = Y.encodeStateAsUpdate(this.server, before)
    for (const person of this.people) person.inbox.push(update)
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
