// Beheer: the people who work here and their organisaties. Nothing of a casus.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { beheerQuery } from '#client/queries.ts'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { Loaded } from '#client/ui/loaded.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { OrganisatieRow } from '#shared/protocol/beheer.ts'
import { BEHEER } from '#shared/text/beheer.ts'
import { PeopleSheet } from './people-sheet.tsx'
import './beheer.css'

const OrganisatieDialog = lazy(() => import('./organisatie-dialog.tsx'))

export default function BeheerPage() {
  const found = useQuery(beheerQuery)
  return (
    <Loaded found={found}>
      {({ organisaties, people }) => (
        <Page
          title={BEHEER.title}
          lead={<p>{BEHEER.lead}</p>}
          action={organisaties.length > 0 && <ButtonLink href={addressOf.newAccount()}>{BEHEER.addPerson}</ButtonLink>}
        >
          <div className="beheer">
            <PeopleSheet people={people} />
            <Organisaties organisaties={organisaties} />
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function Organisaties({ organisaties }: { organisaties: readonly OrganisatieRow[] }) {
  const [asked, setAsked] = useState<OrganisatieRow | 'new' | null>(null)
  return (
    <Sheet
      title={BEHEER.organisaties}
      aside={
        <Button look="secondary" onClick={() => setAsked('new')}>
          {BEHEER.addOrganisatie}
        </Button>
      }
    >
      {organisaties.length === 0 && <p>{BEHEER.noOrganisaties}</p>}
      <ul className="beheer-rows">
        {organisaties.map((organisatie) => (
          <li key={organisatie.id} className="beheer-row">
            <div>
              <b>{organisatie.name}</b>
              <span className="soft beheer-row__under">
                {BEHEER.organisatieLine(organisatie.kind, organisatie.region)}
              </span>
            </div>
            <span>{BEHEER.peopleAt(organisatie.people)}</span>
            <button
              type="button"
              className="plain-button"
              aria-label={BEHEER.changeOf(organisatie.name)}
              onClick={() => setAsked(organisatie)}
            >
              {BEHEER.change}
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <Suspense>
          <OrganisatieDialog organisatie={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </Sheet>
  )
}
