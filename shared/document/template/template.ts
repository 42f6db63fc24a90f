// What a template is. A version names its template and renders with it for ever, so ids never change and none is removed.

export type ItemKind = 'persoon' | 'gebeurtenis' | 'factor' | 'verklaring' | 'doel' | 'actie'

export interface Section {
  readonly id: string
  readonly label: string
  /** As the family reads it, where the label is a word of the trade. */
  readonly familyLabel?: string
  /** One quiet line under the heading. */
  readonly guidance: string
  readonly audience: 'tafel' | 'professionals'
  /** `is`: the text itself is for the family. `asked`: wanted in plain words before publishing. `own`: a writer may open one. */
  readonly plain: 'is' | 'asked' | 'own'
  /** The items that live beside the prose of this section. */
  readonly items?: ItemKind
  /** Colours the heading: one of the four areas of regie. */
  readonly regie?: 'proces' | 'zorg' | 'veiligheid' | 'onderwijs'
  /** Filled from elsewhere (shared verhalen, the signed analyse): nothing is written here. */
  readonly derived?: true
}

export type TemplateId = 'va-1' | 'plan-1' | 'verhaal-1' | 'inbreng-1' | 'afgeschermd-1' | 'mdo-kladblok-1'

export interface Template {
  readonly id: TemplateId
  readonly label: string
  readonly sections: readonly Section[]
}

export interface MdoItem {
  readonly id: string
  readonly label: string
  readonly minutes: number
}
