// Two people make the same words bold at once. Yjs would tidy that up on the server: a deletion that no log holds and nobody is told of.
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { leaveFormatting } from '#shared/document/formatting.ts'
import { type House, openHouse, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText, sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  await tearDown(house)
})

test('[SY56] who comes in gets every mark that was made, as those have it who made them', async () => {
  const writer = sitDown(house, 'alice')
  await writer.synced()
  writer.write('samen vet')
  await writer.allSaved()
  writer.leave()
  const made = new Y.Doc()
  leaveFormatting(made)
  const people = [await callInWithDoc(house, 'alice'), await callInWithDoc(house, 'bob')]
  Y.applyUpdate(made, Y.encodeStateAsUpdate(people[0]!.doc))
  for (const { change, sayUpdate } of people) {
    const bold = change((doc) => firstText(doc).format(0, 5, { bold: {} }))
    sayUpdate(bold)
    Y.applyUpdate(made, bold)
  }
  // Heard without a doc of Yjs in between that would tidy it up itself.
  await until('both to be kept', () =>
    people.every(({ raw }) => raw.heard.some((bytes) => bytes[0] === 0 && bytes[1] === 2)),
  )
  const dora = await callInWithDoc(house, 'dora')
  expect(Y.equalSnapshots(Y.snapshot(dora.doc), Y.snapshot(made))).toBe(true)
  for (const { raw } of [...people, dora]) raw.socket.terminate()
})
