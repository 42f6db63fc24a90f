// The kladblok of one MDO: what is jotted down while the table talks.
import type { Template } from './template.ts'

export const MDO_KLADBLOK_1: Template = {
  id: 'mdo-kladblok-1',
  label: 'Kladblok van het MDO',
  sections: [
    {
      id: 'kladblok',
      label: 'Kladblok',
      guidance: 'Alleen voor tijdens het overleg. Bij het afsluiten krijgt alles een plek of gaat het weg.',
      audience: 'professionals',
      plain: 'own',
    },
  ],
}
