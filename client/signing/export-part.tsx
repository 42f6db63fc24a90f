// Taking a signed version along: the button, or why not; what the family said of it, and an uitzondering.
import { useState } from 'react'
import { exportAddress } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import type { VersionView } from '#shared/protocol/signing.ts'
import type { ShownUitzondering, VerspreidingView } from '#shared/protocol/verspreiding.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { VERSION } from '#shared/text/signing.ts'
import { VERSPREIDING } from '#shared/text/verspreiding.ts'
import { OverrideDialog, VerspreidingWordDialog } from './verspreiding-dialogs.tsx'

interface ExportPartProps {
  readonly casus: CasusView
  readonly version: VersionView
  readonly verspreiding: VerspreidingView
}

export function ExportPart({ casus, version, verspreiding }: ExportPartProps) {
  const [asking, setAsking] = useState<'word' | 'override' | null>(null)
  const { state, words, uitzondering, deciders } = verspreiding
  const { commands } = casus.mine
  const isBlocked = state === 'blocked'
  const mayOverride = isBlocked && commands.includes('overrideVerspreiding')
  const mayNote = commands.includes('blockVerspreiding') && deciders.length > 0
  const dialog = { casusId: casus.id, versionId: version.id, onClose: () => setAsking(null) }
  return (
    <div className="proof__export">
      {isBlocked ? (
        <>
          <p>
            <b>{VERSPREIDING.blocked}</b>
          </p>
          <p className="soft">{mayOverride ? VERSPREIDING.ask : VERSPREIDING.askOther}</p>
        </>
      ) : (
        <>
          <a className="nl-button nl-button--secondary" href={exportAddress(casus.id, version.id)} download>
            <span className="nl-button__label">{VERSION.export}</span>
          </a>
          <p className="soft">{version.withdrawn ? VERSION.exportWithdrawn : VERSION.exportHelp}</p>
        </>
      )}
      {uitzondering && <Uitzondering uitzondering={uitzondering} />}
      {words.map(({ person, given, at, namens }) => (
        <p key={person.id}>
          {VERSPREIDING.said(person.name, given, momentText(at))}
          {namens && <span className="soft"> {VERSPREIDING.namens(namens)}</span>}
        </p>
      ))}
      {mayNote && words.length === 0 && <p className="soft">{VERSPREIDING.open}</p>}
      {(mayNote || mayOverride) && (
        <div className="row">
          {mayNote && (
            <Button look="secondary" onClick={() => setAsking('word')}>
              {VERSPREIDING.word.open}
            </Button>
          )}
          {mayOverride && (
            <Button look="secondary" onClick={() => setAsking('override')}>
              {VERSPREIDING.override.open}
            </Button>
          )}
        </div>
      )}
      {asking === 'word' && <VerspreidingWordDialog deciders={deciders} {...dialog} />}
      {asking === 'override' && <OverrideDialog {...dialog} />}
    </div>
  )
}

function Uitzondering({ uitzondering }: { uitzondering: ShownUitzondering }) {
  const { by, until, reason, weighing, consulted, told, toldHow } = uitzondering
  const facts = [
    [VERSPREIDING.reason, reason],
    [VERSPREIDING.weighing, weighing],
    [VERSPREIDING.consulted, consulted],
    [VERSPREIDING.told(told), toldHow],
  ]
  return (
    <>
      <p>
        <b>{VERSPREIDING.uitzondering(by.name, until)}</b>
      </p>
      {facts.map(([label, words]) => (
        <p key={label} className="prose">
          {label}: {words}
        </p>
      ))}
    </>
  )
}
