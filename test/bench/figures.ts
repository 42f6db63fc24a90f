// What comes out: one figure per server and row, and the rows in the order of the table.
import type { Name } from './contenders.ts'

export interface Row {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly digits: number
  readonly better: 'lower' | 'higher'
}

export interface Figure {
  readonly row: Row
  readonly of: Name
  /** null where it cannot be said. */
  readonly value: number | null
  /** Cores that others kept busy meanwhile; null where the system does not tell. */
  readonly others: number | null
  /** What belongs to it and has no row. */
  readonly besides?: Readonly<Record<string, number | boolean | null>>
}

export const row = (key: string, label: string, unit: string, better: Row['better'], digits = 1): Row => ({
  key,
  label,
  unit,
  digits,
  better,
})
