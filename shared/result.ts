// An outcome that a caller must look at: a value, or a refusal with its reason. Defects are thrown instead.

export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refuse = <const R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal })

/** For the `default` of a switch over a union: a member nobody handled is a compile error here, and a defect at run time. */
export function assertNever(value: never): never {
  throw new Error(`unhandled member: ${typeof value === 'object' ? Object.keys(value ?? {}).join() : String(value)}`)
}
