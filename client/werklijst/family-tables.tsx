// Where a family member begins: at the one table he sits at, or at a choice when there are more (brothers and sisters).
import { Link, Redirect } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { PathDots } from '#client/casus/path-dots.tsx'
import { Page } from '#client/ui/page.tsx'
import type { WerklijstRow } from '#shared/protocol/views.ts'
import { FAMILY_PHASE } from '#shared/text/casus-family.ts'
import { WERKLIJST } from '#shared/text/werklijst.ts'

export function FamilyTables({ rows }: { rows: readonly WerklijstRow[] }) {
  const only = rows.length === 1 ? rows[0] : undefined
  if (only) return <Redirect to={addressOf.casus(only.casusId)} replace />
  return (
    <Page title={WERKLIJST.familyTitle} width="reading">
      {rows.length === 0 && <p className="sheet">{WERKLIJST.emptyFamily}</p>}
      <ul className="werklijst">
        {rows.map(({ casusId, jeugdige, phase }) => (
          <li key={casusId} className="werklijst-row werklijst-row--family">
            <h2 className="nl-heading nl-heading--level-2">
              <Link className="werklijst-row__link" href={addressOf.casus(casusId)}>
                {jeugdige}
              </Link>
            </h2>
            <div className="werklijst-row__phase">
              <PathDots phase={phase} />
              <p className="soft">{FAMILY_PHASE[phase].label}</p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
