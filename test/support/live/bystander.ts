// bob at work, while somebody else sends what should not be sent.
import type * as Y from 'yjs'
import { type House, openHouse, tearDown } from './house.ts'
import { firstText, sitDown, type Writer } from './table.ts'
import { until } from './until.ts'

export interface Bystander {
  house: House
  bob: Writer
  /** What bob reads once whatever was going to reach him has reached him. */
  afterwards(): Promise<string>
  restart(): Promise<void>
  tearDown(): Promise<void>
}

/** Opens a house in which bob has written `blijft`. */
export async function openWithBystander(): Promise<Bystander> {
  const house = await openHouse()
  const bob = sitDown(house, 'bob')
  await bob.synced()
  bob.write('blijft')
  await bob.allSaved()
  const table: Bystander = {
    house,
    bob,
    async afterwards() {
      const charlie = sitDown(table.house, 'charlie')
      await charlie.synced()
      charlie.write('daarna')
      await until('bob to read on', () => table.bob.text().includes('daarna'))
      charlie.leave()
      return table.bob.text().replace('daarna', '').trim()
    },
    async restart() {
      table.bob.leave()
      await table.house.stop()
      table.house = await openHouse({ folder: table.house.folder })
    },
    async tearDown() {
      table.bob.leave()
      await tearDown(table.house)
    },
  }
  return table
}

export const word = (text: string) => (doc: Y.Doc) => firstText(doc).insert(0, text)
