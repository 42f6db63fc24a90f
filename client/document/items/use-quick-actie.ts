// The quick actie for the page of a document: what it does here, and null where the reader may not write in the plan.
import { useMemo } from 'react'
import type * as Y from 'yjs'
import { addressOf } from '#client/addresses.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { QUICK_ACTIE } from '#shared/text/items.ts'
import type { Desk } from '../desk.ts'
import { sectionHref } from '../section-anchor.ts'
import { actieFrom, actieInPlan, MAX_ACTIE } from './quick-actie.ts'

export function useQuickActie(desk: Desk | null, doc: Y.Doc, room: LiveRoom, casus: CasusView): (() => void) | null {
  const { id: casusId } = casus
  const writesPlan = casus.documents.some((one) => one.room === 'plan' && one.access === 'write')
  return useMemo(() => {
    if (!desk || !writesPlan) return null
    return () => {
      const selected = desk.selected()
      if (!selected) return desk.say(QUICK_ACTIE.nothing)
      if (selected.words.length > MAX_ACTIE) return desk.say(QUICK_ACTIE.tooLong)
      const place = sectionHref('acties')
      if (room === 'plan') {
        desk.undo.closeStep()
        actieFrom(doc, selected)
        desk.undo.closeStep()
        return desk.say(QUICK_ACTIE.madeHere, { href: place, label: QUICK_ACTIE.toActie })
      }
      desk.say(QUICK_ACTIE.saving)
      void actieInPlan({ casusId, room: 'plan' }, selected).then((done) => {
        const link = { href: `${addressOf.room(casusId, 'plan')}${place}`, label: QUICK_ACTIE.toPlan }
        if (done) desk.say(QUICK_ACTIE.madeInPlan, link)
        else desk.say(QUICK_ACTIE.failed)
      })
    }
  }, [desk, doc, room, casusId, writesPlan])
}
