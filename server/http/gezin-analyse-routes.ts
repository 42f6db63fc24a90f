// The analyse as it was presented to a family member, and what he answers to it.
import { type Context, Hono } from 'hono'
import type { Execute } from '#server/casus/execute.ts'
import type { Readings } from '#server/casus/reading-view.ts'
import { HERKENNING_ANSWERS } from '#shared/casus/casus.ts'
import { RecordHerkenning } from '#shared/casus/commands-analyse.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { Asking, KeptAnswer } from '#shared/protocol/gezin.ts'
import { askedIn, parsed, takeAnswers } from './gezin-answers.ts'
import type { AtTable, GezinTables, Status } from './gezin-table.ts'

interface AnalysePorts {
  readonly readings: Readings
  readonly execute: Execute
}

export function gezinAnalyseRoutes(tables: GezinTables, { readings, execute }: AnalysePorts) {
  const { show, atTable, notThere, backTo } = tables

  async function showReading(
    c: Context,
    table: AtTable,
    asking: Asking,
    status?: Status,
    kept: KeptAnswer | null = null,
  ) {
    const { session, ...rest } = table
    const reading = readings.read(session, table.casus.id)
    if (!reading) return notThere(c, table, kept)
    return show(c, { ...rest, page: 'analyse', reading, asking }, status)
  }

  const takeHerkenning = takeAnswers(tables, execute, HERKENNING_ANSWERS, (c, table, fields) => ({
    commandOf: (answer) => parsed(RecordHerkenning, { type: 'recordHerkenning', namens: null, ...fields, answer }),
    back: (asking, status, kept) => showReading(c, table, asking, status, kept),
    done: `${gezinAddress.analyse(table.casus.id)}?bewaard#antwoord`,
  }))

  return new Hono()
    .get('/gezin/:casusId/analyse', (c) => atTable(c, (table) => showReading(c, table, askedIn(c))))
    .get('/gezin/:casusId/analyse/antwoord', backTo(gezinAddress.analyse))
    .post('/gezin/:casusId/analyse/antwoord', takeHerkenning)
}
