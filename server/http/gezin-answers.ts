// A form of the family with three answers, carried out as a command: one that is not taken comes back with all that was typed.
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Execute } from '#server/casus/execute.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { CommandId, randomId } from '#shared/ids.ts'
import type { Asking, KeptAnswer } from '#shared/protocol/gezin.ts'
import { type AnswerFields, answerFieldsOf, keptOf } from './gezin-form.ts'
import type { AtTable, GezinTables, Status } from './gezin-table.ts'
import { statusOfRefusal } from './refusal-status.ts'

/** What a form asks for, and where it comes back to. */
export interface Form<Answer extends string> {
  readonly commandOf: (answer: Answer) => CasusCommand | null
  /** The page with the form, and all that was typed. */
  readonly back: (asking: Asking<Answer>, status: Status, kept: KeptAnswer) => Promise<Response>
  readonly done: string
}

export const notAsked = () =>
  ({
    commandId: randomId<CommandId>(),
    again: false,
    sent: false,
    typed: null,
    refusal: null,
  }) as const satisfies Asking

export const askedIn = (c: Context): Asking => {
  const asked = new URL(c.req.url).searchParams
  return { ...notAsked(), again: asked.has('opnieuw'), sent: asked.has('bewaard') }
}

export const takeAnswers =
  <Answer extends string>(
    { isOfAnother, ofAnother, taken }: GezinTables,
    execute: Execute,
    answers: readonly Answer[],
    formOf: (c: Context, table: AtTable, fields: AnswerFields) => Form<Answer>,
  ) =>
  async (c: Context): Promise<Response> => {
    const fields = await answerFieldsOf(c)
    const kept = keptOf(c, fields)
    return taken(
      c,
      async (table) => {
        // The words may not become his.
        if (isOfAnother(table, fields.deelnemerId)) return ofAnother(c, table, kept)
        const form = formOf(c, table, fields)
        const answer = answers.find((one) => one === fields.answer) ?? null
        const sent = v.safeParse(CommandId, fields.commandId)
        const commandId = sent.success ? sent.output : randomId<CommandId>()
        const back = (refusal: Asking['refusal'], status: Status) =>
          form.back({ ...notAsked(), commandId, typed: { answer, words: fields.words }, refusal }, status, kept)
        if (!answer) return back({ reason: 'choose' }, 422)
        const command = form.commandOf(answer)
        if (!command) return back({ reason: 'bad-input' }, 422)
        const result = execute(table.session, table.casus.id, command)
        if (!result.ok) return back(result.refusal, statusOfRefusal(result.refusal))
        return c.redirect(form.done, 303)
      },
      kept,
    )
  }

export function parsed<Command extends CasusCommand>(
  schema: v.GenericSchema<unknown, Command>,
  asked: unknown,
): Command | null {
  const command = v.safeParse(schema, asked)
  return command.success ? command.output : null
}
