// Why somebody sits at the table, where the system itself says so: written into the event, as a person would have written it.

export const PLACE = {
  receiver: 'Signaal oppakken en de intake beginnen',
  reporter: 'Meldde het signaal',
  guestGotRol: 'Kreeg een andere plek aan deze tafel',
} as const
