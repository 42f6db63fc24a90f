// The inbreng of school or a guest: three plain questions, for who does not write in the analyse.
import type { Template } from './template.ts'

export const INBRENG_1: Template = {
  id: 'inbreng-1',
  label: 'Inbreng',
  sections: [
    {
      id: 'gezien',
      label: 'Wat ziet u?',
      guidance: 'Wat u zelf zag of hoorde: wanneer, waar, hoe vaak.',
      audience: 'professionals',
      plain: 'is',
    },
    {
      id: 'helpt',
      label: 'Wat gaat goed, en wat helpt?',
      guidance: 'Waar deze jeugdige goed in is, en wat u al probeerde.',
      audience: 'professionals',
      plain: 'is',
    },
    {
      id: 'nodig',
      label: 'Wat is er nodig?',
      guidance: 'Wat u zelf kunt doen, en wat u van anderen vraagt.',
      audience: 'professionals',
      plain: 'is',
    },
  ],
}
