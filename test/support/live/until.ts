// Waiting for a condition instead of for time to pass. Fails with what it was waiting for.

export async function until<T>(
  what: string,
  condition: () => T | null | undefined | false,
  withinMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const value = condition()
    if (value) return value
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
