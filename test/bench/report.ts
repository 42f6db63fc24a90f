// One table: a row for each thing measured, a column for each server, and ours as a ratio to each peer.
import type { Contender, Name } from './contenders.ts'
import type { Figure, Row } from './figures.ts'

/** Above this others had a hand in the figure: it is marked. */
export const OTHERS_MARK = 0.1

export function tableOf(figures: readonly Figure[], contenders: readonly Contender[]): string[] {
  const rows = [...new Map(figures.map(({ row }) => [row.key, row])).values()]
  const peers = contenders.filter(({ name }) => name !== 'ours')
  const hasOurs = peers.length < contenders.length
  const head = [
    '',
    '',
    ...contenders.map(({ label }) => label),
    ...(hasOurs ? peers.map(({ name }) => `ours / ${name}`) : []),
  ]
  const lines = rows.map((row) => {
    const of = (name: Name) => figures.find((figure) => figure.row.key === row.key && figure.of === name)
    const ratios = peers.map(({ name }) => ratio(of('ours'), of(name)))
    return [row.label, row.unit, ...contenders.map(({ name }) => shown(row, of(name))), ...(hasOurs ? ratios : [])]
  })
  return columns([head, ...lines])
}

function shown({ digits }: Row, figure: Figure | undefined): string {
  if (!figure) return '–'
  if (figure.value === null || !Number.isFinite(figure.value)) return figure.value === null ? '–' : 'too late'
  const mark = figure.others !== null && figure.others > OTHERS_MARK ? '*' : ''
  const isPart = figure.besides?.isComplete === false
  return `${figure.value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}${isPart ? ' (incomplete)' : ''}${mark}`
}

function ratio(ours: Figure | undefined, other: Figure | undefined): string {
  if (!ours?.value || !other?.value) return '–'
  const value = ours.value / other.value
  return Number.isFinite(value) && value > 0 ? value.toFixed(2) : '–'
}

function columns(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  return lines.map((line) =>
    line
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  )
}
