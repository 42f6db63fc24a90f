// What turns by itself within thirty days at this casus, in a few words.
import type { WerklijstRow } from '#shared/protocol/views.ts'
import { dayOf } from '#shared/text/dates.ts'
import { turnInShort } from '#shared/text/who-sees.ts'

export const SoonNote = ({ row: { soon } }: { row: WerklijstRow }) =>
  soon ? <p className="werklijst-row__soon soft">{turnInShort(soon, dayOf(Date.now()))}</p> : null
