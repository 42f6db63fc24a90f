// Who may be told that something moved. A notice says nothing, but that it came says something: who may not see what happened
// does not hear that it did.
import { accessTo } from '#shared/casus/access.ts'
import { type Casus, placesOf } from '#shared/casus/casus.ts'
import { clearancesKnownTo, hasClearance } from '#shared/casus/clearance.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { readsAfgeschermd, readsGegevens } from '#shared/casus/gegevens.ts'
import { isProfessionalAt, type Mdo, mdoOf, seesMdo } from '#shared/casus/mdo.ts'
import { bindsParents, mdoShareOf } from '#shared/casus/mdo-share.ts'
import { decidesAt } from '#shared/casus/toestemming.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'

/** What the family sees on its pages; every other event, one that is new too, is not told to them. */
const FOR_FAMILY: readonly CasusEvent['type'][] = [
  'intake.started',
  'besluit.recorded',
  'deelnemer.invited',
  'deelnemer.ended',
  'casus.flowed-out',
  'casus.came-back',
  'casus.closed',
  'analyse.signed',
  'regie.assigned',
  'regie.accepted',
  'regie.transferred',
]

/** NO3 */
export function mayBeToldOf(casus: Casus, event: CasusEvent, personId: PersonId, at: number): boolean {
  const places = placesOf(casus, personId, at)
  if (places.length === 0) return false
  if (event.type.startsWith('mdo.') && 'mdoId' in event && 'mdos' in casus) {
    const mdo = mdoOf(casus, event.mdoId)
    if (!mdo || !seesMdo(casus, mdo, personId, at)) return false
    if (isProfessionalAt(casus, personId, at)) return true
    return isForTable(casus, event) && isTold(casus, event, personId, at) && isInShare(casus, mdo, event, personId, at)
  }
  const only = toldOnlyTo(casus, event, at)
  if (only) return only(personId)
  if (isProfessionalAt(casus, personId, at)) return true
  if (event.type === 'analyse.presented') return places.some(({ id }) => id === event.deelnemerId)
  const about = aboutWhom(event)
  // VS7: what the family was not told yet is not told here.
  if (event.type === 'verspreiding.overridden') return event.uitzondering.told && decidesAt(casus, personId, at)
  if (about) return decidesAt(casus, personId, at) || places.some(({ id }) => id === about)
  // NO3: rol and last day stand on the family's pages; what he may read, and on which ground, who decides sees too.
  if (event.type === 'deelnemer.changed') {
    const { rol, until, rooms, doorbreking } = event.changed
    if (rol || until !== undefined || places.some(({ id }) => id === event.deelnemerId)) return true
    return Boolean(rooms || doorbreking) && decidesAt(casus, personId, at)
  }
  return FOR_FAMILY.includes(event.type)
}

/** NO9: of what is afgeschermd hears who knows of it, and of words that were taken out who may open that room. */
function toldOnlyTo(casus: Casus, event: CasusEvent, at: number): ((personId: PersonId) => boolean) | null {
  switch (event.type) {
    case 'afgeschermd.granted':
    case 'afgeschermd.withdrawn':
      return (personId) =>
        hasClearance(casus, personId, at) ||
        clearancesKnownTo(casus, personId, at).some(({ deelnemerId }) => deelnemerId === event.deelnemerId) ||
        placesOf(casus, personId, at).some(({ id }) => id === event.deelnemerId)
    // GG10: of what is open hears who reads that; that something is shielded beside it, who reads it.
    case 'gegeven.recorded':
    case 'gegeven.shielded':
    case 'gegeven.unshielded':
      return (personId) => readsGegevens(casus, personId, event.about, at)
    case 'gegeven.recorded-afgeschermd':
      return (personId) => readsAfgeschermd(casus, personId, at)
    case 'casus.words-purged':
      return (personId) => accessTo(casus, personId, event.room, at).level !== 'none'
    default:
      return null
  }
}

/** NO7: of a word of toestemming, and of gezag and wilsbekwaamheid, hears who decides, and whom it is about. */
function aboutWhom(event: CasusEvent): DeelnemerId | null {
  switch (event.type) {
    case 'toestemming.given':
    case 'toestemming.withdrawn':
      return event.for
    case 'verspreiding.blocked':
    case 'verspreiding.allowed':
      return event.speaker
    case 'gezag.recorded':
      return event.gezag.deelnemerId
    case 'wilsbekwaamheid.recorded':
      return event.wilsbekwaamheid.deelnemerId
    default:
      return null
  }
}

/** Of an afspraak between professionals the family hears nothing. */
function isForTable(casus: Casus, event: CasusEvent): boolean {
  if (event.type === 'mdo.afspraak-recorded') return event.audience === 'tafel'
  if (event.type !== 'mdo.other-view-given' && event.type !== 'mdo.afspraak-withdrawn') return true
  const mdo = 'mdos' in casus ? mdoOf(casus, event.mdoId) : null
  return mdo?.afspraken.find(({ id }) => id === event.afspraakId)?.audience === 'tafel'
}

/** Who was there a family member reads of himself alone, and of another view not that of another family member. */
function isTold(casus: Casus, event: CasusEvent, personId: PersonId, at: number): boolean {
  if (event.type === 'mdo.attendance-recorded') return event.personId === personId
  if (event.type !== 'mdo.other-view-given') return true
  return event.personId === personId || isProfessionalAt(casus, event.personId, at)
}

/** MV9: of what a parent from sixteen does not read of an overleg he does not hear either. */
function isInShare(casus: Casus, mdo: Mdo, event: CasusEvent, personId: PersonId, at: number): boolean {
  if (mdoShareOf(casus, personId, at) === 'all') return true
  switch (event.type) {
    case 'mdo.chair-passed':
    case 'mdo.item-moved':
      return false
    case 'mdo.other-view-given':
      return event.personId === personId
    case 'mdo.afspraak-recorded':
    case 'mdo.afspraak-withdrawn':
      return mdo.afspraken.some((afspraak) => afspraak.id === event.afspraakId && bindsParents(afspraak))
    default:
      return true
  }
}

/** Who has a document of this casus open is seen by who can open one. */
export const mayBeToldWhoIsHere = (casus: Casus, personId: PersonId, at: number): boolean =>
  accessTo(casus, personId, 'analyse', at).level !== 'none' ||
  accessTo(casus, personId, 'plan', at).level !== 'none' ||
  isProfessionalAt(casus, personId, at)
