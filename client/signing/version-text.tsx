// The text of a version, part by part: first the verhalen, then the analyse.
import { nameOfPlace } from '#client/casus/names.ts'
import { ContentView } from '#client/document/content-view.tsx'
import { VerhaalPart } from '#client/verhaal/verhaal-part.tsx'
import { roomKindOf } from '#shared/document/rooms.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { SIGNING } from '#shared/text/signing.ts'
import { audienceInWords } from './audience-words.ts'

export const VersionText = ({ casus, parts }: { casus: CasusView; parts: readonly VersionPart[] }) =>
  parts.map((part) =>
    roomKindOf(part.room) === 'verhaal' ? (
      <VerhaalPart key={part.room} part={part} casus={casus} />
    ) : (
      <ContentView
        key={part.room}
        content={part.content}
        audienceWords={(audience) => audienceInWords(audience, casus)}
        nameOf={nameOfPlace(casus)}
        emptyWords={SIGNING.emptySections}
      />
    ),
  )
