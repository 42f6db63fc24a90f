// Lines of the log for a spreadsheet, as Dutch ones open them: a semicolon between, and nothing that a spreadsheet would carry out.
import type { LogRow } from '#shared/protocol/log.ts'
import { LOG_COLUMNS, LOG_KIND, OUTCOME } from '#shared/text/log.ts'
import { ROL } from '#shared/text/people.ts'

/** Without it Excel takes UTF-8 for something else. */
const BOM = '\uFEFF'

export const csvHead = (): string => BOM + row(Object.values(LOG_COLUMNS))

export const csvLine = ({ seq, at, kind, outcome, who, rollen, casus, object, details, ...rest }: LogRow): string =>
  row([
    String(seq),
    new Date(at).toISOString(),
    LOG_KIND[kind],
    kind,
    rest.action,
    OUTCOME[outcome],
    rest.reason ?? '',
    who?.id ?? '',
    who?.name ?? '',
    who?.functie ?? '',
    who?.organisatie ?? '',
    rollen.map((rol) => ROL[rol]).join(', '),
    casus ?? '',
    object.type,
    object.id,
    details.map(({ name, value }) => `${name}: ${value}`).join('; '),
    rest.rule,
    rest.session ?? '',
  ])

const row = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`

/** What begins like a formula would be carried out by the spreadsheet that opens it. */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r\n＝＋－＠]/.test(text)
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`
}
