// What each dialog about one field of one person is given.
import type { GegevenField } from '#shared/casus/gegevens.ts'
import type { GegevensOf, GegevenView } from '#shared/protocol/gegevens.ts'
import type { CasusView } from '#shared/protocol/views.ts'

export interface GegevenDialogProps {
  readonly casus: CasusView
  readonly person: GegevensOf
  readonly field: GegevenField
  readonly open: GegevenView | null
  readonly onClose: () => void
}
