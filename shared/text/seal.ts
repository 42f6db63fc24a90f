// What stands in the statement under a signed version, and what its checking says.

/** An advanced signature in the sense of eIDAS, and no more: nobody qualified vouches for the key. */
export const SEAL_LEVEL = 'geavanceerd, niet gekwalificeerd'

export const VERIFY = {
  usage: 'Gebruik: npm run verify -- <export.json> [kenmerk van de sleutel]\nOf: npm run verify -- <back-up.sqlite>',
  good: (signer: string, at: string, thumbprint: string) =>
    `In orde: deze tekst is wat ${signer} op ${at} ondertekende (${SEAL_LEVEL}).\nKenmerk van de sleutel: ${thumbprint}. Vergelijk dit met het kenmerk dat de beheerder van de installatie noemt.`,
  noFile: (file: string) => `Dit bestand is er niet of kan niet worden gelezen: ${file}`,
  bad: {
    unreadable: 'Niet in orde: dit bestand is geen export van een ondertekende tekst, of het is veranderd.',
    key: 'Niet in orde: dit is met een andere sleutel ondertekend dan u noemt.',
    signature: 'Niet in orde: de ondertekening hoort niet bij deze verklaring.',
    text: 'Niet in orde: de tekst is niet de tekst die ondertekend is.',
  },
} as const
