// What a section of the analyse is called.
import { TEMPLATES } from '#shared/document/template/templates.ts'

export const sectionLabel = (id: string): string =>
  TEMPLATES['va-1'].sections.find((section) => section.id === id)?.label ?? id
