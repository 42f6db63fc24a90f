// Production. It refuses to start until people can sign in through their own organisations: there is no sign-in yet
// that may guard real files about children.

process.stderr.write(
  [
    'Rondetafel kan nog niet met echte gegevens draaien.',
    'Aanmelden via de eigen organisatie bestaat nog niet; zonder dat mag niemand bij een echt dossier.',
    'Voor de verzonnen voorbeeldregio: npm start.',
    '',
  ].join('\n'),
)
process.exit(1)
