// The browser of the journeys: Chromium from inside an npm package, so that `npm test` needs nothing but Node and npm.
// CHROMIUM=/usr/bin/chromium takes that one instead.
import { existsSync, realpathSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'

/** As it is really called: a linked folder may have another name tomorrow. */
const MODULES = realpathSync(resolve(import.meta.dirname, '../../node_modules'))
/** Beside the packages, so that a new install unpacks its own. */
const UNPACKED = join(MODULES, '.chromium')

// Not the package's own list: that switches off what these tests rely on, such as the same-origin policy.
// Without a GPU there is none to pretend: that alone was an eighth of what a story takes of the processor.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-gpu']

/** A fresh browser; the caller closes it. */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(await options())

/** A browser that keeps what it stores in `folder`, as a person's own does. */
export const launchProfile = async (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...(await options()),
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  })

async function options() {
  const own = process.env.CHROMIUM
  if (own) return { executablePath: own, args: ARGS }
  await unpack()
  return {
    executablePath: join(UNPACKED, 'chromium'),
    args: ARGS,
    env: {
      ...definedOnly(process.env),
      // The shared libraries that a bare Debian does not have come with the package.
      LD_LIBRARY_PATH: [join(UNPACKED, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(UNPACKED, 'fonts'),
    },
  }
}

/** Once per install, about three seconds. Renamed into place whole, so that no one starts half a browser. */
async function unpack(): Promise<void> {
  if (existsSync(UNPACKED)) return
  await mkdir(MODULES, { recursive: true })
  const fresh = await mkdtemp(`${UNPACKED}-`)
  const before = { ...process.env }
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be in a Lambda.
    process.env.TMPDIR = fresh
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
    // It names /tmp/fonts whatever the temporary folder is.
    const fonts = join(fresh, 'fonts', 'fonts.conf')
    await writeFile(fonts, (await readFile(fonts, 'utf8')).replaceAll('/tmp/fonts', join(UNPACKED, 'fonts')))
    await rename(fresh, UNPACKED).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
    await rm(fresh, { recursive: true, force: true })
  }
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
