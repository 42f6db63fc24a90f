// The place of a section on the page of its document.
export const sectionAnchor = (sectionId: string): string => `onderdeel-${sectionId}`

export const sectionHref = (sectionId: string): string => `#${sectionAnchor(sectionId)}`
