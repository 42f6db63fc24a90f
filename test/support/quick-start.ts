// Every process that a test starts, and every worker that runs tests, begins with quick-start-hook.mjs.
import { pathToFileURL } from 'node:url'

const HOOK = pathToFileURL(`${import.meta.dirname}/quick-start-hook.mjs`).href

/** Called by vitest before the first worker starts; what it returns, after the last. */
export default function setup(): () => void {
  const before = process.env.NODE_OPTIONS
  process.env.NODE_OPTIONS = `${before ?? ''} --import=${HOOK}`.trim()
  return () => {
    if (before === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = before
  }
}
