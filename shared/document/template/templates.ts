// Every template that ever was; a version names its own.
import { AFGESCHERMD_1 } from './afgeschermd-1.ts'
import { INBRENG_1 } from './inbreng-1.ts'
import { MDO_KLADBLOK_1 } from './mdo-kladblok-1.ts'
import { PLAN_1 } from './plan-1.ts'
import type { Template, TemplateId } from './template.ts'
import { VA_1 } from './va-1.ts'
import { VERHAAL_1 } from './verhaal-1.ts'

export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  'va-1': VA_1,
  'plan-1': PLAN_1,
  'verhaal-1': VERHAAL_1,
  'inbreng-1': INBRENG_1,
  'afgeschermd-1': AFGESCHERMD_1,
  'mdo-kladblok-1': MDO_KLADBLOK_1,
}
