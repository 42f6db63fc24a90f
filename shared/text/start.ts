// What whoever starts a server reads in the terminal.

export const START = {
  ready: (address: string) => `Rondetafel, verzonnen voorbeeldregio: ${address}`,
  portTaken: (port: number) =>
    `Poort ${port} is al in gebruik. Draait Rondetafel al? Open dan http://localhost:${port}. Of kies een andere poort: PORT=4311 npm start`,
  inUse: 'Deze gegevens zijn al open in een andere Rondetafel. Stop die eerst; twee tegelijk mag niet.',
  disk: {
    full: 'De schijf is vol. Maak ruimte en start opnieuw; er is niets verloren.',
    broken:
      'De database kan niet worden gelezen of geschreven, of is beschadigd. Start één keer opnieuw. Gebeurt dit weer, kijk dan de schijf na en zet zo nodig een back-up terug.',
  },
  production: [
    'Rondetafel kan nog niet met echte gegevens draaien.',
    'Aanmelden via de eigen organisatie bestaat nog niet; zonder dat mag niemand bij een echt dossier.',
    'Voor de verzonnen voorbeeldregio: npm start.',
  ],
} as const
