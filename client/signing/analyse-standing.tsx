// On the casus page: where the analyse stands, what was remarked when it came back, and the way to the version that was signed.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { ANALYSE_STATE } from '#shared/text/signing.ts'
import { stateInWords } from './state-words.ts'

export function AnalyseStanding({ casus, signing }: { casus: CasusView; signing: SigningView }) {
  const { analyse, lastSigned } = signing
  const isQuiet = analyse.status === 'concept' && !analyse.returned
  const signed = analyse.status === 'ondertekend' ? analyse.versionId : lastSigned?.versionId
  if (isQuiet && !signed) return null
  return (
    <div className="standing">
      {!isQuiet && <p>{stateInWords(casus, analyse)}</p>}
      {analyse.status === 'concept' && analyse.returned && (
        <div className="standing__remarks">
          <p className="soft">{ANALYSE_STATE.remarks}</p>
          <p className="prose">{analyse.returned.remarks}</p>
        </div>
      )}
      {analyse.status === 'concept' && analyse.revised && (
        <div className="standing__remarks">
          <p className="soft">
            {ANALYSE_STATE.revised(nameAtTable(casus, analyse.revised.by), momentText(analyse.revised.at))}
          </p>
          <p className="prose">{analyse.revised.reason}</p>
        </div>
      )}
      {analyse.status !== 'ondertekend' && lastSigned && (
        <p className="soft">{ANALYSE_STATE.lastSigned(lastSigned.by.name, momentText(lastSigned.at))}</p>
      )}
      {analyse.status !== 'ondertekend' && lastSigned?.withdrawn && (
        <div className="standing__remarks">
          <p>{ANALYSE_STATE.signatureWithdrawn(lastSigned.withdrawn.by.name, momentText(lastSigned.withdrawn.at))}</p>
          {lastSigned.withdrawn.reason && <p className="prose">{lastSigned.withdrawn.reason}</p>}
        </div>
      )}
      {signed && (
        <p>
          <Link className="nl-link link-alone" href={addressOf.version(casus.id, signed)}>
            {ANALYSE_STATE.signedVersion}
          </Link>
        </p>
      )}
    </div>
  )
}
