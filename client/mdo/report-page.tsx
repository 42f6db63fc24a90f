// The report of an MDO, as it was made when it closed: to read, and to print.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { LeaveFor } from '#client/gezin/leave-for.tsx'
import { mdoReportQuery, reasonOf } from '#client/queries.ts'
import { Change } from '#client/signing/change.tsx'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { Button } from '#client/ui/button.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { TEMPLATE_OF } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { MdoId } from '#shared/ids.ts'
import type { MdoReportView } from '#shared/protocol/mdo.ts'
import type { SectionChange } from '#shared/protocol/texts.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { DOCUMENT } from '#shared/text/casus.ts'
import { COMMON } from '#shared/text/common.ts'
import { MDO, MDO_REPORT } from '#shared/text/mdo.ts'
import { AfspraakText } from './afspraak-text.tsx'
import '#client/signing/signing.css'
import './afspraken.css'
import './mdo-report.css'

export default function MdoReportPage({ casus, mdoId }: { casus: CasusView; mdoId: MdoId }) {
  const report = useQuery(mdoReportQuery(casus.id, mdoId))
  const reason = reasonOf(report.error)
  if (report.data) {
    const { professional } = report.data
    if (!professional) return <LeaveFor address={gezinAddress.overleg(casus.id, mdoId)} />
    return <Report casus={casus} report={report.data} professional={professional} />
  }
  if (report.isPending || reason === 'signed-out') return <Waiting />
  if (reason === 'unreachable') return <AwayMessage onTryAgain={() => void report.refetch()} />
  return <NotFoundPage />
}

function Report({ casus, report, professional }: ForProfessionalsProps & { casus: CasusView }) {
  const { day, openedAt, closedAt, place, goal, afspraken, next } = report
  return (
    <div className="mdo-report">
      <Page
        title={MDO_REPORT.title(day)}
        documentTitle={MDO_REPORT.title(day)}
        width="reading"
        back={
          <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
            {COMMON.toCasus(casus.jeugdige.name)}
          </Link>
        }
        lead={
          <>
            <p>{MDO_REPORT.lead(openedAt, closedAt, place)}</p>
            {goal && <p>{MDO.goal(goal)}</p>}
            <p className="soft">{MDO_REPORT.made}</p>
          </>
        }
        action={
          <Button look="secondary" onClick={() => window.print()}>
            {MDO_REPORT.print}
          </Button>
        }
      >
        <div className="mdo-report__sheets">
          <Sheet title={MDO_REPORT.agreed}>
            {afspraken.length === 0 ? (
              <p>{MDO_REPORT.nothingAgreed}</p>
            ) : (
              <ul className="afspraken">
                {afspraken.map((afspraak) => (
                  <li key={afspraak.id}>
                    <AfspraakText afspraak={afspraak} />
                  </li>
                ))}
              </ul>
            )}
          </Sheet>
          <Sheet title={MDO_REPORT.next}>
            <p>{next ? MDO.when(next.day, next.time) : MDO_REPORT.nextNone}</p>
          </Sheet>
          <ForProfessionals report={report} professional={professional} />
        </div>
      </Page>
    </div>
  )
}

/** The rest of the section stands in the text itself. */
const onlyWhatChanged = (change: SectionChange): SectionChange => ({
  ...change,
  parts: change.parts.filter((paragraph) => paragraph.some(({ op }) => op !== 'same')),
})

interface ForProfessionalsProps {
  readonly report: MdoReportView
  readonly professional: NonNullable<MdoReportView['professional']>
}

function ForProfessionals({ report, professional }: ForProfessionalsProps) {
  const { attendance } = report
  const { changes, acties, kladblok, reopened, fingerprint, items } = professional
  const here = attendance.filter(({ present }) => present)
  const absent = attendance.filter(({ present }) => !present).map(({ name }) => name)
  return (
    <>
      <Sheet title={MDO_REPORT.changes}>
        {changes.length === 0 && <p>{MDO_REPORT.noChanges}</p>}
        {changes.map(({ room, sections }) => (
          <div key={room} className="mdo-report__changes">
            <h3 className="nl-heading nl-heading--level-3">{DOCUMENT[room]}</h3>
            {sections.map((change) => (
              <Change
                key={change.section}
                change={onlyWhatChanged(change)}
                label={
                  TEMPLATES[TEMPLATE_OF[room]].sections.find(({ id }) => id === change.section)?.label ?? change.section
                }
              />
            ))}
          </div>
        ))}
      </Sheet>
      {acties.length > 0 && (
        <Sheet title={MDO_REPORT.acties}>
          <ul className="mdo-report__list">
            {acties.map(({ text, owner, due }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what stands still has nothing but its order.
              <li key={index}>
                {text} <span className="soft">{MDO_REPORT.actie(owner, due)}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {kladblok && kladblok.length > 0 && (
        <Sheet title={MDO_REPORT.kladblok}>
          {kladblok.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what stands still has nothing but its order.
            <p key={index}>{line}</p>
          ))}
        </Sheet>
      )}
      <Sheet title={MDO_REPORT.people}>
        <ul className="mdo-report__people">
          {here.map(({ personId, name, functie }) => (
            <li key={personId}>
              {name}, <span className="soft">{functie}</span>
            </li>
          ))}
        </ul>
        {absent.length > 0 && <p className="soft">{MDO_REPORT.absent(absent)}</p>}
      </Sheet>
      <Sheet title={MDO_REPORT.times}>
        <table className="mdo-times">
          <thead>
            <tr>
              <th scope="col">{MDO_REPORT.item}</th>
              <th scope="col">{MDO_REPORT.spent}</th>
              <th scope="col">{MDO_REPORT.plannedMinutes}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, label, from, spentMinutes, minutes }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{from === null ? MDO_REPORT.notTaken : MDO_REPORT.minutes(spentMinutes)}</td>
                <td>{MDO_REPORT.minutes(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {reopened.map(({ at, by, reason }) => (
          <p key={at}>{MDO_REPORT.reopened(by, at, reason)}</p>
        ))}
      </Sheet>
      <p className="soft mdo-report__foot">
        {MDO_REPORT.fingerprint}: <code>{fingerprint}</code>
      </p>
    </>
  )
}
