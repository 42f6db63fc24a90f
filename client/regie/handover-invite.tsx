// On the casus page of who takes an area over and has not confirmed it yet: first read what is handed over.
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { HANDOVER } from '#shared/text/handover.ts'
import './regie.css'

/** The same for who is new as casemanager or plancoordinator; there is nothing to confirm. */
export const TookOver = ({ casus }: { casus: CasusView }) =>
  casus.tookOver?.map((rol) => (
    <Sheet key={rol} title={HANDOVER.tookOver(rol)}>
      <p className="handover__invite">{HANDOVER.tookOverBody}</p>
      <ButtonLink href={addressOf.handover(casus.id, rol)} look="secondary">
        {HANDOVER.read}
      </ButtonLink>
    </Sheet>
  ))

export function HandoverInvite({ casus, me }: { casus: CasusView; me: Me }) {
  if (!casus.mine.commands.includes('acceptRegie')) return null
  return casus.regie?.map(({ area, named }) =>
    named?.id === me.id && named.reason !== null && !named.confirmed ? (
      <Sheet key={area} title={HANDOVER.invite(area)}>
        <p className="handover__invite">{HANDOVER.inviteBody(named.since)}</p>
        <ButtonLink href={addressOf.handover(casus.id, area)} look="secondary">
          {HANDOVER.read}
        </ButtonLink>
      </Sheet>
    ) : null,
  )
}
