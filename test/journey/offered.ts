// Brings the analyse of Loex where a story begins: offered and put to his family, or signed. By the same commands as the screens.
import { randomId } from '#shared/ids.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import { LOEX, type Stage } from './stage.ts'

const CASUS = `/api/casussen/${LOEX}`

export async function send(stage: Stage, person: string, command: object): Promise<void> {
  const body = { commandId: randomId(), ...command }
  const answer = await stage.server.as(person)('POST', `${CASUS}/commands`, body)
  if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${await answer.text()}`)
}

const signingOf = async (stage: Stage): Promise<SigningView> =>
  (await stage.server.as('gedragswetenschapper')('GET', `${CASUS}/signing`)).json() as Promise<SigningView>

/** Loex and his mother were given it to read, his father was not asked; nobody answered yet. */
export async function offerToFamily(stage: Stage): Promise<void> {
  await send(stage, 'plancoordinator', { type: 'holdAnalyse' })
  await send(stage, 'plancoordinator', { type: 'offerAnalyse', withoutReason: null })
  for (const { deelnemerId, person } of (await signingOf(stage)).family) {
    if (person.name === 'Stefan Grasdijk') {
      await send(stage, 'plancoordinator', {
        type: 'recordNotAsked',
        deelnemerId,
        reason: 'Wil nu niet gebeld worden.',
      })
    } else await send(stage, 'plancoordinator', { type: 'presentAnalyse', deelnemerId, how: 'zelf-lezen' })
  }
}

export async function offerAndSign(stage: Stage): Promise<void> {
  await offerToFamily(stage)
  const { family, candidate } = await signingOf(stage)
  const { versionId, fingerprint } = candidate!
  for (const { deelnemerId, presented } of family) {
    if (!presented) continue
    const said = { answer: 'deels', words: 'Bijna goed.', namens: 'Verteld aan de telefoon.', fingerprint }
    await send(stage, 'plancoordinator', { type: 'recordHerkenning', deelnemerId, ...said })
  }
  const shown = (await (await stage.server.as('gedragswetenschapper')('GET', '/demo/code')).json()) as { code: string }
  const signature = { versionId, fingerprint, supervision: null, code: shown.code }
  await send(stage, 'gedragswetenschapper', { type: 'signAnalyse', ...signature })
}
