// Something outside keeps us from starting. Its message is a sentence for whoever starts us, so it is printed without a trace.
import { START } from '#shared/text/start.ts'
import { diskFaultOf } from './db/disk-fault.ts'
import { EXIT } from './exit-codes.ts'

export class StartRefused extends Error {}

/** Runs `start`; what refuses it is said and ends the process with a code of its own, a defect is thrown on. */
export async function startOrSay(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    const fault = diskFaultOf(error)
    if (!(error instanceof StartRefused) && !fault) throw error
    process.stderr.write(`${error instanceof StartRefused ? error.message : START.disk[fault ?? 'broken']}\n`)
    process.exit(fault === 'broken' ? EXIT.brokenDisk : EXIT.refusedToStart)
  }
}
