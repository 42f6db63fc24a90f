// What sharing and taking back make of the shared verhalen, and of the shared inbreng: every sharing stays on the list.
import type { CasusEvent, Recorded } from './events.ts'
import type { SharedText } from './verhaal.ts'

type SharingEvent = Extract<CasusEvent, { readonly type: 'verhaal.shared' | 'verhaal.withdrawn' | `inbreng.${string}` }>

export function evolveShared(before: readonly SharedText[], event: Recorded & SharingEvent): readonly SharedText[] {
  const { at, deelnemerId } = event
  if ('versionId' in event) {
    const { versionId, fingerprint, readers } = event
    return [...before, { deelnemerId, versionId, fingerprint, at, readers, withdrawnAt: null }]
  }
  // VH4: taking back is of everything that was shared until now.
  return before.map((shared) =>
    shared.deelnemerId === deelnemerId && shared.withdrawnAt === null ? { ...shared, withdrawnAt: at } : shared,
  )
}
