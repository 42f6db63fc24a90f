// The MDO for who of the family is asked to come: what it is for, where we are, what is agreed, and saying it otherwise.
import { useState } from 'react'
import { LinkButton } from '#client/gezin/link-button.tsx'
import { toneOf } from '#client/gezin/tone.ts'
import { Button } from '#client/ui/button.tsx'
import { Page } from '#client/ui/page.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { AfspraakShown, MdoView } from '#shared/protocol/mdo.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { AFSPRAKEN, MDO, MDO_PLAIN } from '#shared/text/mdo.ts'
import { MDO_PART } from '#shared/text/mdo-part.ts'
import { AfspraakText } from './afspraak-text.tsx'
import { DeedRefusal } from './deed-refusal.tsx'
import { OtherViewDialog } from './other-view-dialog.tsx'
import { OwnViews } from './own-views.tsx'
import { useDeed } from './use-deed.ts'
import './afspraken.css'

interface MdoForFamilyProps {
  readonly casus: CasusView
  readonly mdo: MdoView
  readonly me: Me
}

export function MdoForFamily({ casus, mdo, me }: MdoForFamilyProps) {
  const tone = toneOf(casus)
  const text = MDO_PLAIN[tone]
  const part = mdo.share === 'part' ? MDO_PART[tone] : null
  const [differing, setDiffering] = useState<AfspraakShown | null>(null)
  const { send, busy, refusal } = useDeed(casus.id)
  const isOpen = mdo.status === 'open'
  return (
    <div className="family">
      <Page
        title={text.title}
        width="reading"
        back={
          <a className="nl-link link-alone" href={gezinAddress.home(casus.id)}>
            {COMMON.toCasus(firstNameOf(casus.jeugdige.name))}
          </a>
        }
        lead={
          <>
            <p>
              {MDO.when(mdo.day, mdo.time)}, {mdo.place}.
            </p>
            {mdo.goal && <p>{mdo.goal}</p>}
            {part && <p className="soft">{part.why}</p>}
          </>
        }
        action={
          isOpen &&
          !mdo.mine.isPresent && (
            <Button
              busy={busy}
              onClick={() => void send({ type: 'recordAttendance', mdoId: mdo.id, personId: me.id, present: true })}
            >
              {text.iAmHere}
            </Button>
          )
        }
      >
        <div className="family__sheets">
          <DeedRefusal refusal={refusal} />
          {isOpen && mdo.current && (
            <section className="sheet mdo-current" aria-label={MDO.now}>
              <p className="soft">{text.busy}</p>
              <h2 aria-live="polite">{mdo.current.label}</h2>
              {mdo.mine.isPresent && <p>{text.here}</p>}
            </section>
          )}
          {mdo.status === 'planned' && (
            <Sheet title={MDO.when(mdo.day, mdo.time)}>
              <p>{text.soon}</p>
            </Sheet>
          )}
          {mdo.hasReport && <LinkButton href={gezinAddress.overleg(casus.id, mdo.id)}>{text.report}</LinkButton>}
          {part && isOpen && mdo.mine.isPresent && <p className="sheet">{text.here}</p>}
          {isOpen && (
            <Sheet title={part ? part.binding : text.agreed}>
              {mdo.afspraken.length === 0 && <p className="soft">{part ? part.noneBinding : text.none}</p>}
              <ul className="afspraken" aria-live="polite">
                {mdo.afspraken.toReversed().map((afspraak) => (
                  <li key={afspraak.id}>
                    <AfspraakText afspraak={afspraak} isPlain />
                    {mdo.mine.isPresent && (
                      <Button
                        look="secondary"
                        aria-label={AFSPRAKEN.differentlyOn(afspraak.text)}
                        onClick={() => setDiffering(afspraak)}
                      >
                        {text.differently}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
          {isOpen && <OwnViews title={MDO_PART[tone].own} views={mdo.ownViews} />}
        </div>
      </Page>
      {differing && (
        <OtherViewDialog casusId={casus.id} mdo={mdo} me={me} afspraak={differing} onClose={() => setDiffering(null)} />
      )}
    </div>
  )
}
