// Where the analyse stands, in one sentence with who and when.
import { nameAtTable } from '#client/casus/names.ts'
import type { AnalyseState } from '#shared/casus/casus.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { ANALYSE_STATE } from '#shared/text/signing.ts'

export function stateInWords(casus: CasusView, analyse: AnalyseState): string {
  switch (analyse.status) {
    case 'concept':
      return analyse.returned
        ? ANALYSE_STATE.returned(nameAtTable(casus, analyse.returned.by), momentText(analyse.returned.at))
        : ANALYSE_STATE.concept
    case 'stilgezet':
    case 'aangeboden':
    case 'ondertekend':
      return ANALYSE_STATE[analyse.status](nameAtTable(casus, analyse.by), momentText(analyse.since))
  }
}
