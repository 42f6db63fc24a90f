// Casussen of brussen, or of one gezin, that know of each other. Each side says so in its own journal, with the toestemming of who
// decides there; the link is there while both say so. It opens nothing: who sits at both tables sees it, and nobody else.
import type { CasusId, DeelnemerId, PersonId } from '#shared/ids.ts'
import { accept, refuse } from '#shared/result.ts'
import type { Casus } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import type { CasusEvent } from './events.ts'
import { decidersAt } from './toestemming.ts'

export const LINK_KINDS = ['brus', 'gezin'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** What one who decides said, and how it is known. */
export interface LinkToestemming {
  readonly speaker: DeelnemerId
  readonly namens: string
}

export interface CasusLink {
  readonly other: CasusId
  readonly kind: LinkKind
  readonly at: number
  readonly by: PersonId
  readonly toestemmingen: readonly LinkToestemming[]
}

export type LinkCommand = Extract<CasusCommand, { type: 'linkCasus' | 'unlinkCasus' }>

export const isLinkCommand = (command: CasusCommand): command is LinkCommand =>
  command.type === 'linkCasus' || command.type === 'unlinkCasus'

export const linkTo = ({ links }: Casus, other: CasusId): CasusLink | null =>
  links.find((link) => link.other === other) ?? null

export const decideLink = (casus: Casus, command: LinkCommand, facts: Facts): Decision =>
  command.type === 'linkCasus' ? linkCasus(casus, command, facts) : unlinkCasus(casus, command)

function linkCasus(casus: Casus, { other, kind, toestemmingen }: CommandOf<'linkCasus'>, facts: Facts): Decision {
  // BH22: of a casus where he does not sit he learns nothing.
  if (other === casus.id || !facts.sitsAt(other)) return refuse({ reason: 'no-such-casus' })
  if (linkTo(casus, other)) return refuse({ reason: 'already-linked' })
  const deciders = decidersAt(casus, facts.at)
  const said = deciders.flatMap(({ id }) => toestemmingen.find(({ speaker }) => speaker === id) ?? [])
  const missing = deciders.filter(({ id }) => !said.some(({ speaker }) => speaker === id)).map(({ id }) => id)
  if (deciders.length === 0 || missing.length > 0) return refuse({ reason: 'link-needs-toestemming', missing })
  return accept([{ type: 'casus.linked', other, kind, toestemmingen: said }])
}

const unlinkCasus = (casus: Casus, { other, reason }: CommandOf<'unlinkCasus'>): Decision =>
  linkTo(casus, other) ? accept([{ type: 'casus.unlinked', other, reason }]) : refuse({ reason: 'not-linked' })

type LinkEvent = Extract<CasusEvent, { type: 'casus.linked' | 'casus.unlinked' }>

export function withLink({ links }: Casus, event: LinkEvent & { at: number; by: PersonId }): readonly CasusLink[] {
  const others = links.filter(({ other }) => other !== event.other)
  if (event.type === 'casus.unlinked') return others
  const { other, kind, toestemmingen, at, by } = event
  return [...others, { other, kind, toestemmingen, at, by }]
}
