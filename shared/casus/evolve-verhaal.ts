// What sharing and taking back make of the shared verhalen: every sharing stays on the list.
import { assertNever } from '#shared/result.ts'
import type { Casus } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'
import type { SharedVerhaal } from './verhaal.ts'

export type VerhaalEvent = Extract<CasusEvent, { readonly type: 'verhaal.shared' | 'verhaal.withdrawn' }>

export function evolveVerhaal(casus: Casus, event: Recorded & VerhaalEvent): readonly SharedVerhaal[] {
  const { at, deelnemerId } = event
  switch (event.type) {
    case 'verhaal.shared': {
      const { versionId, fingerprint, readers } = event
      return [...casus.verhalen, { deelnemerId, versionId, fingerprint, at, readers, withdrawnAt: null }]
    }
    // VH4: taking back is of everything that was shared until now.
    case 'verhaal.withdrawn':
      return casus.verhalen.map((shared) =>
        shared.deelnemerId === deelnemerId && shared.withdrawnAt === null ? { ...shared, withdrawnAt: at } : shared,
      )
    default:
      return assertNever(event)
  }
}
