// On the family's page of the table: the overleg that comes or is on, and what was agreed before.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { MdoSummary } from '#shared/protocol/mdo.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { MDO, MDO_PLAIN } from '#shared/text/mdo.ts'
import './mdo.css'

interface FamilyInviteProps {
  readonly casus: CasusView
  readonly mdos: readonly MdoSummary[]
  readonly tone: Tone
}

export function FamilyInvite({ casus, mdos, tone }: FamilyInviteProps) {
  const text = MDO_PLAIN[tone]
  const next = mdos.find(({ status }) => status === 'open') ?? mdos.findLast(({ status }) => status === 'planned')
  const closed = mdos.filter(({ status }) => status === 'closed')
  if (mdos.length === 0) return null
  return (
    <Sheet title={text.title}>
      <div className="mdo-sheet">
        {next && (
          <>
            <p>
              <b>{MDO.when(next.day, next.time)}</b>, {next.place}
            </p>
            <p>{next.status === 'open' ? text.busy : text.soon}</p>
            {next.goal && <p>{next.goal}</p>}
            <ButtonLink look={next.status === 'open' ? 'main' : 'secondary'} href={addressOf.mdo(casus.id, next.id)}>
              {text.come}
            </ButtonLink>
          </>
        )}
        {closed.length > 0 && (
          <div>
            <h3 className="nl-heading nl-heading--level-3">{text.earlier}</h3>
            <ul className="mdo-sheet__earlier">
              {closed.map((mdo) => (
                <li key={mdo.id}>
                  <Link className="nl-link link-alone" href={addressOf.mdoReport(casus.id, mdo.id)}>
                    {text.reportTitle(mdo.day)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Sheet>
  )
}
