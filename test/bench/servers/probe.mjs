// Loaded before every server that is measured: answers the bench what the process has used so far.
process.on('message', async ({ id, collect }) => {
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
