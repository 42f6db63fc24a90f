// Makes the demo region the way real use would: through the same commands and rooms, at the days the story tells.
import * as Y from 'yjs'
import { type Installation, openInstallation } from '#server/installation.ts'
import type { Key } from '#server/keys/envelope.ts'
import type { CasusCommand, Command } from '#shared/casus/commands.ts'
import type { ReportSignaal } from '#shared/casus/commands-table.ts'
import { dayOf } from '#shared/casus/day.ts'
import { addItem } from '#shared/document/items.ts'
import { PLAIN_MAP, plainName, seedRoom, textName, writeBlocks } from '#shared/document/room-doc.ts'
import { type LiveRoom, templateOf, verhaalOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import {
  type CasusId,
  type CommandId,
  type DeelnemerId,
  type OrganisatieId,
  type PersonId,
  randomId,
} from '#shared/ids.ts'
import { type AccountKind, FAMILY_ROLLEN, type Rol } from '#shared/people.ts'
import {
  CASUSSEN,
  type DemoCasus,
  type DemoDeelnemer,
  type DemoMoment,
  type DemoRegie,
  type DemoVerhaal,
} from './content/casussen.ts'
import type { DemoItems } from './content/loex-plan.ts'
import { ORGANISATIES, PEOPLE } from './content/people.ts'
import { demoId } from './ids.ts'
import { parseBlocks } from './markup.ts'
import { type MdoAsking, tellMdos } from './mdo-seed.ts'
import { tellUitstroom } from './uitstroom-seed.ts'

export const personId = (key: string): PersonId => demoId('person', key)
export const casusId = (key: string): CasusId => demoId('casus', key)

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Fills a new folder; the caller moves it into place when all of it is there. */
export async function seedRegion(folder: string, outsideKey: Key, now: number): Promise<void> {
  let time = Math.min(...CASUSSEN.map((casus) => Date.parse(casus.signaal.reportedAt))) - 30 * DAY
  const region = openInstallation({ kind: 'demo', folder, outsideKey, clock: () => time, logger: () => undefined })
  addPeople(region, time)
  for (const casus of CASUSSEN) {
    const ask = (at: number, by: string, command: Command) => {
      time = at
      const session = { personId: personId(by), ref: randomId(), expiresAt: time + DAY }
      const result = region.execute(session, casusId(casus.key), command)
      if (!result.ok) throw new Error(`demo ${casus.key}: ${command.type} refused, ${result.refusal.reason}`)
    }
    for (const { at, by, command } of storyOf(casus)) ask(at, by, command)
    for (const { at, by, command } of choicesOf(region, casus)) ask(at, by, command)
    const write = () => {
      if (casus.analyse) fill(region, casus, 'analyse', casus.analyse)
      if (casus.plan) fill(region, casus, 'plan', casus.plan)
    }
    if (casus.key === 'tess') {
      const asking: Parameters<typeof tellUitstroom>[2] = (at, by, asked) =>
        ask(at, by, { ...asked, commandId: randomId<CommandId>() } as Command)
      tellUitstroom(region, casusId(casus.key), asking, write, (at) => {
        time = at
      })
    } else if (casus.key === 'loex') {
      const asking: MdoAsking = (at, by, asked) =>
        ask(at, by, { ...asked, commandId: randomId<CommandId>() } as Command)
      tellMdos(region, casusId(casus.key), asking, write, time, now)
      time = Math.max(time, now - 2 * DAY)
    } else {
      time = Math.max(time, now - 2 * DAY)
      write()
    }
    for (const verhaal of casus.verhalen ?? []) {
      time = Date.parse(verhaal.at)
      tell(region, casus, verhaal)
    }
    time = Math.max(time, now - 2 * DAY)
    for (const moment of casus.moments ?? []) remember(region, casus, moment)
  }
  await region.close()
}

function addPeople(region: Installation, at: number): void {
  const { accounts } = region
  for (const { key, name, kind, region: place } of ORGANISATIES)
    accounts.putOrganisatie(demoId<OrganisatieId>('organisatie', key), { name, kind, region: place })
  for (const { key, name, functie, discipline, organisatie, registration, dossierhouder, phone } of PEOPLE) {
    const organisatieId = organisatie ? demoId<OrganisatieId>('organisatie', organisatie) : null
    const profile = { name, functie, discipline, phone: phone ?? null }
    accounts.add({ personId: personId(key), kind: kindOf(key), organisatieId, profile }, at)
    const establish = (fact: Parameters<typeof accounts.facts.add>[1]) =>
      accounts.facts.add(personId(key), fact, personId('beheerder'), at)
    if (registration) establish({ kind: 'registration', registration, checkedOn: dayOf(at) })
    if (dossierhouder) establish({ kind: 'dossierhouder', holds: true })
  }
}

export function kindOf(key: string): AccountKind {
  if (key === 'beheerder') return 'beheerder'
  if (key === 'fg') return 'auditor'
  const rollen = CASUSSEN.flatMap((casus) => casus.deelnemers).filter((place) => place.person === key)
  const person = PEOPLE.find((candidate) => candidate.key === key)
  return person?.organisatie === null && rollen.some(({ rol }) => (FAMILY_ROLLEN as readonly Rol[]).includes(rol))
    ? 'familie'
    : 'professional'
}

interface Step {
  readonly at: number
  readonly by: string
  readonly command: Command
}

function storyOf(casus: DemoCasus): Step[] {
  const { signaal, intake, besluit, deelnemers, reportedBy } = casus
  const casemanager = deelnemers.find(({ rol }) => rol === 'casemanager')!.person
  const reporter = deelnemers.find(({ person }) => person === reportedBy)!
  let at = Date.parse(signaal.reportedAt)
  const steps: Step[] = [
    {
      at,
      by: reportedBy,
      command: {
        type: 'reportSignaal',
        commandId: randomId<CommandId>(),
        casusId: casusId(casus.key),
        jeugdige: casus.jeugdige,
        concern: signaal.concern,
        criteria: signaal.criteria,
        rol: reporter.rol as ReportSignaal['rol'],
        casemanager: personId(casemanager),
      },
    },
  ]
  const invite = (place: DemoDeelnemer) => {
    at += 20 * MINUTE
    steps.push({ at, by: casemanager, command: invitationOf(place, at) })
  }
  const others = deelnemers.filter(({ person }) => person !== casemanager && (intake || person !== reportedBy))

  if (intake) {
    at = Date.parse(intake.at)
    for (const place of others.filter(({ rol }) => rol === 'gedragswetenschapper' || rol === 'plancoordinator'))
      invite(place)
    at += MINUTE
    steps.push({ at, by: intake.startedBy, command: { type: 'startIntake', commandId: randomId<CommandId>() } })
  }
  if (besluit) {
    const version = versionAfter(steps, casemanager === reportedBy)
    at = Date.parse(besluit.at)
    steps.push({ at, by: besluit.by, command: besluitOf(besluit, version) })
  }
  const invited = new Set(
    steps.flatMap(({ command }) => (command.type === 'inviteDeelnemer' ? [command.personId] : [])),
  )
  for (const place of others.filter(({ person }) => !invited.has(personId(person)))) invite(place)
  return [...steps, ...(casus.regie ?? []).flatMap(regieSteps)]
}

function regieSteps({ area, by, holder, at, acceptedAt }: DemoRegie): Step[] {
  const named: Step = {
    at: Date.parse(at),
    by,
    command: { type: 'assignRegie', commandId: randomId<CommandId>(), area, holder: personId(holder) },
  }
  if (!acceptedAt) return [named]
  const command: CasusCommand = { type: 'acceptRegie', commandId: randomId<CommandId>(), area }
  return [named, { at: Date.parse(acceptedAt), by: holder, command }]
}

/** Only the casus itself knows the places that were made. */
function choicesOf(region: Installation, { key, aanspreekpunten = [] }: DemoCasus): Step[] {
  const places = region.journal.load(casusId(key))?.deelnemers ?? []
  return aanspreekpunten.map(({ by, called, at }) => {
    const place = places.find((deelnemer) => deelnemer.personId === personId(by))
    if (!place) throw new Error(`demo ${key}: ${by} does not sit at the table`)
    const command: CasusCommand = {
      type: 'appointAanspreekpunt',
      commandId: randomId<CommandId>(),
      for: place.id,
      personId: personId(called),
      namens: null,
    }
    return { at: Date.parse(at), by, command }
  })
}

function invitationOf(
  { person, rol, purpose, rooms = {}, until, grondslag, doorbreking }: DemoDeelnemer,
  at: number,
): CasusCommand {
  return {
    type: 'inviteDeelnemer',
    commandId: randomId<CommandId>(),
    personId: personId(person),
    rol,
    purpose,
    until: until ? Date.parse(`${until}T23:59:59+01:00`) : rol === 'gast' ? at + 90 * DAY : null,
    rooms: { analyse: rooms.analyse, plan: rooms.plan },
    grondslag,
    doorbreking,
  }
}

function besluitOf(
  { motivation, outcome, elders }: NonNullable<DemoCasus['besluit']>,
  expectedVersion: number,
): CasusCommand {
  return {
    type: 'recordBesluit',
    commandId: randomId<CommandId>(),
    expectedVersion,
    motivation,
    outcome:
      outcome === 'elders' && elders
        ? { kind: 'elders', advice: elders.advice, owner: personId(elders.owner), due: elders.due }
        : { kind: 'hsj-mcp' },
  }
}

/** reportSignaal makes two or three events (the places of receiver and reporter), every other command one. */
const versionAfter = (steps: readonly Step[], reporterReceives: boolean): number =>
  steps.length + (reporterReceives ? 1 : 2)

/** An earlier moment of a text, as a snapshot would have kept it: the sections up to and with `upTo`. */
function remember(region: Installation, casus: DemoCasus, { room, at, upTo, workedIn }: DemoMoment): void {
  const roomId = region.snapshots.roomAt({ casusId: casusId(casus.key), room })
  if (!roomId) throw new Error(`demo ${casus.key}: a moment of a room that is not there`)
  const template = TEMPLATES[templateOf(room)]
  const last = template.sections.findIndex(({ id }) => id === upTo)
  const known = template.sections.slice(0, last + 1).map(({ id }) => id)
  const doc = new Y.Doc()
  seedRoom(doc, template)
  for (const [section, text] of Object.entries(casus[room] ?? {})) {
    if (known.includes(section)) writeBlocks(doc.getXmlFragment(textName(section)), parseBlocks(text))
  }
  const moment = { roomId, seq: 0, at: Date.parse(at), kind: 'work', doc, template } as const
  region.snapshots.store({ ...moment, workedIn: workedIn.map(personId) })
}

/** In the room of who tells it; shared as he would share it, after reading it. */
function tell(region: Installation, casus: DemoCasus, { person, text, shared }: DemoVerhaal): void {
  const id = casusId(casus.key)
  const { deelnemers } = region.journal.load(id)!
  const placeOf = (key: string) => deelnemers.find((place) => place.personId === personId(key))!.id
  const write = (doc: Y.Doc) => writeBlocks(doc.getXmlFragment(textName('verhaal')), parseBlocks(text))
  region.live.fill({ casusId: id, room: verhaalOf(placeOf(person)) }, write, personId(person))
  if (!shared) return
  const session = { personId: personId(person), ref: randomId<string>(), expiresAt: Number.MAX_SAFE_INTEGER }
  const { fingerprint } = region.verhaalViews.own(session, id)!.text!
  const result = region.execute(session, id, {
    type: 'shareVerhaal',
    commandId: randomId<CommandId>(),
    deelnemerId: placeOf(person),
    readers: { professionals: shared.professionals, deelnemers: shared.with.map(placeOf) },
    fingerprint,
  })
  if (!result.ok) throw new Error(`demo ${casus.key}: a verhaal was refused, ${result.refusal.reason}`)
}

function fill(region: Installation, casus: DemoCasus, room: LiveRoom, texts: Readonly<Record<string, string>>): void {
  const writer = casus.deelnemers.find(({ rol }) => rol === 'gedragswetenschapper')!.person
  region.live.fill(
    { casusId: casusId(casus.key), room },
    (doc: Y.Doc) => {
      for (const [section, text] of Object.entries(texts))
        writeBlocks(doc.getXmlFragment(textName(section)), parseBlocks(text))
      for (const [section, text] of Object.entries(casus.plain ?? {})) {
        if (!(section in texts)) continue
        doc.getMap(PLAIN_MAP).set(section, true)
        writeBlocks(doc.getXmlFragment(plainName(section)), parseBlocks(text))
      }
      if (room === 'plan' && casus.items) fillItems(doc, casus.items, placesOf(region, casus))
    },
    personId(writer),
  )
}

/** The place at the table of each person, by his key. */
function placesOf(region: Installation, casus: DemoCasus): (person: string) => DeelnemerId {
  const deelnemers = region.journal.load(casusId(casus.key))?.deelnemers ?? []
  return (person) => {
    const place = deelnemers.find((one) => one.personId === personId(person))
    if (!place) throw new Error(`demo ${casus.key}: ${person} does not sit at this table`)
    return place.id
  }
}

function fillItems(doc: Y.Doc, { doelen, acties }: DemoItems, placeOf: (person: string) => DeelnemerId): void {
  const ids = new Map<string, string>()
  for (const { key, whose, ...doel } of doelen) {
    ids.set(key, addItem(doc, 'doelen', 'doel', { ...doel, whose: whose === 'gezin' ? 'gezin' : placeOf(whose) }))
  }
  for (const { owner, doel, ...actie } of acties) {
    addItem(doc, 'acties', 'actie', {
      ...actie,
      ...(typeof owner === 'string' ? { owner: placeOf(owner) } : { otherOwner: owner.name }),
      doel: doel === undefined ? null : (ids.get(doel) ?? null),
    })
  }
}
