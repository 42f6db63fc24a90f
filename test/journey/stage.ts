// The stage of a story: a real server over a copy of the demo region, a real browser, and people who come in.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { casusId } from '#server/demo/seed.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { type Line, layLine } from './line.ts'

export const LAPTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
export const LOEX = casusId('loex')
export const ANALYSE = `/casussen/${LOEX}/analyse`
export const PLAN = `/casussen/${LOEX}/plan`

export interface Guest {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of; a story ends with none. */
  readonly complaints: string[]
}

export interface Stage {
  readonly region: Region
  readonly server: ServedRegion
  /** Comes in signed in as `person` (null: nobody), at `path`; over `line` where one is given. */
  enter(
    person: string | null,
    path: string,
    options?: { viewport?: { width: number; height: number }; line?: Line },
  ): Promise<Guest>
  layLine(): Promise<Line>
  /** Stops the server as a supervisor would and starts it again on the same port and data. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  let region = await openTestRegion()
  let server = await serveRegion(region)
  const browser: Browser = await launchBrowser()
  const lines: Line[] = []

  return {
    get region() {
      return region
    },
    get server() {
      return server
    },
    async enter(person, path, { viewport = LAPTOP, line } = {}) {
      const origin = line ? `http://localhost:${line.port}` : server.origin
      const context = await browser.newContext({
        viewport,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        reducedMotion: 'reduce',
      })
      if (person) {
        const [name, value] = server.cookieOf(person).split('=') as [string, string]
        await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }])
      }
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`))
      page.on('console', (message) => {
        if (/Content Security Policy|TrustedHTML|Trusted Type/i.test(message.text())) complaints.push(message.text())
      })
      await page.goto(origin + path)
      return { page, context, complaints }
    },
    async layLine() {
      const line = await layLine(server.port)
      lines.push(line)
      return line
    },
    async restart() {
      const { port } = server
      await server.stop()
      region = await openTestRegion(region.folder)
      server = await serveRegion(region, port)
    },
    async close() {
      await browser.close()
      await Promise.all(lines.map((line) => line.close()))
      await server.stop()
      await region.close()
    },
  }
}

/** What stands in a room on disk, as text, once everyone has left: read from the newest snapshot that the server makes now. */
export function textOnDisk({ region }: Stage, room: 'analyse' | 'plan'): string {
  const { live, snapshots } = region.installation
  live.snapshot({ casusId: LOEX, room }, 'formal')
  const roomId = snapshots.roomAt({ casusId: LOEX, room })!
  const content = snapshots.list(roomId)[0]!.content
  return content.sections
    .flatMap(({ text, plain }) => [...text, ...(plain ?? [])])
    .map((block) => block.runs.map((run) => run.text).join(''))
    .join('\n')
}

export const occurrences = (text: string, word: string): number => text.split(word).length - 1
