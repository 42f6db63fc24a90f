// Who signed this text and when, the fingerprint, and the file with which anybody can check it.
import { nameAtTable } from '#client/casus/names.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { Term } from '#client/ui/term.tsx'
import type { SigningView, VersionView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { fullMomentText } from '#shared/text/dates.ts'
import { ANALYSE_STATE, VERSION } from '#shared/text/signing.ts'
import { SHARED_VERHALEN } from '#shared/text/verhaal.ts'
import { ExportPart } from './export-part.tsx'
import { Fingerprint } from './fingerprint.tsx'

interface ProofSheetProps {
  readonly casus: CasusView
  readonly version: VersionView
  readonly signing: SigningView
}

export function ProofSheet({ casus, version, signing }: ProofSheetProps) {
  const signed = signedIn(casus, version, signing)
  return (
    <Sheet title={VERSION.proof}>
      <div className="stack">
        {signed && (
          <p>
            <b>{ANALYSE_STATE.ondertekend(signed.name, fullMomentText(signed.at))}</b>
          </p>
        )}
        {version.withdrawn && (
          <div className="proof__withdrawn">
            <p>
              <b>{VERSION.withdrawnBy(version.withdrawn.by.name, fullMomentText(version.withdrawn.at))}</b>
            </p>
            {version.withdrawn.reason && (
              <p className="prose">
                {VERSION.withdrawnWhy}: {version.withdrawn.reason}
              </p>
            )}
          </div>
        )}
        <p className="soft">
          {VERSION.captured(fullMomentText(version.at))} {version.status === 'signed' && VERSION.kind}
        </p>
        {version.status === 'signed' && <Term of="handtekening" />}
        <Fingerprint value={version.fingerprint} />
        {version.status === 'signed' && !version.whole && <p className="soft">{SHARED_VERHALEN.notWhole}</p>}
        {version.status === 'signed' && version.whole && (
          <ExportPart casus={casus} version={version} verspreiding={signing.verspreiding} />
        )}
      </div>
    </Sheet>
  )
}

/** Known for the version that stands and for the last one; of older ones the export says it. */
function signedIn(casus: CasusView, { id }: VersionView, { analyse, lastSigned }: SigningView) {
  if (analyse.status === 'ondertekend' && analyse.versionId === id) {
    return { name: nameAtTable(casus, analyse.by), at: analyse.since }
  }
  return lastSigned?.versionId === id ? { name: lastSigned.by.name, at: lastSigned.at } : null
}
