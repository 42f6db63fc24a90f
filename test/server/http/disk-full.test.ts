// A full disk, seen from the calls: nothing is done or shown whose line cannot be written, the caller is told why, and it passes.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { casusId } from '#server/demo/seed.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'

let region: Region
let server: ServedRegion
beforeEach(async () => {
  region = await openTestRegion()
  server = await serveRegion(region)
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

test('[SY41] on a full disk a call is answered 507 with its reason, until there is room', async () => {
  const ask = server.as('casemanager')
  const read = () => ask('GET', `/api/casussen/${casusId('loex')}`)
  const { $client } = region.installation.db
  $client.pragma(`max_page_count = ${$client.pragma('page_count', { simple: true })}`)
  let answer = await read()
  // What is free in the pages that the file has is used up first.
  for (let more = 0; more < 500 && answer.ok; more++) answer = await read()
  expect(answer.status).toBe(507)
  expect(await answer.json()).toEqual({ refusal: { reason: 'disk-full' } })
  expect(region.installation.disk.isFull()).toBe(true)
  $client.pragma('max_page_count = 1073741823')
  expect((await read()).status).toBe(200)
})
