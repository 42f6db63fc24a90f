// How long a long run is: what the environment says, else its default. `SOAK=100 npm run soak -- network` runs a hundred of it, `FROM=7` from seed 7.

const whole = (value: string | undefined): number | null =>
  value !== undefined && /^\d+$/.test(value) ? Number(value) : null

/** Rounds, seeds or points: the unit is the caller's. */
export const amount = (usual: number): number => whole(process.env.SOAK) ?? usual

export const firstSeed = (usual: number): number => whole(process.env.FROM) ?? usual
