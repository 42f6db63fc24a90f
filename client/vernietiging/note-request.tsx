// Where rights are looked up, the way to write down that somebody of the family asked for destruction.
import { useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'
import { NoteDialog } from './note-dialog.tsx'

export function NoteRequest({ casus }: { casus: CasusView }) {
  const [isAsking, setAsking] = useState(false)
  if (!casus.mine.commands.includes('requestVernietiging')) return null
  return (
    <Sheet title={VERNIETIGINGEN.noteHeading}>
      <p>{VERNIETIGINGEN.noteLead}</p>
      <div className="who-sees-deeds">
        <Button look="secondary" onClick={() => setAsking(true)}>
          {VERNIETIGINGEN.noteOpen}
        </Button>
      </div>
      {isAsking && <NoteDialog casus={casus} onClose={() => setAsking(false)} />}
    </Sheet>
  )
}
