// Something outside keeps us from starting. Its message is a sentence for whoever starts us, so it is printed without a trace.

export class StartRefused extends Error {}

/** Runs `start`; a refused start is said and ends the process with code 1, a defect is thrown on. */
export async function startOrSay(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
