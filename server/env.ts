// What the surroundings may set; anything that does not parse stops the start.
import * as v from 'valibot'

const Port = v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535)))

const DemoEnv = v.object({
  PORT: Port,
  RONDETAFEL_DATA: v.optional(v.string()),
  /** Another place than the data: best another disk. */
  RONDETAFEL_BACKUPS: v.optional(v.string()),
  /** The file with the heads of the log: not on the disk of the data. */
  RONDETAFEL_LOG_HEADS: v.optional(v.string()),
  RONDETAFEL_DIST: v.optional(v.string()),
  /** Comma-separated origins of a development server in front. */
  RONDETAFEL_ORIGINS: v.optional(v.string()),
  RONDETAFEL_LOG: v.optional(v.picklist(['info', 'silent'])),
})

export function demoEnv(env: NodeJS.ProcessEnv) {
  const parsed = v.safeParse(DemoEnv, env)
  if (!parsed.success) {
    const names = parsed.issues.map((issue) => v.getDotPath(issue)).join(', ')
    throw new Error(`cannot start: ${names} is not valid`)
  }
  const { PORT, RONDETAFEL_DATA, RONDETAFEL_BACKUPS, RONDETAFEL_LOG_HEADS } = parsed.output
  const { RONDETAFEL_DIST, RONDETAFEL_ORIGINS, RONDETAFEL_LOG } = parsed.output
  return {
    port: PORT ?? 4310,
    data: RONDETAFEL_DATA,
    backups: RONDETAFEL_BACKUPS,
    heads: RONDETAFEL_LOG_HEADS,
    dist: RONDETAFEL_DIST,
    origins: RONDETAFEL_ORIGINS?.split(',') ?? [],
    logLevel: RONDETAFEL_LOG ?? ('info' as const),
  }
}
