// Nothing lies offered: says where the analyse stands, and where to go on.
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { Page } from '#client/ui/page.tsx'
import type { AnalyseState } from '#shared/casus/casus.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { SIGNING } from '#shared/text/signing.ts'
import { ReturnedNotice } from './returned-notice.tsx'
import { stateInWords } from './state-words.ts'

export const NothingOffered = ({ casus, analyse }: { casus: CasusView; analyse: AnalyseState }) => (
  <Page title={SIGNING.notOffered} width="reading" lead={!casus.returned && <p>{stateInWords(casus, analyse)}</p>}>
    <div className="stack">
      <ReturnedNotice casus={casus} />
      <div>
        <ButtonLink look="secondary" href={addressOf.casus(casus.id)}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </ButtonLink>
      </div>
    </div>
  </Page>
)
