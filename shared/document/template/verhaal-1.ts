// The verhaal of one person: one free text. The questions help to begin and ask for no answer.
import type { Template } from './template.ts'

export const VERHAAL_1: Template = {
  id: 'verhaal-1',
  label: 'Verhaal',
  sections: [
    {
      id: 'verhaal',
      label: 'Mijn verhaal',
      guidance: 'Wat is er gebeurd? Wat gaat goed? Wat hoop je?',
      audience: 'professionals',
      plain: 'is',
    },
  ],
}
