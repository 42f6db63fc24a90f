// What the family says, each for himself, before anybody signs. Their own words stand on apricot.
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { FamilySigning, SigningView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { HERKENNING } from '#shared/text/herkenning.ts'
import { FamilyMember } from './family-member.tsx'

const PresentDialog = lazy(() => import('./present-dialog.tsx'))
const HerkenningDialog = lazy(() => import('./herkenning-dialog.tsx'))
const NotAskedDialog = lazy(() => import('./not-asked-dialog.tsx'))

export type Asked = 'present' | 'record' | 'skip'

export function FamilySheet({ casus, signing }: { casus: CasusView; signing: SigningView }) {
  const [open, setOpen] = useState<{ what: Asked; member: FamilySigning } | null>(null)
  const say = useSay()
  const { family } = signing
  const waits = family.filter(({ open }) => open === 'present' || open === 'wait-until')
  const dialog = (member: FamilySigning, done: (name: string) => string) => ({
    casusId: casus.id,
    member,
    onDone: () => say(done(member.person.name), addressOf.sign(casus.id)),
    onClose: () => setOpen(null),
  })
  return (
    <Sheet title={HERKENNING.title}>
      {family.length === 0 ? (
        <p>{HERKENNING.nobody}</p>
      ) : (
        <>
          <p className="soft">{HERKENNING.lead}</p>
          <ul className="voices">
            {family.map((member) => (
              <FamilyMember
                key={member.deelnemerId}
                casus={casus}
                member={member}
                fingerprint={signing.candidate?.fingerprint ?? null}
                onAsk={(what) => setOpen({ what, member })}
              />
            ))}
          </ul>
          <p className="voices__sum">
            {waits.length > 0
              ? HERKENNING.stillWaits(waits.map(({ person }) => person.name))
              : HERKENNING.waitsForNobody}
          </p>
        </>
      )}
      {open && (
        <Suspense>
          {open.what === 'present' && <PresentDialog {...dialog(open.member, HERKENNING.presentDone)} />}
          {open.what === 'record' && signing.candidate && (
            <HerkenningDialog
              {...dialog(open.member, HERKENNING.recordDone)}
              fingerprint={signing.candidate.fingerprint}
            />
          )}
          {open.what === 'skip' && <NotAskedDialog {...dialog(open.member, HERKENNING.skipDone)} />}
        </Suspense>
      )}
    </Sheet>
  )
}
