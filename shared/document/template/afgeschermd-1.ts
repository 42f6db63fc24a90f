// What only who is named for it reads: where somebody is, who reported, and what one of the family may not know.
import type { Template } from './template.ts'

export const AFGESCHERMD_1: Template = {
  id: 'afgeschermd-1',
  label: 'Afgeschermd deel',
  sections: [
    {
      id: 'adressen',
      label: 'Adressen, telefoonnummers en plekken',
      guidance: 'Ook school, rooster en vaste plekken. Schrijf erbij voor wie dit verborgen blijft, en waarom.',
      audience: 'professionals',
      plain: 'own',
    },
    {
      id: 'melders',
      label: 'Wie iets meldde',
      guidance: 'Alleen als de melder niet bekend mag worden.',
      audience: 'professionals',
      plain: 'own',
    },
    {
      id: 'verborgen',
      label: 'Wat een ander niet mag weten',
      guidance: 'Voor wie blijft dit verborgen, waarom, en tot wanneer?',
      audience: 'professionals',
      plain: 'own',
    },
  ],
}
