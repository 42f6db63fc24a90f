// Choosing who you are in the demo; where there is no demo, that signing in is not there yet.
import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { nextAfterSignIn } from '#client/addresses.ts'
import type { DemoPerson } from '#client/api.ts'
import { demoPeopleQuery, reasonOf } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { Mark } from '#client/ui/mark.tsx'
import { Page } from '#client/ui/page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { Me } from '#shared/protocol/views.ts'
import { DEMO, SIGN_IN } from '#shared/text/demo.ts'
import { PersonChoice } from './person-choice.tsx'
import './sign-in.css'
import { useDemoSignIn } from './use-demo-sign-in.ts'

export function SignInPage({ current }: { current: Me | null }) {
  const people = useQuery(demoPeopleQuery)
  if (people.isPending) return <Waiting />
  if (people.isSuccess) return <ChoosePerson people={people.data} current={current} />
  if (reasonOf(people.error) === 'unreachable') return <AwayMessage onTryAgain={() => void people.refetch()} />
  return (
    <Page title={SIGN_IN.title} width="reading" lead={<p>{SIGN_IN.body}</p>}>
      <p>{SIGN_IN.next}</p>
    </Page>
  )
}

/** The family first, on every page with more than one voice. */
const GROUPS = ['familie', 'professional', 'overig'] as const

function ChoosePerson({ people, current }: { people: readonly DemoPerson[]; current: Me | null }) {
  const next = nextAfterSignIn(useSearch())
  const signIn = useDemoSignIn(() => window.location.assign(next))
  return (
    <div className="sign-in">
      <Page
        title={DEMO.title}
        lead={
          <>
            <p>{DEMO.lead}</p>
            <p className="sign-in__warning">{DEMO.warning}</p>
          </>
        }
        action={<Mark size={132} />}
      >
        {signIn.failed && (
          <p role="alert" className="form-refusal">
            {DEMO.failed}
          </p>
        )}
        {GROUPS.map((group) => (
          <section key={group} className="sign-in__group" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className="nl-heading nl-heading--level-2">
              {DEMO.groups[group]}
            </h2>
            <ul className="sign-in__people">
              {people
                .filter((person) => person.group === group)
                .map((person) => (
                  <li key={person.id}>
                    <PersonChoice
                      person={person}
                      isCurrent={person.id === current?.id}
                      onChoose={() => signIn.as(person.id)}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </Page>
    </div>
  )
}
