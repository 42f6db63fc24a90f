// What there is for this reader, by what matters to him now: what is on today or asked of him comes first.
import { Sheet } from '#client/ui/sheet.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { HomePage } from '#shared/protocol/gezin.ts'
import type { MdoSummary } from '#shared/protocol/mdo.ts'
import { dayOf } from '#shared/text/dates.ts'
import { READING } from '#shared/text/gezin.ts'
import { CRISISKAART, OVERLEG, OWN_ACTIES, OWN_PLAN, OWN_VERHAAL } from '#shared/text/gezin-plan.ts'
import { MDO, MDO_PLAIN } from '#shared/text/mdo.ts'
import { VERHAAL } from '#shared/text/verhaal.ts'
import { LinkButton } from './link-button.tsx'
import { toneOf } from './tone.ts'

interface Invite {
  readonly key: string
  /** Today, or asked of this reader. */
  readonly isNow: boolean
  readonly title: string
  readonly body: string
  readonly href: string
  readonly link: string
}

export function HomeInvites({ shown }: { shown: HomePage }) {
  const { casus, at } = shown
  const mdos = casus.mdos ?? []
  const next = mdos.find(({ status }) => status === 'open') ?? mdos.findLast(({ status }) => status === 'planned')
  const isToday = next !== undefined && (next.status === 'open' || next.day === dayOf(at))
  const cancelled = mdos.filter((mdo) => mdo.cancelled !== null && mdo.day >= dayOf(at))
  const invites = invitesFor(shown)
  return (
    <>
      {isToday && <OverlegInvite shown={shown} mdo={next} isNow />}
      {cancelled.map((mdo) => (
        <Cancelled key={mdo.id} shown={shown} mdo={mdo} />
      ))}
      {[...invites.filter(({ isNow }) => isNow), ...invites.filter(({ isNow }) => !isNow)].map((invite) => (
        <Sheet key={invite.key} title={invite.title} className="invite">
          <p>{invite.body}</p>
          <LinkButton href={invite.href} look={invite.isNow ? 'main' : 'secondary'}>
            {invite.link}
          </LinkButton>
        </Sheet>
      ))}
      {next && !isToday && <OverlegInvite shown={shown} mdo={next} isNow={false} />}
      <Agreed shown={shown} closed={mdos.filter(({ status }) => status === 'closed')} />
    </>
  )
}

function invitesFor({ casus, own }: HomePage): Invite[] {
  const tone = toneOf(casus)
  const { plan, crisiskaart, verhaal } = own
  const { reading } = casus
  const invites: Invite[] = []
  if (crisiskaart) {
    const { title, inviteBody: body, button: link } = CRISISKAART[tone]
    invites.push({ key: 'crisiskaart', isNow: false, title, body, href: gezinAddress.crisiskaart(casus.id), link })
  }
  if (plan) {
    const text = OWN_PLAN[tone]
    const isNow = plan.open && !plan.answered
    invites.push({
      key: 'plan',
      isNow,
      title: text.title,
      body: isNow ? text.inviteBody : plan.answered ? text.inviteAnswered : text.inviteClosed,
      href: gezinAddress.plan(casus.id),
      link: isNow ? text.toRead : text.toReadAgain,
    })
  }
  if (plan && plan.acties > 0) {
    const { title, inviteBody, toRead: link } = OWN_ACTIES[tone]
    const body = inviteBody(plan.acties)
    invites.push({ key: 'acties', isNow: false, title, body, href: gezinAddress.acties(casus.id), link })
  }
  if (verhaal) {
    const text = VERHAAL[tone]
    const ownText = OWN_VERHAAL[tone]
    invites.push({
      key: 'verhaal',
      isNow: false,
      title: verhaal.tells ? ownText.yours : text.others,
      body: verhaal.tells ? text.invite : ownText.othersOnly,
      href: gezinAddress.verhaal(casus.id),
      link: verhaal.tells ? text.toWrite : ownText.toRead,
    })
  }
  if (reading) {
    const text = READING[tone]
    const isNow = reading.open && !reading.answered
    invites.push({
      key: 'analyse',
      isNow,
      title: text.title,
      body: isNow ? text.inviteBody : reading.answered ? text.inviteAnswered : text.inviteClosed,
      href: gezinAddress.analyse(casus.id),
      link: isNow ? text.toRead : text.toReadAgain,
    })
  }
  return invites
}

interface OverlegInviteProps {
  readonly shown: HomePage
  readonly mdo: MdoSummary
  readonly isNow: boolean
}

function OverlegInvite({ shown: { casus }, mdo, isNow }: OverlegInviteProps) {
  const tone = toneOf(casus)
  const text = MDO_PLAIN[tone]
  return (
    <Sheet title={isNow ? OVERLEG[tone].today : text.title} className="invite">
      <p>
        <b>{MDO.when(mdo.day, mdo.time)}</b>, {mdo.place}
      </p>
      <p>{mdo.status === 'open' ? text.busy : text.soon}</p>
      <LinkButton href={gezinAddress.overleg(casus.id, mdo.id)} look={mdo.status === 'open' ? 'main' : 'secondary'}>
        {mdo.status === 'open' ? text.come : OVERLEG[tone].look}
      </LinkButton>
    </Sheet>
  )
}

function Cancelled({ shown: { casus }, mdo }: Pick<OverlegInviteProps, 'shown' | 'mdo'>) {
  const text = MDO_PLAIN[toneOf(casus)]
  return (
    <Sheet title={text.title} className="invite">
      <p>
        <b>{MDO.when(mdo.day, mdo.time)}</b>, {mdo.place}
      </p>
      <p>{text.cancelled}</p>
      {mdo.cancelled?.reason && <p>{text.cancelledWhy(mdo.cancelled.reason)}</p>}
    </Sheet>
  )
}

function Agreed({ shown: { casus }, closed }: { shown: HomePage; closed: readonly MdoSummary[] }) {
  const text = MDO_PLAIN[toneOf(casus)]
  if (closed.length === 0) return null
  return (
    <Sheet title={text.earlier}>
      <ul>
        {closed.map(({ id, day }) => (
          <li key={id}>
            <a className="nl-link link-alone" href={gezinAddress.overleg(casus.id, id)}>
              {text.reportTitle(day)}
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
