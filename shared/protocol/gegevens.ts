// Where the jeugdige and his family live, can be called and go to school: as one reader may know it.
import type { GegevenAbout, GegevenField } from '#shared/casus/gegevens.ts'
import type { Rol } from '#shared/people.ts'
import type { Person } from './views.ts'

export interface GegevensOf {
  readonly about: GegevenAbout
  readonly name: string
  readonly rol: Rol
  /** It is the reader himself. */
  readonly self: boolean
  readonly fields: readonly GegevenFieldView[]
}

export interface GegevenFieldView {
  readonly field: GegevenField
  /** null: nothing was filled in, as far as this reader may know. */
  readonly open: GegevenView | null
  /** For who reads what is afgeschermd; to everybody else there is no such member. */
  readonly afgeschermd?: readonly AfgeschermdView[]
}

export interface GegevenView {
  readonly value: string
  readonly at: number
  /** Who wrote it down; for colleagues. */
  readonly by?: Person
}

export interface AfgeschermdView extends GegevenView {
  readonly seq: number
  readonly reason: string | null
}
