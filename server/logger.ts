// The technical log: what happened to the machinery, for whoever keeps it running. Never content, never a name.
import { pino } from 'pino'

export type Logger = (event: string, fields?: Readonly<Record<string, string | number>>) => void

/** JSON lines on standard error. */
export function openLogger(level: 'info' | 'silent'): Logger {
  const out = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
  return (event, fields = {}) => out.info(fields, event)
}

/** What of a defect may be written down: its kind and where it was thrown, not its message, which may quote content. */
export function defectFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    error: error.name,
    at: frames
      .slice(0, 4)
      .map((line) => line.trim().replace(/\(?file:\/\/\S*\/(server|shared|node_modules)\//, '($1/'))
      .join(' < '),
  }
}
