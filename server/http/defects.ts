// What was thrown while something was asked. Written down are its kind and where it was thrown, never its message, which may quote
// what somebody wrote; a full disk is no defect, and who asked is told that nothing was kept.
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Disk } from '#server/db/disk.ts'
import { defectFields, type Logger } from '#server/logger.ts'
import { badInput, defect, diskFull } from './refusal-status.ts'

export interface DefectPorts {
  readonly disk: Pick<Disk, 'notice'>
  readonly logger: Logger
}

export type Thrown = 'disk-full' | 'defect'

export function noteThrown({ disk, logger }: DefectPorts, error: unknown, c: Context): Thrown {
  if (disk.notice(error) === 'full') return 'disk-full'
  logger('defect', { ...defectFields(error), path: c.req.routePath })
  return 'defect'
}

/** `page`: for whom a browser shows the answer itself. */
export const answerThrown =
  (ports: DefectPorts, page?: (c: Context, thrown: Thrown) => Promise<Response>) =>
  (error: unknown, c: Context): Response | Promise<Response> => {
    // The validator's own answer to a body that is no JSON.
    if (error instanceof HTTPException && error.status === 400) return badInput(c)
    const thrown = noteThrown(ports, error, c)
    if (page && c.req.header('accept')?.includes('text/html')) return page(c, thrown)
    return thrown === 'disk-full' ? diskFull(c) : defect(c)
  }

/** For what the adapter of the socket server catches: it would print the whole of it. */
export const noteInSocket =
  ({ disk, logger }: DefectPorts) =>
  (error: unknown): void => {
    if (disk.notice(error) !== 'full') logger('defect', { ...defectFields(error), path: 'socket' })
  }
