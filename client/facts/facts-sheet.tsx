// Beside who may see what: the ways to record what that follows from, as far as this reader may.
import { useState } from 'react'
import { isActive } from '#client/casus/seats.ts'
import { Button } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import type { Decider } from '#shared/protocol/who-sees.ts'
import { FACTS } from '#shared/text/facts.ts'
import { GezagDialog } from './gezag-dialog.tsx'
import { UitzonderingDialog } from './uitzondering-dialog.tsx'
import { WilsbekwaamheidDialog } from './wilsbekwaamheid-dialog.tsx'
import { WordDialog } from './word-dialog.tsx'

const KINDS = ['gezag', 'wilsbekwaamheid', 'word', 'uitzondering'] as const
type Kind = (typeof KINDS)[number]

const COMMAND_OF = {
  gezag: 'recordGezag',
  wilsbekwaamheid: 'recordWilsbekwaamheid',
  word: 'giveToestemming',
  uitzondering: 'recordUitzondering',
} as const

export function FactsSheet({ casus, deciders }: { casus: CasusView; deciders: readonly Decider[] }) {
  const [open, setOpen] = useState<Kind | null>(null)
  const now = Date.now()
  const jeugdige = casus.deelnemers.find((deelnemer) => deelnemer.rol === 'jeugdige' && isActive(deelnemer, now))
  const kinds = KINDS.filter(
    (kind) =>
      casus.mine.commands.includes(COMMAND_OF[kind]) &&
      (kind !== 'wilsbekwaamheid' || jeugdige) &&
      (kind !== 'word' || deciders.length > 0),
  )
  if (kinds.length === 0) return null
  const onClose = () => setOpen(null)
  return (
    <Sheet title={FACTS.heading}>
      <p>{FACTS.lead}</p>
      <div className="row who-sees-deeds">
        {kinds.map((kind) => (
          <Button key={kind} look="secondary" onClick={() => setOpen(kind)}>
            {FACTS[kind].open}
          </Button>
        ))}
      </div>
      {open === 'gezag' && <GezagDialog casus={casus} onClose={onClose} />}
      {open === 'wilsbekwaamheid' && jeugdige && (
        <WilsbekwaamheidDialog casus={casus} jeugdige={jeugdige.id} onClose={onClose} />
      )}
      {open === 'word' && <WordDialog casus={casus} deciders={deciders} onClose={onClose} />}
      {open === 'uitzondering' && <UitzonderingDialog casus={casus} onClose={onClose} />}
    </Sheet>
  )
}
