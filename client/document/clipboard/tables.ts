// Tables become lines: the words of a row with " · " between the cells. Mail uses tables for layout; those are opened up.

export interface Row {
  readonly kind: 'data' | 'layout'
  readonly cells: readonly Element[]
}

export function dataRows(table: Element): Row[] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  return rows.flatMap((row): Row[] => {
    const cells = [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName) && hasWords(cell))
    if (cells.length === 0) return []
    const layout =
      cells.length === 1 || cells.some((cell) => cell.querySelector('table, ul, ol, h1, h2, h3, h4, blockquote'))
    return [{ kind: layout ? 'layout' : 'data', cells }]
  })
}

const hasWords = (cell: Element): boolean => (cell.textContent ?? '').trim() !== ''
