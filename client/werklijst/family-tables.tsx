// Where a family member begins who sits at more than one table (brothers and sisters): at a choice. Their pages are rendered
// by the server, so these are plain links.
import { PathDots } from '#client/casus/path-dots.tsx'
import { Page } from '#client/ui/page.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { WerklijstRow } from '#shared/protocol/views.ts'
import { FAMILY_PHASE } from '#shared/text/casus-family.ts'
import { WERKLIJST } from '#shared/text/werklijst.ts'

export function FamilyTables({ rows }: { rows: readonly WerklijstRow[] }) {
  return (
    <Page title={WERKLIJST.familyTitle} width="reading">
      {rows.length === 0 && <p className="sheet">{WERKLIJST.emptyFamily}</p>}
      <ul className="werklijst">
        {rows.map(({ casusId, jeugdige, phase }) => (
          <li key={casusId} className="werklijst-row werklijst-row--family">
            <h2 className="nl-heading nl-heading--level-2">
              <a className="werklijst-row__link" href={gezinAddress.home(casusId)}>
                {jeugdige}
              </a>
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
