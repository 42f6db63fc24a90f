// A word of its own in each of four rooms, and every byte that anybody's socket gets: it is heard in its own room, and in no other.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { CASUS, type House, OTHER_CASUS, openHouse, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc, type Raw } from '#test/support/live/raw.ts'
import { firstText } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  await tearDown(house)
})

const ROOMS: readonly { address: RoomAddress; section: string; word: string }[] = [
  { address: { casusId: CASUS, room: 'analyse' }, section: 'aanleiding', word: 'kwartel' },
  { address: { casusId: CASUS, room: 'plan' }, section: 'toekomst', word: 'zwaluw' },
  { address: { casusId: OTHER_CASUS, room: 'analyse' }, section: 'aanleiding', word: 'leeuwerik' },
  { address: { casusId: OTHER_CASUS, room: 'plan' }, section: 'toekomst', word: 'nachtegaal' },
]

const hears = ({ heard }: Raw, word: string): boolean => heard.some((bytes) => bytes.includes(word))

test('[SY4] what is written in one room reaches no socket in another, of the same casus or another', async () => {
  const tables = await Promise.all(
    ROOMS.map(async (room) => ({
      ...room,
      writer: await callInWithDoc(house, 'alice', room),
      reader: await callInWithDoc(house, 'bob', room),
    })),
  )
  for (const { writer, section, word } of tables)
    writer.sayUpdate(writer.change((doc) => firstText(doc, section).insert(0, word)))
  await until('each to be read in its own room', () => tables.every(({ reader, word }) => hears(reader.raw, word)))
  const late = await Promise.all(ROOMS.map((room) => callInWithDoc(house, 'charlie', room)))
  const sockets = tables.map(({ writer, reader }, at) => [writer.raw, reader.raw, late[at]!.raw])
  for (const [at, heard] of sockets.entries()) {
    const others = ROOMS.filter((_, other) => other !== at).map(({ word }) => word)
    expect(heard.flatMap((raw) => others.filter((word) => hears(raw, word)))).toEqual([])
    expect(hears(late[at]!.raw, ROOMS[at]!.word)).toBe(true)
  }
  for (const raw of sockets.flat()) raw.socket.terminate()
})
