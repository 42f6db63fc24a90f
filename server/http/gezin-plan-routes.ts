// The published plan, its acties and its crisiskaart, and what a family member answers to them.
import { type Context, Hono } from 'hono'
import type { Execute } from '#server/casus/execute.ts'
import type { PlanReadings } from '#server/casus/plan-reading.ts'
import { HERKENNING_ANSWERS } from '#shared/casus/casus.ts'
import { RecordInstemming, UpdateActie } from '#shared/casus/commands-plan.ts'
import { gezinAddress } from '#shared/gezin.ts'
import { ACTIE_ANSWERS, type ActieAnswer, type Asking, type KeptAnswer } from '#shared/protocol/gezin.ts'
import { askedIn, notAsked, parsed, takeAnswers } from './gezin-answers.ts'
import type { AtTable, GezinTables, Status } from './gezin-table.ts'

interface PlanPorts {
  readonly planReadings: PlanReadings
  readonly execute: Execute
}

export function gezinPlanRoutes(tables: GezinTables, { planReadings, execute }: PlanPorts) {
  const { show, atTable, notThere, backTo } = tables

  async function showPlan(c: Context, table: AtTable, asking: Asking, status?: Status, kept: KeptAnswer | null = null) {
    const { session, ...rest } = table
    const plan = planReadings.plan(session, table.casus.id)
    if (!plan) return notThere(c, table, kept)
    return show(c, { ...rest, page: 'plan', plan, asking }, status)
  }

  /** `asked`: of which actie something was just sent. */
  async function showActies(
    c: Context,
    table: AtTable,
    asked: { readonly id: string; readonly asking: Asking<ActieAnswer> } | null,
    status?: Status,
    kept: KeptAnswer | null = null,
  ) {
    const { session, ...rest } = table
    const plan = planReadings.plan(session, table.casus.id)
    if (!plan) return notThere(c, table, kept)
    const { deelnemerId, fingerprint } = plan
    const acties = plan.acties.map((actie) => ({
      ...actie,
      asking: actie.id === asked?.id ? asked.asking : notAsked(),
    }))
    const isGone = asked?.asking.typed && plan.acties.every(({ id }) => id !== asked.id)
    const gone = isGone ? asked.asking : null
    return show(c, { ...rest, page: 'acties', plan: { deelnemerId, fingerprint }, acties, gone }, status)
  }

  async function showCrisiskaart(c: Context, table: AtTable) {
    const { session, ...rest } = table
    const kaart = planReadings.crisiskaart(session, table.casus.id)
    return kaart ? show(c, { ...rest, page: 'crisiskaart', kaart }) : notThere(c, table)
  }

  const takeInstemming = takeAnswers(tables, execute, HERKENNING_ANSWERS, (c, table, fields) => ({
    commandOf: (answer) => parsed(RecordInstemming, { type: 'recordInstemming', namens: null, ...fields, answer }),
    back: (asking, status, kept) => showPlan(c, table, asking, status, kept),
    done: `${gezinAddress.plan(table.casus.id)}?bewaard#antwoord`,
  }))

  const takeActie = takeAnswers(tables, execute, ACTIE_ANSWERS, (c, table, { commandId, fingerprint, words }) => {
    const actieId = c.req.param('actieId') ?? ''
    return {
      commandOf: (status) =>
        parsed(UpdateActie, { type: 'updateActie', commandId, actieId, status, words, fingerprint }),
      back: (asking, status, kept) => showActies(c, table, { id: actieId, asking }, status, kept),
      done: `${gezinAddress.acties(table.casus.id)}?bewaard=${encodeURIComponent(actieId)}#actie-${actieId}`,
    }
  })

  return new Hono()
    .get('/gezin/:casusId/plan', (c) => atTable(c, (table) => showPlan(c, table, askedIn(c))))
    .get('/gezin/:casusId/plan/antwoord', backTo(gezinAddress.plan))
    .post('/gezin/:casusId/plan/antwoord', takeInstemming)
    .get('/gezin/:casusId/acties', (c) =>
      atTable(c, (table) => {
        const id = c.req.query('bewaard')
        return showActies(c, table, id ? { id, asking: { ...notAsked(), sent: true } } : null)
      }),
    )
    .get('/gezin/:casusId/acties/:actieId', backTo(gezinAddress.acties))
    .post('/gezin/:casusId/acties/:actieId', takeActie)
    .get('/gezin/:casusId/crisiskaart', (c) => atTable(c, (table) => showCrisiskaart(c, table)))
}
