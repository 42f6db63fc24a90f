// One person who works here: who he is, what he is registered as, which rights he has, and what was done to this account.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { beheerAccountQuery } from '#client/queries.ts'
import { Button } from '#client/ui/button.tsx'
import { Loaded } from '#client/ui/loaded.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { PersonId } from '#shared/ids.ts'
import type { AccountRemains, AccountView } from '#shared/protocol/beheer.ts'
import { ACCOUNT, BEHEER, momentInWords, remainsText, WORK_KIND } from '#shared/text/beheer.ts'
import { fullMomentText } from '#shared/text/dates.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { RegistrationSheet } from './registration-sheet.tsx'
import { useBeheer } from './use-beheer.ts'
import './beheer.css'

const ChangeAccountDialog = lazy(() => import('./change-account-dialog.tsx'))
const ChangeRolDialog = lazy(() => import('./change-rol-dialog.tsx'))
const EndAccountDialog = lazy(() => import('./end-account-dialog.tsx'))

export default function AccountPage({ personId }: { personId: PersonId }) {
  const found = useQuery(beheerAccountQuery(personId))
  return <Loaded found={found}>{(account) => <Account account={account} />}</Loaded>
}

function Account({ account }: { account: AccountView }) {
  const [remains, setRemains] = useState<AccountRemains | null>(null)
  const { name, functie, organisatie, state, isMine, kind, history } = account
  return (
    <Page
      title={name}
      documentTitle={`${name} · ${BEHEER.title}`}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={addressOf.beheer()}>
          {BEHEER.toBeheer}
        </Link>
      }
      lead={
        <>
          <p>
            {functie}
            {organisatie && <>, {organisatie.name}</>}
          </p>
          {state === 'gone' && <p>{ACCOUNT.gone}</p>}
          {isMine && <p>{ACCOUNT.mine}</p>}
        </>
      }
    >
      <div role="status">
        {remains && (
          <div className="beheer-remains">
            {remainsText(remains).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
      </div>
      <DataSheet account={account} />
      {kind === 'professional' && <RegistrationSheet account={account} />}
      <RightsSheet account={account} onEnded={setRemains} />
      <Sheet title={ACCOUNT.history}>
        <ol className="beheer-history">
          {history.map((moment) => (
            <li key={`${moment.at} ${moment.kind}`}>
              {momentInWords(moment)}
              <span className="soft beheer-row__under">
                {fullMomentText(moment.at)}
                {moment.by && <>, {moment.by}</>}
              </span>
            </li>
          ))}
        </ol>
      </Sheet>
    </Page>
  )
}

function DataSheet({ account }: { account: AccountView }) {
  const [isChanging, setChanging] = useState(false)
  const { kind, discipline, phone, organisatie, from, lastDay, state } = account
  return (
    <Sheet
      title={ACCOUNT.data}
      aside={
        state !== 'gone' && (
          <Button look="secondary" onClick={() => setChanging(true)}>
            {ACCOUNT.change}
          </Button>
        )
      }
    >
      <dl className="beheer-facts">
        <dt>{ACCOUNT.kind}</dt>
        <dd>{WORK_KIND[kind].label}</dd>
        <dt>{ACCOUNT.organisatie}</dt>
        <dd>{organisatie?.name}</dd>
        <dt>{ACCOUNT.discipline}</dt>
        <dd>{discipline}</dd>
        <dt>{ACCOUNT.phone}</dt>
        <dd>{phone ?? <span className="soft">{ACCOUNT.noPhone}</span>}</dd>
        <dt>{ACCOUNT.period}</dt>
        <dd>{lastDay ? ACCOUNT.between(from, lastDay) : ACCOUNT.since(from)}</dd>
      </dl>
      {isChanging && (
        <Suspense>
          <ChangeAccountDialog account={account} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </Sheet>
  )
}

interface RightsSheetProps {
  readonly account: AccountView
  readonly onEnded: (remains: AccountRemains) => void
}

function RightsSheet({ account, onEnded }: RightsSheetProps) {
  const [open, setOpen] = useState<'end' | 'rol' | null>(null)
  const { kind, organisatie, isDossierhouder, state, isMine, lastDay } = account
  if (state === 'gone') return null
  const close = () => setOpen(null)
  return (
    <Sheet title={ACCOUNT.rights}>
      <p>{WORK_KIND[kind].what}</p>
      {kind === 'professional' && (
        <p>{isDossierhouder ? ACCOUNT.isDossierhouder(organisatie?.name ?? '') : ACCOUNT.noDossierhouder}</p>
      )}
      <div className="beheer-deeds">
        {kind === 'professional' && <Dossierhouder key={String(isDossierhouder)} account={account} />}
        {kind !== 'professional' && !isMine && (
          <Button look="secondary" onClick={() => setOpen('rol')}>
            {ACCOUNT.changeRol}
          </Button>
        )}
        {lastDay !== null && !isMine && <Keep key={lastDay} account={account} />}
        {!isMine && (
          <Button look="secondary" onClick={() => setOpen('end')}>
            {ACCOUNT.end}
          </Button>
        )}
      </div>
      {open === 'rol' && (
        <Suspense>
          <ChangeRolDialog account={account} onClose={close} />
        </Suspense>
      )}
      {open === 'end' && (
        <Suspense>
          <EndAccountDialog account={account} onEnded={onEnded} onClose={close} />
        </Suspense>
      )}
    </Sheet>
  )
}

function Dossierhouder({ account: { id, name, isDossierhouder } }: { account: AccountView }) {
  const say = useSay()
  const { send, busy, refusal } = useBeheer(() =>
    say(isDossierhouder ? ACCOUNT.dismissed(name) : ACCOUNT.appointed(name), addressOf.account(id)),
  )
  const type = isDossierhouder ? 'dismissDossierhouder' : 'appointDossierhouder'
  return (
    <>
      <Button look="secondary" busy={busy} onClick={() => send({ type, personId: id })}>
        {isDossierhouder ? ACCOUNT.dismiss : ACCOUNT.appoint}
      </Button>
      <div role="alert">{refusal && !busy && <p>{refusalText(refusal)}</p>}</div>
    </>
  )
}

function Keep({ account: { id, name } }: { account: AccountView }) {
  const say = useSay()
  const { send, busy, refusal } = useBeheer(() => say(ACCOUNT.kept(name), addressOf.account(id)))
  return (
    <>
      <Button look="secondary" busy={busy} onClick={() => send({ type: 'keepAccount', personId: id })}>
        {ACCOUNT.keep}
      </Button>
      <div role="alert">{refusal && !busy && <p>{refusalText(refusal)}</p>}</div>
    </>
  )
}
