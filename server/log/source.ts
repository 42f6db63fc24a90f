// Where lines of the log come from: which installation, named by the thumbprint of its key.
import type { KeyObject } from 'node:crypto'
import { installationOf } from '#server/keys/signed-lines.ts'
import type { LogLine } from './record.ts'

export const sourceOf = (kind: 'demo' | 'production', signing: KeyObject): LogLine['source'] => ({
  site: `rondetafel ${kind}`,
  system: installationOf(signing),
  type: 'server',
})
