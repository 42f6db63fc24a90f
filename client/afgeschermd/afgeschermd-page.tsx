// What is afgeschermd, for who is named for it. Once open it stays: what was typed here is not taken away with the access.
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { AfgeschermdeGegevens } from '#client/gegevens/gegevens-sheet.tsx'
import { PurgeButton } from '#client/purge/purge-button.tsx'
import { RescuedSheet } from '#client/rescued/rescued-sheet.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { AFGESCHERMD } from '#shared/text/afgeschermd.ts'
import { listText } from '#shared/text/people.ts'
import { VERHAAL } from '#shared/text/verhaal.ts'

const VerhaalEditor = lazy(() => import('#client/verhaal/verhaal-editor.tsx'))

const TEXT = {
  ...VERHAAL.u,
  field: AFGESCHERMD.title,
  prompts: [],
  placeholder: AFGESCHERMD.placeholder,
}

const NOTHING = () => {}

export default function AfgeschermdPage({ casus }: { casus: CasusView }) {
  const isThere = casus.afgeschermd !== undefined
  const [wasThere, setWasThere] = useState(isThere)
  if (isThere && !wasThere) setWasThere(true)
  if (!isThere && !wasThere) return <NotFoundPage />
  const named = casus.deelnemers.filter(({ id }) => casus.clearances?.some(({ deelnemerId }) => deelnemerId === id))
  return (
    <div className="verhaal">
      <Page
        title={AFGESCHERMD.title}
        width="reading"
        back={
          <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
            {AFGESCHERMD.toCasus}
          </Link>
        }
        lead={
          <>
            <p>{AFGESCHERMD.lead}</p>
            {named.length > 0 && <p>{AFGESCHERMD.named(listText(named.map(({ person }) => person.name)))}</p>}
          </>
        }
      >
        <div className="verhaal__sheets">
          <AfgeschermdeGegevens casus={casus} />
          <Suspense fallback={<Waiting />}>
            <VerhaalEditor casusId={casus.id} room="afgeschermd" text={TEXT} hint={null} onTyped={NOTHING} />
          </Suspense>
          <RescuedSheet
            casusId={casus.id}
            room="afgeschermd"
            template={TEMPLATES['afgeschermd-1']}
            page={addressOf.afgeschermd(casus.id)}
          />
          {casus.afgeschermd?.access === 'write' && <PurgeButton casus={casus} room="afgeschermd" />}
        </div>
      </Page>
    </div>
  )
}
