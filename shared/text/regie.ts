// The four areas of regie, as words beside their icons.
import type { Section } from '#shared/document/template/template.ts'

export type RegieArea = NonNullable<Section['regie']>

export const REGIE: Readonly<Record<RegieArea, string>> = {
  proces: 'Proces',
  zorg: 'Zorg',
  veiligheid: 'Veiligheid',
  onderwijs: 'Onderwijs',
}
