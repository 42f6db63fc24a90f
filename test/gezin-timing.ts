// How soon a family member can read, by hand: each page opened afresh in Chromium on a slow line (1.6 Mbit/s, 150 ms there and
// back) and a slow phone (a fourth of this processor). Prints a table; the figures wanted stand in its last line.
import type { BrowserContext, CDPSession } from '@playwright/test'
import { HELD_MDO } from '#server/demo/mdo-seed.ts'
import { launchBrowser } from './support/browser.ts'
import { serveRegion } from './support/http.ts'
import { publish } from './support/planning.ts'
import { openTestRegion } from './support/region.ts'
import { LOEX, must, offer, placeOf } from './support/signing.ts'

const ROUNDS = 5
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const SLOWER = 4
const PAGES = [
  ['mijn plek', `/gezin/${LOEX}`],
  ['lezen', `/gezin/${LOEX}/analyse`],
  ['het plan', `/gezin/${LOEX}/plan`],
  ['wat u doet', `/gezin/${LOEX}/acties`],
  ['crisiskaart', `/gezin/${LOEX}/crisiskaart`],
  ['mijn verhaal', `/gezin/${LOEX}/verhaal`],
  ['overleg', `/gezin/${LOEX}/overleg/${HELD_MDO}`],
  ['wie is wie', `/gezin/${LOEX}/wie`],
  ['wie heeft gekeken', `/gezin/${LOEX}/gekeken`],
] as const

interface Visit {
  readonly largestPaint: number
  readonly html: number
  readonly script: number
  readonly font: number
}

const region = await openTestRegion()
offer(region.installation)
must(region.installation, 'plancoordinator', {
  type: 'presentAnalyse',
  deelnemerId: placeOf(region.installation, 'moeder'),
  how: 'zelf-lezen',
})
publish(region.installation)
const server = await serveRegion(region)
const browser = await launchBrowser()

const rows = []
for (const [page, path] of PAGES) {
  const visits: Visit[] = []
  for (let round = 0; round < ROUNDS; round++) visits.push(await visit(path))
  const middle = (of: (visit: Visit) => number) => visits.map(of).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
  rows.push({
    page,
    'largest paint, ms (middle)': Math.round(middle((one) => one.largestPaint)),
    'ms (worst)': Math.round(Math.max(...visits.map((one) => one.largestPaint))),
    'HTML kB over the line': kilo(middle((one) => one.html)),
    'JavaScript kB': kilo(middle((one) => one.script)),
    'font kB': kilo(middle((one) => one.font)),
  })
}
console.table(rows)
console.log('Wanted: 1500 ms at most, JavaScript 150 kB at most and only to enhance.')

await browser.close()
await server.stop()
await region.close()

function kilo(bytes: number): number {
  return Math.round(bytes / 100) / 10
}

/** As a person comes who was never here: an empty cache, a fresh session. */
async function visit(path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  const [name, value] = server.cookieOf('moeder').split('=') as [string, string]
  await context.addCookies([{ name, value, url: server.origin, httpOnly: true, sameSite: 'Lax' }])
  const bytes = { Document: 0, Script: 0, Font: 0 }
  const page = await context.newPage()
  const devtools = await slowDown(context, page)
  const kinds = new Map<string, string>()
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) as keyof typeof bytes
    if (kind in bytes) bytes[kind] += encodedDataLength
  })
  await page.goto(server.origin + path, { waitUntil: 'networkidle' })
  const largestPaint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return { largestPaint, html: bytes.Document, script: bytes.Script, font: bytes.Font }
}

async function slowDown(
  context: BrowserContext,
  page: Awaited<ReturnType<BrowserContext['newPage']>>,
): Promise<CDPSession> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', LINE)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return devtools
}
