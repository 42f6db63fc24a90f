// Where the jeugdige and his family live, can be called and go to school, on the casus page of a colleague.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { gegevensQuery } from '#client/queries.ts'
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import type { GegevenField } from '#shared/casus/gegevens.ts'
import { isColleague } from '#shared/people.ts'
import type { GegevensOf } from '#shared/protocol/gegevens.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { FIELD, GEGEVENS } from '#shared/text/gegevens.ts'
import { ROL } from '#shared/text/people.ts'
import { Deed } from './deed.tsx'
import { FieldRow } from './field-row.tsx'
import './gegevens.css'

const RecordDialog = lazy(() => import('./record-dialog.tsx'))

export function GegevensSheet({ casus }: { casus: CasusView }) {
  const { data } = useQuery({ ...gegevensQuery(casus.id), enabled: isColleague(casus.mine.rollen) })
  if (!data) return null
  return (
    <Sheet title={GEGEVENS.title}>
      <p className="soft">{GEGEVENS.lead(firstNameOf(casus.jeugdige.name))}</p>
      <div className="gegevens">
        {data.map((person) => (
          <PersonPart key={person.about} casus={casus} person={person} />
        ))}
      </div>
    </Sheet>
  )
}

/** A line for each field that says something; the rest waits in one line to be filled in. */
function PersonPart({ casus, person }: { casus: CasusView; person: GegevensOf }) {
  const [filling, setFilling] = useState<GegevenField | null>(null)
  const said = person.fields.filter(({ open, afgeschermd = [] }) => open !== null || afgeschermd.length > 0)
  const empty = person.fields.filter(({ open }) => open === null).map(({ field }) => field)
  const mayRecord = casus.mine.commands.includes('recordGegeven')
  return (
    <section className="gegevens__person">
      <h3 className="nl-heading nl-heading--level-3">
        {person.name} <span className="soft gegevens__rol">{ROL[person.rol]}</span>
      </h3>
      {said.length > 0 && (
        <dl className="gegevens__fields">
          {said.map((field) => (
            <FieldRow key={field.field} casus={casus} person={person} field={field} />
          ))}
        </dl>
      )}
      {said.length === 0 && !mayRecord && <p className="soft">{GEGEVENS.nothing}</p>}
      {mayRecord && empty.length > 0 && (
        <p className="gegevens__empty">
          <span className="soft">{GEGEVENS.fillIn}</span>
          {empty.map((field) => (
            <Deed key={field} label={GEGEVENS.fillInOf(FIELD[field], person.name)} onClick={() => setFilling(field)}>
              {FIELD[field]}
            </Deed>
          ))}
        </p>
      )}
      {filling && (
        <Suspense>
          <RecordDialog
            casus={casus}
            person={person}
            field={filling}
            open={null}
            instead={null}
            onClose={() => setFilling(null)}
          />
        </Suspense>
      )}
    </section>
  )
}

/** On the page of what is afgeschermd: what lies shielded of whom, and nothing else. */
export function AfgeschermdeGegevens({ casus }: { casus: CasusView }) {
  const { data = [] } = useQuery(gegevensQuery(casus.id))
  const people = data.flatMap((person) => {
    const fields = person.fields.filter(({ afgeschermd = [] }) => afgeschermd.length > 0)
    return fields.length === 0 ? [] : [{ ...person, fields }]
  })
  if (people.length === 0) return null
  return (
    <Sheet title={GEGEVENS.afgeschermdTitle}>
      <p className="soft">{GEGEVENS.afgeschermdLead}</p>
      <div className="gegevens">
        {people.map((person) => (
          <section key={person.about} className="gegevens__person">
            <h3 className="nl-heading nl-heading--level-3">{person.name}</h3>
            <dl className="gegevens__fields">
              {person.fields.map((field) => (
                <FieldRow key={field.field} casus={casus} person={person} field={field} onlyAfgeschermd />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  )
}
