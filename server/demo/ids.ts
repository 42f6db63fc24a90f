// Ids of the demo region follow from its keys, so that an address someone wrote down still works after the region is made anew.
import { createHash } from 'node:crypto'

export function demoId<Id extends string>(kind: string, key: string): Id {
  const digits = BigInt(`0x${createHash('sha256').update(`${kind}/${key}`).digest('hex')}`).toString(36)
  return digits.padStart(20, '0').slice(0, 20) as Id
}
