// What to look for in the log: a form whose answer is an address.
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { DateField, TextField } from '#client/form/field.tsx'
import { PlainSelect } from '#client/form/plain-select.tsx'
import { Button } from '#client/ui/button.tsx'
import { LOG_KINDS, OUTCOMES } from '#shared/protocol/log.ts'
import { LOG, LOG_KIND, OUTCOME } from '#shared/text/log.ts'
import { type AskedOfLog, searchOf } from './log-address.ts'
import { codeOf } from './person-name.ts'

const KINDS = LOG_KINDS.map((kind) => ({ value: kind, label: LOG_KIND[kind] })).sort((a, b) =>
  a.label.localeCompare(b.label, 'nl'),
)

export function LogFilters({ asked }: { asked: AskedOfLog }) {
  const [, go] = useLocation()
  const [van, setVan] = useState(asked.van ?? '')
  const [tot, setTot] = useState(asked.tot ?? '')
  const [soort, setSoort] = useState<string>(asked.soort ?? '')
  const [uitkomst, setUitkomst] = useState<string>(asked.uitkomst ?? '')
  const [casus, setCasus] = useState(asked.casus ?? '')
  const [isTried, setIsTried] = useState(false)
  const code = casus.trim().toLowerCase()
  const wrongCasus = code !== '' && !/^[0-9a-z]{4,20}$/.test(code) ? LOG.casusWrong : null
  const wrongDays = van !== '' && tot !== '' && tot < van ? LOG.toBeforeFrom : null

  function send(event: FormEvent) {
    event.preventDefault()
    setIsTried(true)
    if (wrongCasus || wrongDays) return
    const { weergave, persoon } = asked
    go(addressOf.log(searchOf({ weergave, persoon, van, tot, soort, uitkomst, casus: code })))
  }

  return (
    <form className="sheet log-filters" onSubmit={send} aria-label={LOG.filter} noValidate>
      <DateField label={LOG.from} value={van} onChange={setVan} />
      <DateField label={LOG.to} value={tot} onChange={setTot} error={isTried ? wrongDays : null} />
      <PlainSelect label={LOG.kind} value={soort} onChange={setSoort} any={LOG.anyKind} options={KINDS} />
      <PlainSelect
        label={LOG.outcome}
        value={uitkomst}
        onChange={setUitkomst}
        any={LOG.anyOutcome}
        options={OUTCOMES.map((value) => ({ value, label: OUTCOME[value] }))}
      />
      <TextField
        label={LOG.casus}
        help={LOG.casusHelp}
        value={casus}
        onChange={setCasus}
        error={isTried ? wrongCasus : null}
      />
      <div className="log-filters__end">
        <Button type="submit">{LOG.search}</Button>
        <Link className="nl-link link-alone" href={addressOf.log('')}>
          {LOG.clear}
        </Link>
      </div>
      {asked.persoon && (
        <p className="log-filters__person">
          {LOG.onlyThisPerson} <span className="soft">({codeOf(asked.persoon)})</span>{' '}
          <Link className="nl-link" href={addressOf.log(searchOf({ ...asked, persoon: undefined, voor: undefined }))}>
            {LOG.everybody}
          </Link>
        </p>
      )}
    </form>
  )
}
