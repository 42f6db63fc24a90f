// What changed since the last signed version: section by section, what came and what went, in words and not by colour alone.
import { Sheet } from '#client/ui/sheet.tsx'
import type { SigningView } from '#shared/protocol/signing.ts'
import { SIGNING } from '#shared/text/signing.ts'
import { Change } from './change.tsx'
import { sectionLabel } from './section-label.ts'

export function ChangesSheet({ id, signing }: { id: string; signing: SigningView }) {
  const { changedSince, lastSigned } = signing
  return (
    <div id={id} tabIndex={-1}>
      <Sheet title={SIGNING.changed}>
        {lastSigned === null || changedSince === null ? (
          <p>{SIGNING.first}</p>
        ) : (
          <>
            <p className="soft">{SIGNING.changedSince(lastSigned.by.name, lastSigned.at)}</p>
            {changedSince.length === 0 && <p>{SIGNING.unchanged}</p>}
            {changedSince.map((change) => (
              <Change key={change.section} change={change} label={sectionLabel(change.section)} />
            ))}
          </>
        )}
      </Sheet>
    </div>
  )
}
