// An overleg that this reader is asked for: when and where, and once it is over what was agreed for everybody.
import { addressOf } from '#client/addresses.ts'
import { AfspraakText } from '#client/mdo/afspraak-text.tsx'
import { OwnViews } from '#client/mdo/own-views.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { OverlegPage as OverlegPageProps } from '#shared/protocol/gezin.ts'
import { OVERLEG } from '#shared/text/gezin-plan.ts'
import { MDO, MDO_PLAIN, MDO_REPORT } from '#shared/text/mdo.ts'
import { MDO_PART } from '#shared/text/mdo-part.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { LinkButton } from './link-button.tsx'
import { toneOf } from './tone.ts'

export function OverlegPage({ casus, mdo, report }: OverlegPageProps) {
  const tone = toneOf(casus)
  const text = MDO_PLAIN[tone]
  const overleg = OVERLEG[tone]
  const wasThere = report?.attendance.some(({ present }) => present)
  const part = mdo.share === 'part' ? MDO_PART[tone] : null
  return (
    <GezinSheetPage
      title={report ? (part ?? text).reportTitle(mdo.day) : text.title}
      lead={
        <>
          <p>
            {report
              ? MDO_REPORT.lead(report.openedAt, report.closedAt, mdo.place)
              : `${MDO.when(mdo.day, mdo.time)}, ${mdo.place}.`}
          </p>
          {mdo.goal && <p>{mdo.goal}</p>}
          {part && <p className="aside-note">{part.why}</p>}
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
          <p>{(part ?? overleg).joinLead}</p>
          <LinkButton href={addressOf.mdo(casus.id, mdo.id)}>{overleg.join}</LinkButton>
        </Sheet>
      )}
      {report && (
        <>
          <Sheet title={part ? part.binding : text.agreed}>
            {report.afspraken.length === 0 ? (
              <p>{part ? part.noneBinding : MDO_REPORT.nothingAgreed}</p>
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
          <OwnViews title={MDO_PART[tone].own} views={report.ownViews} />
          {part ? (
            wasThere && <p className="sheet">{text.youWere}</p>
          ) : (
            <>
              <Sheet title={MDO_REPORT.next}>
                <p>{report.next ? MDO.when(report.next.day, report.next.time) : MDO_REPORT.nextNone}</p>
                {wasThere && <p className="soft">{text.youWere}</p>}
              </Sheet>
              <p className="soft">{text.hidden}</p>
            </>
          )}
        </>
      )}
    </GezinSheetPage>
  )
}
