// Loaded before every server that is measured: answers the bench what the process has used so far, and keeps a CPU profile
// of a stretch of time where it is asked to.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'

let profiler = null

process.on('message', async ({ id, collect, profile }) => {
  if (profile) await keepProfile(profile)
  if (collect) {
    for (let round = 0; round < 4; round++) {
      globalThis.gc()
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  process.send({ id, heap: heapUsed, external, rss, cpu: (user + system) / 1e6 })
})
process.on('disconnect', () => process.exit())

/** Begins one, or ends the one that was begun and writes it there. */
async function keepProfile(file) {
  if (profiler) {
    const { profile } = await profiler.post('Profiler.stop')
    writeFileSync(file, JSON.stringify(profile))
    profiler.disconnect()
    profiler = null
    return
  }
  profiler = new Session()
  profiler.connect()
  await profiler.post('Profiler.enable')
  await profiler.post('Profiler.start')
}
