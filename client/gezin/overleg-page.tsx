// An overleg that this reader is asked for: when and where, and once it is over what was agreed for everybody.
import { addressOf } from '#client/addresses.ts'
import { AfspraakText } from '#client/mdo/afspraak-text.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { OverlegPage as OverlegPageProps } from '#shared/protocol/gezin.ts'
import { OVERLEG } from '#shared/text/gezin-plan.ts'
import { MDO, MDO_PLAIN, MDO_REPORT } from '#shared/text/mdo.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { LinkButton } from './link-button.tsx'
import { toneOf } from './tone.ts'

export function OverlegPage({ casus, mdo, report }: OverlegPageProps) {
  const tone = toneOf(casus)
  const text = MDO_PLAIN[tone]
  const overleg = OVERLEG[tone]
  return (
    <GezinSheetPage
      title={report ? text.reportTitle(mdo.day) : text.title}
      lead={
        <>
          <p>
            {report
              ? MDO_REPORT.lead(report.openedAt, report.closedAt, mdo.place)
              : `${MDO.when(mdo.day, mdo.time)}, ${mdo.place}.`}
          </p>
          {mdo.goal && <p>{mdo.goal}</p>}
        </>
      }
    >
      {mdo.status === 'planned' && <p className="sheet">{text.soon}</p>}
      {mdo.cancelled && (
        <div className="sheet">
          <p>{text.cancelled}</p>
          {mdo.cancelled.reason && <p>{text.cancelledWhy(mdo.cancelled.reason)}</p>}
        </div>
      )}
      {mdo.status === 'open' && (
        <Sheet title={text.busy} className="invite">
          <p>{overleg.joinLead}</p>
          <LinkButton href={addressOf.mdo(casus.id, mdo.id)}>{overleg.join}</LinkButton>
        </Sheet>
      )}
      {report && (
        <>
          <Sheet title={text.agreed}>
            {report.afspraken.length === 0 ? (
              <p>{MDO_REPORT.nothingAgreed}</p>
            ) : (
              <ul className="agreed">
                {report.afspraken.map((afspraak) => (
                  <li key={afspraak.id}>
                    <AfspraakText afspraak={afspraak} isPlain />
                  </li>
                ))}
              </ul>
            )}
          </Sheet>
          <Sheet title={MDO_REPORT.next}>
            <p>{report.next ? MDO.when(report.next.day, report.next.time) : MDO_REPORT.nextNone}</p>
            {report.attendance.some(({ present }) => present) && <p className="soft">{text.youWere}</p>}
          </Sheet>
          <p className="soft">{text.hidden}</p>
        </>
      )}
    </GezinSheetPage>
  )
}
