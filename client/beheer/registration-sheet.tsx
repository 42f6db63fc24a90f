// What somebody is registered as: the newest counts, with who looked it up and when; the earlier ones stay.
import { lazy, Suspense, useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { AccountView } from '#shared/protocol/beheer.ts'
import { ACCOUNT } from '#shared/text/beheer.ts'
import { dayOf } from '#shared/text/dates.ts'

const RegistrationDialog = lazy(() => import('./registration-dialog.tsx'))

type Registered = AccountView['registrations'][number]

export function RegistrationSheet({ account }: { account: AccountView }) {
  const [isRecording, setRecording] = useState(false)
  const [newest, ...earlier] = account.registrations
  return (
    <Sheet
      title={ACCOUNT.registrations}
      aside={
        account.state !== 'gone' && (
          <Button look="secondary" onClick={() => setRecording(true)}>
            {ACCOUNT.record}
          </Button>
        )
      }
    >
      <p className="soft">{ACCOUNT.registrationLead}</p>
      {newest ? <Registration registered={newest} /> : <p>{ACCOUNT.noRegistration}</p>}
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{ACCOUNT.earlier}</summary>
          {earlier.map((registered) => (
            <Registration key={`${registered.at} ${registered.number}`} registered={registered} />
          ))}
        </details>
      )}
      {isRecording && (
        <Suspense>
          <RegistrationDialog account={account} onClose={() => setRecording(false)} />
        </Suspense>
      )}
    </Sheet>
  )
}

function Registration({ registered }: { registered: Registered }) {
  const { register, number, profession, validUntil, checked, by } = registered
  const isOver = validUntil < dayOf(Date.now())
  return (
    <div className="beheer-registration">
      <p>
        <b>{profession}</b>, {register} {number}
      </p>
      <p className={isOver ? 'beheer-over' : ''}>{isOver ? ACCOUNT.over(validUntil) : ACCOUNT.valid(validUntil)}</p>
      <p className="soft">{checked ? ACCOUNT.checked(checked.on, by) : ACCOUNT.unchecked}</p>
    </div>
  )
}
