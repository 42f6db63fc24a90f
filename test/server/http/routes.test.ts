// Every route and command, for every kind of person, against the hand-written table wegen.md.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { makeApp } from '#server/app.ts'
import { HELD_MDO } from '#server/demo/mdo-seed.ts'
import { demoRoutes } from '#server/demo/routes.ts'
import { casusId, personId } from '#server/demo/seed.ts'
import { openTray } from '#server/document/rescued-words.ts'
import type { Actor } from '#server/sync/ports.ts'
import { BeheerCommand } from '#shared/beheer/commands.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { lastPublished, openPointOf, type PlanScope } from '#shared/casus/plan.ts'
import { RULES, ruleOf } from '#shared/casus/rules.ts'
import { stillToAsk } from '#shared/casus/uitstroom.ts'
import { openVernietigingen } from '#shared/casus/vernietiging.ts'
import { addItem } from '#shared/document/items.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import { randomId, type VernietigingId } from '#shared/ids.ts'
import { deedFor } from '#test/support/beheer.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { MDO_STANDS, mdoBodyOf, mdoFor } from '#test/support/mdo-region.ts'
import { fill, inbrengRoom, nameFor, shareInbreng } from '#test/support/own-rooms.ts'
import {
  draft,
  leadAll,
  namesOf,
  prepare,
  previewAll,
  publish,
  publishing,
  readyIn,
  writeSection,
} from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import {
  askNobody,
  bring,
  loex,
  MARIT,
  must,
  offeredIn,
  placeOf as placeIn,
  sessionOf,
  sharing,
  sign,
  signing,
  withdrawing,
} from '#test/support/signing.ts'
import { BASIS } from '#test/support/uitstroom.ts'
import { destroy, request } from '#test/support/vernietiging.ts'

const PERSONS = {
  niemand: null,
  buiten: 'behandelaar-verslaving',
  moeder: 'moeder',
  jeugdarts: 'jeugdarts',
  school: 'school',
  ggz: 'behandelaar-ggz',
  gw: 'gedragswetenschapper',
  plan: 'plancoordinator',
  beheer: 'beheerder',
} as const
type Column = keyof typeof PERSONS

interface Row {
  readonly route: string
  readonly what: string
  readonly expected: Readonly<Record<Column, number>>
}

/** Of the auditor the table tells only where he differs from beheer. */
const AUDITOR = 'fg'
type Who = Column | 'auditor'
const keyOf = (who: Who): string | null => (who === 'auditor' ? AUDITOR : PERSONS[who])

const lines = readFileSync(new URL('./wegen.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| (GET|POST|PUT|DELETE|PATCH) /.test(line))
const isOfAuditor = (line: string) => line.split('|').length === 4

const forAuditor = new Map(
  lines.filter(isOfAuditor).map((line) => {
    const [, route = '', status] = line.split('|')
    return [route.trim(), Number(status)] as const
  }),
)

const rows = lines
  .filter((line) => !isOfAuditor(line))
  .map((line): Row => {
    const [route, what, ...statuses] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const columns = Object.keys(PERSONS) as Column[]
    expect(statuses).toHaveLength(columns.length)
    return {
      route: route!,
      what: what!,
      expected: Object.fromEntries(columns.map((column, i) => [column, Number(statuses[i])])) as Row['expected'],
    }
  })

const LOEX = casusId('loex')
const YFKE = casusId('yfke')
const BEHEER_TYPES = BeheerCommand.options.map(({ entries }) => entries.type.literal as string)

let region: Region
let server: ServedRegion

async function open(): Promise<void> {
  region = await openTestRegion()
  server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
  ACTIE.moeder = ''
  destroyed = null
}

async function close(): Promise<void> {
  await server.stop()
  await region.close()
}

/** What was done so far is read again with each question: with more than this, most of the time goes into reading it. */
const LONG_STORY = 100

beforeAll(open)
beforeEach(async () => {
  const { version, phase } = loex(region.installation)
  if (version < LONG_STORY && phase !== 'gesloten') return
  await close()
  await open()
})
afterAll(close)

function bodyOf(what: string, column: Who): unknown {
  switch (what) {
    case 'reportSignaal':
      return {
        type: 'reportSignaal',
        commandId: randomId(),
        casusId: randomId(),
        jeugdige: { name: 'Een verzonnen kind', born: null },
        concern: 'Zorgen.',
        criteria: [],
        rol: 'behandelaar',
        casemanager: personId('casemanager'),
      }
    case 'startIntake':
      return { type: 'startIntake', commandId: randomId() }
    case 'recordBesluit':
      return {
        type: 'recordBesluit',
        commandId: randomId(),
        expectedVersion: 1,
        motivation: 'Daarom.',
        outcome: { kind: 'hsj-mcp' },
      }
    case 'inviteDeelnemer':
      return {
        type: 'inviteDeelnemer',
        commandId: randomId(),
        personId: personId('behandelaar-lvb'),
        rol: 'behandelaar',
        purpose: 'Meedenken.',
        until: null,
        rooms: {},
        grondslag: 'overeenkomst',
        doorbreking: 'toestemming',
      }
    case 'endDeelnemer':
      return { type: 'endDeelnemer', commandId: randomId(), deelnemerId: placeOf('oma'), reason: 'Op eigen verzoek.' }
    case 'changeDeelnemer': {
      const place = loex(region.installation).deelnemers.find(({ id }) => id === placeOf('jeugdbeschermer'))!
      const { rol, until, rooms, grondslag, doorbreking, changes = 0 } = place
      const changed = { rol, until, purpose: `Iets anders ${changes}.`, rooms, grondslag, doorbreking }
      const names = { commandId: randomId(), deelnemerId: place.id, expectedChanges: changes }
      return { type: what, ...names, place: changed, reason: 'Ander werk.' }
    }
    case 'flowOut': {
      const expectedVersion = loex(region.installation).version
      return { type: what, commandId: randomId(), expectedVersion, basis: BASIS, signs: 'Weer niet naar school.' }
    }
    case 'comeBack': {
      const notAsked = { answer: 'nog-niet-gevraagd', reason: 'Het kan niet wachten.' }
      const toestemmingen = ['loex', 'moeder', 'vader'].map((who) => ({ speaker: placeOf(who), ...notAsked }))
      return { type: what, commandId: randomId(), reason: 'Het gaat niet goed.', toestemmingen }
    }
    case 'answerTerugkeer':
      return {
        type: what,
        commandId: randomId(),
        toestemming: { speaker: placeOf('vader'), answer: 'ja', namens: 'Zei hij aan de telefoon.' },
      }
    case 'closeCasus':
      return {
        type: what,
        commandId: randomId(),
        expectedVersion: loex(region.installation).version,
        reason: 'Het gezin redt zich.',
      }
    case 'holdAnalyse':
    case 'releaseAnalyse':
      return { type: what, commandId: randomId() }
    case 'offerAnalyse':
      return { type: what, commandId: randomId(), withoutReason: null }
    case 'withdrawOffer':
    case 'reviseAnalyse':
      return { type: what, commandId: randomId(), reason: 'Nog niet af.' }
    case 'returnAnalyse':
      return { type: what, commandId: randomId(), remarks: 'Te lang.' }
    case 'addAddendum':
      return { type: what, commandId: randomId(), text: 'Verhuisd.' }
    case 'presentAnalyse':
      return { type: what, commandId: randomId(), deelnemerId: placeOf('moeder'), how: 'gesprek' }
    case 'recordNotAsked':
      return { type: what, commandId: randomId(), deelnemerId: placeOf('moeder'), reason: 'Opgenomen.' }
    case 'recordHerkenning':
      return {
        type: what,
        commandId: randomId(),
        deelnemerId: placeOf('moeder'),
        answer: 'deels',
        words: '',
        namens: column === 'moeder' ? null : 'In het gesprek.',
        fingerprint: offeredIn(region.installation).fingerprint,
      }
    case 'withdrawSignature':
      return { ...withdrawing(region.installation), commandId: randomId() }
    case 'signAnalyse':
      return { ...signing(region.installation), commandId: randomId() }
    // The holder hands the zorg over, and the others come too late; for onderwijs nobody was named yet.
    case 'transferRegie':
      return { ...TRANSFER, commandId: randomId() }
    case 'preparePlan':
      return { type: what, commandId: randomId(), scope: 'plan' }
    case 'previewPlan':
      return {
        type: what,
        commandId: randomId(),
        ...namesOf(readyIn(region.installation)),
        deelnemerId: placeOf('vader'),
      }
    case 'discardCandidate':
      return { type: what, commandId: randomId() }
    case 'publishPlan':
    case 'publishCrisiskaart':
      return { ...publishing(readyIn(region.installation)), commandId: randomId() }
    case 'setOpenPoint':
      return { type: what, commandId: randomId(), deelnemerId: placeOf('vader'), due: '2026-12-24' }
    case 'closeOpenPoint':
      return { type: what, commandId: randomId(), deelnemerId: placeOf('vader'), reply: 'We spraken erover.' }
    case 'recordInstemming':
      return {
        type: what,
        commandId: randomId(),
        deelnemerId: placeOf('moeder'),
        answer: 'deels',
        words: '',
        namens: column === 'moeder' ? null : 'In het gesprek.',
        fingerprint: publishedFingerprint(),
      }
    case 'updateActie':
      return {
        type: what,
        commandId: randomId(),
        actieId: ACTIE.moeder,
        status: 'bezig',
        words: '',
        fingerprint: publishedFingerprint(),
      }
    case 'assignRegie':
      return { type: 'assignRegie', commandId: randomId(), area: 'onderwijs', holder: personId('school') }
    case 'acceptRegie':
      return { type: 'acceptRegie', commandId: randomId(), area: 'zorg' }
    // Mother for herself; a colleague notes it for her.
    case 'appointAanspreekpunt':
      return {
        type: 'appointAanspreekpunt',
        commandId: randomId(),
        for: placeOf('moeder'),
        personId: personId('casemanager'),
        namens: column === 'moeder' ? null : 'Zei zij aan de telefoon.',
      }
    case 'linkCasus':
      return {
        type: what,
        commandId: randomId(),
        other: YFKE,
        kind: 'gezin',
        toestemmingen: ['loex', 'moeder', 'vader'].map((who) => ({ speaker: placeOf(who), namens: 'Zei ja.' })),
      }
    case 'unlinkCasus':
      return { type: what, commandId: randomId(), other: YFKE, reason: 'Wil hij niet meer.' }
    case 'recordGezag':
      return {
        type: what,
        commandId: randomId(),
        deelnemerId: placeOf('vader'),
        held: true,
        from: '2013-03-14',
        until: null,
        source: 'gezagsregister',
        seenOn: '2026-11-20',
        note: 'Uittreksel gezien.',
      }
    case 'recordWilsbekwaamheid':
      return {
        type: what,
        commandId: randomId(),
        deelnemerId: placeOf('loex'),
        able: true,
        judgedBy: 'Noor de Wit, kinderarts',
        matter: 'Beslissen wie er meeleest.',
        from: '2026-11-20',
        until: null,
        representative: null,
      }
    // Mother for herself; a colleague notes it for her. About somebody who asks for nothing in this table.
    case 'giveToestemming':
    case 'withdrawToestemming':
      return {
        type: what,
        commandId: randomId(),
        speaker: placeOf('moeder'),
        for: placeOf('jeugdbeschermer'),
        room: column === 'moeder' ? 'analyse' : 'plan',
        namens: column === 'moeder' ? null : 'Zei zij aan de telefoon.',
      }
    case 'woord van moeder':
      return {
        commandId: randomId(),
        speaker: placeOf('moeder'),
        for: placeOf('school'),
        room: 'plan',
        say: 'withdraw',
      }
    // Mother for herself; a colleague notes it for her.
    case 'blockVerspreiding':
    case 'allowVerspreiding':
      return {
        type: what,
        commandId: randomId(),
        speaker: placeOf('moeder'),
        namens: column === 'moeder' ? null : 'Zei zij aan de telefoon.',
      }
    case 'overrideVerspreiding':
      return { type: what, commandId: randomId(), ...WEIGHED }
    case 'nee van moeder':
      return { commandId: randomId(), speaker: placeOf('moeder'), say: 'block' }
    // Mother for herself; a colleague notes what father asks.
    case 'requestVernietiging':
      return {
        type: what,
        commandId: randomId(),
        scope: 'verhaal',
        for: placeOf(column === 'moeder' ? 'moeder' : 'vader'),
        namens: column === 'moeder' ? null : 'Zei hij aan de telefoon.',
        words: '',
      }
    case 'withdrawVernietiging':
      return { type: what, commandId: randomId(), vernietigingId: askedByMother() }
    case 'decideVernietiging':
      return {
        type: what,
        commandId: randomId(),
        vernietigingId: askedByMother(),
        decision: { kind: 'confirm', outcome: 'refuse' },
      }
    case 'vraag van moeder':
      return { commandId: randomId(), deelnemerId: placeOf('moeder'), scope: 'verhaal', words: 'Het is genoeg.' }
    case 'intrekken door moeder':
      return { commandId: randomId(), vernietigingId: askedByMother() }
    case 'recordUitzondering':
      return {
        type: what,
        commandId: randomId(),
        kind: 'without',
        for: placeOf('jeugdbeschermer'),
        room: column === 'gw' ? 'analyse' : 'plan',
        ...WEIGHED,
      }
    case 'plan':
      return { putBack: true }
    case 'analyse':
      return { add: true }
    case 'shareVerhaal':
      return { ...sharing(region.installation, 'moeder'), commandId: randomId() }
    case 'withdrawVerhaal':
      return { type: what, commandId: randomId(), deelnemerId: placeOf('moeder') }
    // The gast wrote nothing, and chose nobody.
    case 'shareInbreng':
    case 'withdrawInbreng': {
      const deelnemerId = placeOf(column === 'jeugdarts' ? 'jeugdarts' : 'school')
      if (what === 'withdrawInbreng') return { type: what, commandId: randomId(), deelnemerId }
      const own = region.installation.verhaalViews.own(sessionOf('school'), LOEX, 'inbreng')!
      const readers = { professionals: column !== 'jeugdarts', deelnemers: [] }
      return { type: what, commandId: randomId(), deelnemerId, readers, fingerprint: own.text!.fingerprint }
    }
    case 'telefoon van moeder':
      return { commandId: randomId(), deelnemerId: mother(), field: 'telefoon', words: randomId() }
    // Mother of herself, a colleague of her.
    case 'recordGegeven':
      return { ...telling(randomId()), commandId: randomId() }
    case 'shieldField':
      return { type: what, commandId: randomId(), about: placeOf('moeder'), field: 'adres', reason: 'Dreiging.' }
    case 'unshieldField': {
      const seq = loex(region.installation).gegevens.afgeschermd.at(-1)!.seq
      return { type: what, commandId: randomId(), about: placeOf('moeder'), field: 'adres', seq, reason: 'Voorbij.' }
    }
    case 'purgeText':
      return purgingIn('plan', PURGED)
    case MOVING:
      return { ...purgingIn('plan', PURGED), to: 'afgeschermd' }
    case PURGING_INBRENG:
      return purgingIn(`inbreng/${placeOf('school')}`, SCHOOL_SAW)
    case PURGING:
      return { words: PURGED }
    case 'inbreng van school':
      return { words: SCHOOL_SAW }
    case 'grantClearance':
    case 'withdrawClearance':
      return { type: what, commandId: randomId(), deelnemerId: placeOf('jeugdbeschermer'), reason: 'Het adres.' }
    case 'planMdo':
    case 'changeMdo':
    case 'cancelMdo':
    case 'openMdo':
    case 'passChair':
    case 'moveItem':
    case 'recordAttendance':
    case 'recordAfspraak':
    case 'seeDifferently':
    case 'withdrawAfspraak':
    case 'closeMdo':
    case 'reopenMdo':
      return { ...mdoBodyOf(region.installation, what, keyOf(column) ?? 'moeder'), commandId: randomId() }
    case 'wat er nog mag liggen':
      return { rooms: [{ casusId: LOEX, room: 'analyse' }] }
    case 'apparaat':
      return { device: randomId() }
    default:
      return column === 'niemand' ? { personId: personId('moeder') } : { personId: personId(keyOf(column)!) }
  }
}

function placeOf(person: string): string {
  const session = { personId: personId('plancoordinator'), ref: randomId(), expiresAt: Number.MAX_SAFE_INTEGER }
  const view = region.installation.views.casus(session, LOEX)
  return view!.deelnemers.find((deelnemer) => deelnemer.person.id === personId(person))!.id
}

const roomNamed = (what: string): string =>
  what === PURGING
    ? 'plan'
    : what === 'verhaal van moeder'
      ? `verhaal/${placeOf('moeder')}`
      : what === 'inbreng van school'
        ? `inbreng/${placeOf('school')}`
        : what === NAMED_GGZ
          ? 'afgeschermd'
          : what === 'mdo dat er niet is'
            ? `mdo/${randomId()}`
            : what === 'mdo dat gesloten is'
              ? `mdo/${HELD_MDO}`
              : what

async function snapshotOf(room: string): Promise<string> {
  region.installation.live.snapshot({ casusId: LOEX, room: room as 'analyse' }, 'formal')
  const list = (await (
    await server.as('plancoordinator')('GET', `/api/casussen/${LOEX}/rooms/${room}/snapshots`)
  ).json()) as {
    id: string
  }[]
  return list[0]!.id
}

function signedVersion(): string {
  const { installation } = region
  const signed = () => loex(installation).signed.at(-1)?.versionId
  if (!signed()) {
    bring(region, 'concept')
    sign(installation)
  }
  return signed()!
}

const TRANSFER = {
  type: 'transferRegie',
  area: 'zorg',
  expectedHolder: personId('behandelaar-ggz'),
  to: personId('plancoordinator'),
  reason: 'Verlof.',
  from: '2026-11-21',
} as const

/** The zorg was handed over to the plancoördinator. */
function standForRegie(what: string): void {
  const { installation } = region
  const isHandedOver = () => loex(installation).regie.zorg?.holder === TRANSFER.to
  if (what === 'casemanager') handOverWork()
  if ((what === 'acceptRegie' || what === 'zorg') && !isHandedOver()) must(installation, 'behandelaar-ggz', TRANSFER)
}

/** A second casemanager came and went, and another took over. */
function handOverWork(): void {
  const { installation } = region
  const isThere = loex(installation).deelnemers.some(({ personId: id }) => id === personId('intern-begeleider'))
  if (isThere) return
  const seat = { rol: 'casemanager', purpose: 'Valt in.', until: null, rooms: {} } as const
  const grounds = { grondslag: 'publieke-taak', doorbreking: 'toestemming' } as const
  const invite = (person: string) =>
    must(installation, 'casemanager', { type: 'inviteDeelnemer', personId: personId(person), ...seat, ...grounds })
  invite('intern-begeleider')
  must(installation, 'casemanager', {
    type: 'endDeelnemer',
    deelnemerId: placeIn(installation, 'intern-begeleider'),
    reason: 'Ander werk.',
  })
  region.setTime(installation.clock() + 1)
  invite('leerplicht')
}

/** The plancoordinator sits at the other table too; the link is not there yet, or is there to be taken back. */
function standForLink(what: string): void {
  if (what !== 'linkCasus' && what !== 'unlinkCasus') return
  const { installation } = region
  const ruben = personId('plancoordinator')
  if (!installation.journal.load(YFKE)!.deelnemers.some((place) => place.personId === ruben)) {
    const seat = { personId: ruben, rol: 'behandelaar', purpose: 'Denkt mee.', until: null, rooms: {} } as const
    const grounds = { grondslag: 'publieke-taak', doorbreking: 'toestemming' } as const
    must(installation, 'casemanager', { type: 'inviteDeelnemer', ...seat, ...grounds }, YFKE)
  }
  const isLinked = loex(installation).links.length > 0
  const { commandId: _, ...asked } = bodyOf(what === 'linkCasus' ? 'unlinkCasus' : 'linkCasus', 'plan') as CasusCommand
  if (isLinked === (what === 'linkCasus')) must(installation, 'plancoordinator', asked as Parameters<typeof must>[2])
}

const WEIGHED = {
  reason: 'De veiligheid vraagt het.',
  weighing: 'Gewogen tegen het vertrouwen.',
  consulted: 'Vertrouwensarts',
  told: true,
  toldHow: 'In een gesprek.',
  until: '2026-12-31',
}

/** Mother said no where that is to be taken back or overruled, and yes where it is to be said. */
function standForVerspreiding(what: string): void {
  const { installation } = region
  const isRow = (...rows: string[]) => rows.includes(what)
  const isNo = isRow('allowVerspreiding', 'overrideVerspreiding', 'waar moeder nee op zei')
  if (!isNo && !isRow('blockVerspreiding', 'nee van moeder', 'met het verhaal van Loex')) return
  const said = loex(installation).facts.verspreiding.at(-1)?.given ?? true
  const word = { speaker: placeIn(installation, 'moeder'), namens: null }
  // An uitzondering covers what was said before it.
  if (!said && (!isNo || isRow('overrideVerspreiding')))
    must(installation, 'moeder', { type: 'allowVerspreiding', ...word })
  if (isNo && (said || isRow('overrideVerspreiding')))
    must(installation, 'moeder', { type: 'blockVerspreiding', ...word })
}

/** The casus stands where a step back, the way back or closing can be asked. */
function standForUitstroom(what: string): void {
  const { installation } = region
  const { phase } = loex(installation)
  if (phase === 'gesloten') return
  const asks = (type: string) => {
    const { commandId: _, ...asked } = bodyOf(type, 'plan') as CasusCommand
    must(installation, 'plancoordinator', asked as Parameters<typeof must>[2])
  }
  const wanted = what === 'comeBack' || what === 'closeCasus' ? 'uitgestroomd' : 'uitvoering'
  const isAsked = ['flowOut', 'comeBack', 'answerTerugkeer', 'closeCasus'].includes(what)
  // What stands in the rows after these is done at a table that works.
  if (!isAsked) return phase === 'uitgestroomd' ? asks('comeBack') : undefined
  if (phase === 'analyse') {
    bring(region, 'concept')
    sign(installation)
  }
  if (loex(installation).phase === 'plan') publish(installation)
  const isAnswered = what === 'answerTerugkeer' && stillToAsk(loex(installation)).length < 3
  if (isAnswered && loex(installation).phase === 'uitvoering') asks('flowOut')
  if (loex(installation).phase === 'uitvoering' && wanted === 'uitgestroomd') asks('flowOut')
  if (loex(installation).phase === 'uitgestroomd' && wanted === 'uitvoering') asks('comeBack')
}

const publishedFingerprint = () => lastPublished(loex(region.installation).plan, 'plan')!.fingerprint

/** An actie of moeder in the published plan. */
const ACTIE = { moeder: '' }

/** The plan stands where it can be asked: ready and looked at, published, with an open point of vader. */
function standForPlan(what: string): void {
  const { installation } = region
  const makePublished = () => {
    if (ACTIE.moeder !== '') return
    ACTIE.moeder = draft(installation, (doc) =>
      addItem(doc, 'acties', 'actie', { text: 'De huisarts bellen', owner: placeIn(installation, 'moeder') }),
    )
    publish(installation)
  }
  const ready = (scope: PlanScope) => {
    prepare(installation, scope)
    previewAll(installation)
  }
  switch (what) {
    case 'publishPlan':
      leadAll(installation)
      return ready('plan')
    case 'previewPlan':
    case 'discardCandidate':
    case 'publishCrisiskaart':
    case 'van moeder':
      return ready('crisiskaart')
    case 'setOpenPoint':
    case 'closeOpenPoint': {
      makePublished()
      const vader = placeIn(installation, 'vader')
      if (openPointOf(loex(installation).plan, vader)) return
      const said = { deelnemerId: vader, answer: 'nee', words: '', namens: null } as const
      return must(installation, 'vader', { type: 'recordInstemming', ...said, fingerprint: publishedFingerprint() })
    }
    case 'recordInstemming':
    case 'updateActie':
    case 'gepubliceerd':
      return makePublished()
  }
}

/** What the gedragswetenschapper wrote and could not send: left by the socket of a page, while the text stands still. */
function lateText(): string {
  const { live } = region.installation
  const address = { casusId: LOEX, room: 'analyse' } as const
  const who = { name: 'Marit', discipline: '', colour: '#000000' }
  const actor: Actor = {
    ...who,
    personId: personId('gedragswetenschapper'),
    sessionRef: randomId(),
    sessionExpiresAt: Number.MAX_SAFE_INTEGER,
  }
  bring(region, 'concept')
  const writer = new PretendWriter(live, actor, address)
  writer.connect()
  writer.deliverAll()
  writer.type('nakomer')
  bring(region, 'aangeboden')
  writer.connect()
  writer.leaveLate()
  writer.deliverAll()
  bring(region, 'concept')
  return live.late.list(actor, address)!.findLast(({ status }) => status === 'waiting')!.id
}

/** Words of the behandelaar, in the tray of the plan. */
function rescuedWords(): string {
  const { live, db, keys } = region.installation
  const { roomId } = live.capture({ casusId: LOEX, room: 'plan' })!
  const words = { personId: personId('behandelaar-ggz'), at: 0, root: 'items/acties', text: 'bellen' }
  return openTray(db, keys).store(roomId, words)
}

/** A row of wegen.md, and what it is about. */
const PURGING = 'woorden in het plan'
const PURGED = 'Vlierstraat 88'
const MOVING = 'purgeText naar afgeschermd'
const PURGING_INBRENG = 'purgeText in de inbreng van school'
const SCHOOL_SAW = 'Kwam op tijd'
const purgingIn = (room: string, words: string) => ({
  type: 'purgeText',
  commandId: randomId(),
  room,
  words,
  reason: 'Verkeerd document.',
})

/** A row of wegen.md. */
const NAMED_GGZ = 'afgeschermd, genoemd is ggz'

/** What school wrote stands in its inbreng, and who is named for what is afgeschermd. */
function standForOwnRooms(what: string): void {
  const { installation } = region
  const isThere = (room: LiveRoom) => installation.live.capture({ casusId: LOEX, room }) !== null
  const inbreng = inbrengRoom(installation, 'school')
  if (/inbreng/i.test(what) && !isThere(inbreng)) fill(installation, 'school', inbreng, 'gezien', `${SCHOOL_SAW}.`)
  if (what === 'purgeText' || what === MOVING) writeSection(installation, 'kern', PURGED)
  if (what === 'withdrawInbreng') shareInbreng(installation, 'school')
  if (what === 'withdrawClearance') nameFor(installation, 'jeugdbeschermer')
  if (what === NAMED_GGZ && !isThere('afgeschermd')) {
    nameFor(installation, 'behandelaar-ggz')
    fill(installation, 'behandelaar-ggz', 'afgeschermd', 'adressen', 'Bij oma.')
  }
}

/** A row of wegen.md. */
const PRESENTED = 'voorgelegd aan moeder'

/** A row of wegen.md. */
const READ_BY = 'adres van moeder'

const mother = () => placeIn(region.installation, 'moeder')
const telling = (value: string) =>
  ({ type: 'recordGegeven', about: mother(), field: 'adres', value, afgeschermd: null }) as const

/** Where mother lives is known, or shielded. */
function standForGegevens(what: string): void {
  if (!/^(un)?shieldField$/.test(what) && what !== READ_BY) return
  const { installation } = region
  must(installation, 'plancoordinator', telling(randomId()))
  if (what !== 'unshieldField') return
  const reason = 'Dreiging.'
  must(installation, 'plancoordinator', { type: 'shieldField', about: mother(), field: 'adres', reason })
  nameFor(installation, 'plancoordinator', 'jeugdbeschermer')
}

/** The analyse stands where the command can be done, and the family was presented it or is not asked. */
function standFor(what: string): void {
  const isPresented = what === 'recordHerkenning' || what === PRESENTED
  const [status] = isPresented
    ? (['aangeboden'] as const)
    : (what in RULES && ruleOf(what as keyof typeof RULES).analyse) || []
  if (!status) return
  bring(region, status)
  const { installation } = region
  if (isPresented)
    must(installation, 'plancoordinator', {
      type: 'presentAnalyse',
      deelnemerId: placeIn(installation, 'moeder'),
      how: 'gesprek',
    })
  if (what === 'signAnalyse') askNobody(installation)
  // The code under the signature is spent.
  if (what === 'withdrawSignature') region.setTime(installation.clock() + 60_000)
}

const openOfMother = () =>
  openVernietigingen(loex(region.installation)).find(
    ({ for: place }) => place === placeIn(region.installation, 'moeder'),
  )

function askedByMother(): string {
  const asked = openOfMother()
  if (!asked) throw new Error('mother asked for nothing')
  return asked.vernietigingId
}

/** What mother asked is open, or proposed to be refused; or not asked yet. */
function standForVernietiging(what: string): void {
  const { installation } = region
  const asks = () => request(installation, 'moeder', 'verhaal')
  switch (what) {
    case 'vraag van moeder':
    case 'requestVernietiging': {
      for (const asked of openVernietigingen(loex(installation))) {
        const by = asked.for === placeIn(installation, 'moeder') ? 'moeder' : 'vader'
        must(installation, by, { type: 'withdrawVernietiging', vernietigingId: asked.vernietigingId })
      }
      return
    }
    case 'withdrawVernietiging':
    case 'intrekken door moeder':
      if (!openOfMother()) asks()
      return
    case 'decideVernietiging': {
      if (openOfMother()?.status === 'proposed') return
      const vernietigingId = openOfMother()?.vernietigingId ?? asks()
      const decision = { kind: 'propose', outcome: 'refuse', reason: 'De rechter vroeg erom.' } as const
      return must(installation, 'dossierhouder', { type: 'decideVernietiging', vernietigingId, decision })
    }
  }
}

let destroyed: VernietigingId | null = null
const destroyedId = (): string => {
  if (destroyed) return destroyed
  standForVernietiging('requestVernietiging')
  destroyed = destroy(region.installation, 'moeder', 'verhaal')
  return destroyed
}

interface Answer {
  readonly status: number
  readonly text: string
}

/** `meanwhile`: what is done when all stands ready, right before it is asked. */
async function answerOf({ route, what }: Row, column: Who, meanwhile = () => {}): Promise<Answer> {
  const [method, pattern] = route.split(' ') as [string, string]
  const snapshotId = pattern.includes(':snapshotId') ? await snapshotOf(what) : ''
  const versionId = pattern.includes(':versionId') ? signedVersion() : ''
  const rescuedId = pattern.includes(':rescuedId') ? rescuedWords() : ''
  const lateId = pattern.includes(':lateId') ? lateText() : ''
  standFor(what)
  standForPlan(what)
  standForRegie(what)
  standForVernietiging(what)
  const vernietigingId = pattern.includes(':vernietigingId') ? destroyedId() : ''
  standForLink(what)
  standForVerspreiding(what)
  standForUitstroom(what)
  standForOwnRooms(what)
  standForGegevens(what)
  const mdoId = pattern.includes(':mdoId') || what in MDO_STANDS ? mdoFor(region.installation, what) : ''
  const path = pattern
    .replace(':casusId', LOEX)
    .replace(':room', () => roomNamed(what))
    .replace(':room', what)
    .replace(':area', what)
    .replace(':snapshotId', snapshotId)
    .replace(':versionId', versionId)
    .replace(':deelnemerId', pattern.includes(':deelnemerId') ? placeOf('moeder') : '')
    .replace(':lateId', lateId)
    .replace(':rescuedId', rescuedId)
    .replace(':vernietigingId', vernietigingId)
    .replace(':mdoId', mdoId)
    .replace(':actieId', () => ACTIE.moeder)
    .replace(':personId', personId(MARIT))
    .concat(what === READ_BY ? `?about=${placeOf('moeder')}&field=adres` : '')
  if (pattern.startsWith('/live/') || pattern === '/notices')
    return { status: await upgradeStatus(path, keyOf(column), meanwhile), text: '' }
  const body =
    pattern === '/api/beheer/commands'
      ? deedFor(region.installation, what)
      : method === 'POST'
        ? bodyOf(what, column)
        : undefined
  const sent = pattern.startsWith('/gezin/') && body ? formOf(body as Record<string, string>) : body
  const ask = server.as(keyOf(column))
  meanwhile()
  const response = await ask(method, path, sent)
  return { status: response.status, text: await response.text() }
}

const statusOf = async (row: Row, who: Who): Promise<number> => (await answerOf(row, who)).status

/** As a page of the family sends it: what is chosen is called the answer, and who chooses his place. */
const formOf = ({ status, for: chooser, ...body }: Record<string, string>) =>
  new URLSearchParams({
    ...body,
    ...(status ? { answer: status } : {}),
    ...(chooser ? { [body.speaker ? 'for' : 'deelnemerId']: chooser } : {}),
  })

function upgradeStatus(path: string, person: string | null, meanwhile: () => void): Promise<number> {
  const cookie = person ? { cookie: server.cookieOf(person) } : {}
  meanwhile()
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}${path}?schema=${SCHEMA_VERSION}`, {
      origin: server.origin,
      headers: cookie,
    })
    socket.on('open', () => {
      socket.close()
      resolve(101)
    })
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      resolve(response.statusCode!)
      socket.terminate()
    })
    socket.on('error', (error) => {
      if (!/closed before/.test(error.message)) reject(error)
    })
  })
}

/** Ways that show and change nothing about anybody but who asks. */
const UNLOGGED = [
  'GET /health',
  'GET /api/me',
  'POST /api/outbox/key',
  'POST /api/outbox/rooms',
  'GET /notices',
  'GET /demo/people',
  'GET /demo/code',
]

/** Somebody for whom it is done. */
const allowedIn = ({ expected, route }: Row): Who | undefined =>
  forAuditor.get(route) === 200
    ? 'auditor'
    : ((Object.keys(PERSONS) as Column[]).find((column) => [101, 200, 204].includes(expected[column])) ??
      (expected.moeder === 303 ? 'moeder' : undefined))

async function answerWithoutLog(row: Row, who: Who): Promise<Answer> {
  const { $client } = region.installation.db
  const meanwhile = () =>
    void $client.exec(`CREATE TRIGGER no_log BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'no log'); END`)
  try {
    return await answerOf(row, who, meanwhile)
  } finally {
    $client.exec('DROP TRIGGER IF EXISTS no_log')
  }
}

describe('the table of ways', () => {
  test.each(rows)('$route $what', async (row) => {
    const answered: Record<string, number> = {}
    for (const who of [...(Object.keys(PERSONS) as Column[]), 'auditor'] as const)
      answered[who] = await statusOf(row, who)
    expect(answered).toEqual({ ...row.expected, auditor: forAuditor.get(row.route) ?? row.expected.beheer })
  })

  test('has a row for every route of the server', () => {
    const { app } = makeApp(region.installation, {
      distFolder: 'dist',
      origins: [],
      extra: demoRoutes(region.installation),
    })
    const routes = new Set(
      app.routes
        .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*') && path !== '/favicon.svg')
        .map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, '')}`),
    )
    expect([...routes].sort()).toEqual([...new Set(rows.map(({ route }) => route))].sort())
    const deeds = rows.filter(({ route }) => route === 'POST /api/beheer/commands').map(({ what }) => what)
    expect(deeds.toSorted()).toEqual(BEHEER_TYPES.toSorted())
    expect([...forAuditor.keys()].filter((route) => !routes.has(route))).toEqual([])
  })
})

describe('[LG7] where the log cannot be written nothing is done or shown', () => {
  const loggable = rows.filter((row) => !UNLOGGED.includes(row.route) && allowedIn(row))
  const once = loggable.filter((row) => loggable.find(({ route }) => route === row.route) === row)
  test.each(once)('$route $what', async (row) => {
    const { status, text } = await answerWithoutLog(row, allowedIn(row)!)
    // An empty list was no reading.
    expect(text === '[]' ? 500 : status).toBe(500)
  })
})
