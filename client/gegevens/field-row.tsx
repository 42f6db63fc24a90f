// One field of one person: what is open, what lies shielded beside it for who reads that, and what can be done with either.
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { PhoneLink } from '#client/deelnemers/phone-link.tsx'
import { isPhone } from '#shared/beheer/names.ts'
import type { AfgeschermdView, GegevenFieldView, GegevensOf, GegevenView } from '#shared/protocol/gegevens.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { FIELD, GEGEVENS } from '#shared/text/gegevens.ts'
import { Deed } from './deed.tsx'
import { Lock } from './lock.tsx'

const RecordDialog = lazy(() => import('./record-dialog.tsx'))
const ShieldDialog = lazy(() => import('./shield-dialog.tsx'))
const UnshieldDialog = lazy(() => import('./unshield-dialog.tsx'))

interface FieldRowProps {
  readonly casus: CasusView
  readonly person: GegevensOf
  readonly field: GegevenFieldView
  readonly onlyAfgeschermd?: boolean
}

type Opened =
  | { readonly kind: 'record' | 'shield' }
  | { readonly kind: 'change' | 'unshield'; readonly of: AfgeschermdView }

export function FieldRow({ casus, person, field: { field, open, afgeschermd = [] }, onlyAfgeschermd }: FieldRowProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const { commands } = casus.mine
  const [label, { name }] = [FIELD[field], person]
  const mayRecord = commands.includes('recordGegeven')
  const onClose = () => setOpened(null)
  const dialog = { casus, person, field, open, onClose }
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {open && !onlyAfgeschermd && (
          <Value given={open} field={field} name={name}>
            {mayRecord && (
              <Deed label={GEGEVENS.changeOf(label, name)} onClick={() => setOpened({ kind: 'record' })}>
                {GEGEVENS.change}
              </Deed>
            )}
            {commands.includes('shieldField') && (
              <Deed label={GEGEVENS.shieldOf(label, name)} onClick={() => setOpened({ kind: 'shield' })}>
                {GEGEVENS.shield}
              </Deed>
            )}
          </Value>
        )}
        {afgeschermd.map((one) => (
          // On the page of the casus it is opened first: others may be looking along.
          <details key={one.seq} className="gegevens__afgeschermd" open={onlyAfgeschermd}>
            <summary className="gegevens__lock">
              <Lock /> {GEGEVENS.is}
            </summary>
            <Value given={one} reason={one.reason} field={field} name={name}>
              {mayRecord && (
                <Deed
                  label={GEGEVENS.changeAfgeschermdOf(label, name)}
                  onClick={() => setOpened({ kind: 'change', of: one })}
                >
                  {GEGEVENS.change}
                </Deed>
              )}
              {commands.includes('unshieldField') && (
                <Deed label={GEGEVENS.unshieldOf(label, name)} onClick={() => setOpened({ kind: 'unshield', of: one })}>
                  {GEGEVENS.unshield}
                </Deed>
              )}
            </Value>
            {open && <p className="gegevens__small">{GEGEVENS.beside}</p>}
          </details>
        ))}
        <Suspense>
          {opened?.kind === 'record' && <RecordDialog {...dialog} instead={null} />}
          {opened?.kind === 'change' && <RecordDialog {...dialog} instead={opened.of} />}
          {opened?.kind === 'shield' && open && <ShieldDialog {...dialog} open={open} />}
          {opened?.kind === 'unshield' && <UnshieldDialog {...dialog} of={opened.of} />}
        </Suspense>
      </dd>
    </>
  )
}

interface ValueProps {
  readonly given: GegevenView
  readonly reason?: string | null
  readonly field: GegevenFieldView['field']
  readonly name: string
  readonly children: ReactNode
}

const Value = ({ given: { value, at, by }, reason, field, name, children }: ValueProps) => (
  <div className="gegevens__value">
    <div>
      <p className="gegevens__words">
        {field === 'telefoon' && isPhone(value) ? <PhoneLink name={name} phone={value} /> : value}
      </p>
      {by && <p className="soft gegevens__small">{GEGEVENS.changed(momentText(at), by.name)}</p>}
      {reason && <p className="soft gegevens__small">{GEGEVENS.because(reason)}</p>}
    </div>
    <p className="gegevens__deeds">{children}</p>
  </div>
)
