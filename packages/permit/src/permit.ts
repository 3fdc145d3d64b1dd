/** A permit as its holder sees it, and as the claims of a token (RFC 7519) carry it. */

/**
 * The channels, modes and purposes are those of the facts that the engine judges, written out again because packages
 * do not import each other.
 */
export const PERMIT_CHANNELS = [
  'call',
  'sms',
  'email',
  'chat',
  'chat-call',
  'letter',
  'visit',
  'telegram',
  'post',
  'fax',
] as const
export type PermitChannel = (typeof PERMIT_CHANNELS)[number]

export const PERMIT_MODES = ['human', 'listening-robot', 'reading-robot', 'predictive'] as const
/** Who speaks in a call. */
export type PermitMode = (typeof PERMIT_MODES)[number]

/** The approved text that a permit is bound to. */
export interface PermittedTemplate {
  readonly id: string
  readonly version: number
  /** Of the template, as `digestOf` gives it. */
  readonly digest: string
  /** Of the values, as `parametersDigestOf` gives it. Absent: any values that the template's types admit. */
  readonly parametersDigest?: string
}

/** What a contact may grow to (S23). Judged as used up. */
export interface Ceilings {
  /** How long it may ring, whole seconds, at least 1. */
  readonly ringSeconds?: number
  /** How long may be spoken, whole seconds, at least 1. */
  readonly talkSeconds?: number
  /** A permit is for one attempt. */
  readonly attempts: 1
}

/** The right to make one contact once, between two seconds. Instants are whole seconds since the epoch. */
export interface Permit {
  /** `prm_…` */
  readonly id: string
  readonly issuer: string
  /** The one dialler, proxy or relay that may use it. */
  readonly audience: string
  readonly issuedAt: number
  /** The first second in which the contact may begin. */
  readonly notBefore: number
  /** The last second in which the contact may begin (S28: both ends belong to the interval). */
  readonly expiresAt: number
  readonly channel: PermitChannel
  /** Absent: the contact was judged for every mode. */
  readonly mode?: PermitMode
  /** `addressDigest` of the number or address. */
  readonly to: string
  /** The organisation that acts. Never a person. */
  readonly by: string
  /** What the contact is for, as derived (S24). */
  readonly purpose: string
  readonly template?: PermittedTemplate
  /** What must be kept to in the contact (S20), such as `verify-person` or `say:opt-out-instruction`. */
  readonly conditions: readonly string[]
  readonly ceilings: Ceilings
  /** When a conversation must have ended (S20). */
  readonly endBy?: number
}

/** The claims as they stand in a token. */
export interface PermitClaims {
  readonly iss: string
  readonly aud: string
  readonly jti: string
  readonly iat: number
  readonly nbf: number
  /** `expiresAt` + 1: a JWT ends before its `exp` (RFC 7519 section 4.1.4), a permit holds through its last second (S28). */
  readonly exp: number
  readonly forbear: {
    readonly v: 1
    readonly channel: PermitChannel
    readonly mode?: PermitMode
    readonly to: string
    readonly by: string
    readonly purpose: string
    readonly template?: PermittedTemplate
    readonly conditions: readonly string[]
    readonly ceilings: Ceilings
    readonly endBy?: number
  }
}

/** The claims of a permit. */
export const claimsOf = (permit: Permit): PermitClaims => ({
  iss: permit.issuer,
  aud: permit.audience,
  jti: permit.id,
  iat: permit.issuedAt,
  nbf: permit.notBefore,
  exp: permit.expiresAt + 1,
  forbear: {
    v: 1,
    channel: permit.channel,
    ...(permit.mode === undefined ? {} : { mode: permit.mode }),
    to: permit.to,
    by: permit.by,
    purpose: permit.purpose,
    ...(permit.template === undefined ? {} : { template: permit.template }),
    conditions: permit.conditions,
    ceilings: permit.ceilings,
    ...(permit.endBy === undefined ? {} : { endBy: permit.endBy }),
  },
})

/** Base64url of 32 bytes: 43 characters. */
const DIGEST = /^[A-Za-z0-9_-]{43}$/
const PERMIT_ID = /^prm_[A-Za-z0-9_-]{1,64}$/

type Members = Readonly<Record<string, unknown>>

/** Reads members of a JSON object and remembers the paths of those that are not what they must be. */
class Reading {
  readonly wrong: string[] = []
  readonly #members: Members
  readonly #path: string

  constructor(value: unknown, path: string, known: readonly string[]) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    this.#members = isObject ? (value as Members) : {}
    this.#path = path
    if (!isObject) this.wrong.push(path || 'claims')
    // what is not understood might restrict, so it is never passed over
    for (const name of Object.keys(this.#members)) if (!known.includes(name)) this.#miss(name)
  }

  #miss(name: string): void {
    this.wrong.push(this.#path === '' ? name : `${this.#path}.${name}`)
  }

  text(name: string, pattern: RegExp = /^[^\p{Cc}]{1,200}$/u): string {
    const value = this.#members[name]
    if (typeof value === 'string' && pattern.test(value)) return value
    this.#miss(name)
    return ''
  }

  /** A whole number from `least` to 2^53 − 1. */
  whole(name: string, least: number): number {
    const value = this.#members[name]
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value
    this.#miss(name)
    return least
  }

  oneOf<T extends string | number>(name: string, list: readonly [T, ...T[]]): T {
    const found = list.find((one) => one === this.#members[name])
    if (found === undefined) this.#miss(name)
    return found ?? list[0]
  }

  texts(name: string): readonly string[] {
    const value = this.#members[name]
    if (Array.isArray(value) && value.length <= 200) {
      const kept = value.filter((one): one is string => typeof one === 'string' && one.length <= 200)
      if (kept.length === value.length) return kept
    }
    this.#miss(name)
    return []
  }

  has(name: string): boolean {
    return this.#members[name] !== undefined
  }

  inner(name: string, known: readonly string[]): Reading {
    const path = this.#path === '' ? name : `${this.#path}.${name}`
    return new Reading(this.#members[name], path, known)
  }
}

/** The permit that claims speak of, or the paths of what is missing, wrong or not understood. */
export type ClaimsRead =
  | { readonly ok: true; readonly permit: Permit }
  | { readonly ok: false; readonly wrong: readonly string[] }

const FORBEAR_MEMBERS = [
  'v',
  'channel',
  'mode',
  'to',
  'by',
  'purpose',
  'template',
  'conditions',
  'ceilings',
  'endBy',
]

function readTemplate(forbear: Reading): {
  readonly value: PermittedTemplate
  readonly wrong: readonly string[]
} {
  const template = forbear.inner('template', ['id', 'version', 'digest', 'parametersDigest'])
  const value = {
    id: template.text('id'),
    version: template.whole('version', 1),
    digest: template.text('digest', DIGEST),
    ...(template.has('parametersDigest')
      ? { parametersDigest: template.text('parametersDigest', DIGEST) }
      : {}),
  }
  return { value, wrong: template.wrong }
}

/**
 * Reads the claims of a token. Strict: a claim that is missing, of another type, or not known is named.
 * `aud` is one string here; a list of audiences is told apart by `verifyToken` before.
 */
export function readClaims(claims: unknown): ClaimsRead {
  const top = new Reading(claims, '', ['iss', 'aud', 'jti', 'iat', 'nbf', 'exp', 'forbear'])
  const forbear = top.inner('forbear', FORBEAR_MEMBERS)
  const ceilings = forbear.inner('ceilings', ['ringSeconds', 'talkSeconds', 'attempts'])
  const template = forbear.has('template') ? readTemplate(forbear) : undefined
  forbear.oneOf('v', [1])

  const permit: Permit = {
    id: top.text('jti', PERMIT_ID),
    issuer: top.text('iss'),
    audience: top.text('aud'),
    issuedAt: top.whole('iat', 0),
    notBefore: top.whole('nbf', 0),
    expiresAt: top.whole('exp', 1) - 1,
    channel: forbear.oneOf('channel', PERMIT_CHANNELS),
    ...(forbear.has('mode') ? { mode: forbear.oneOf('mode', PERMIT_MODES) } : {}),
    to: forbear.text('to', DIGEST),
    by: forbear.text('by'),
    purpose: forbear.text('purpose'),
    ...(template === undefined ? {} : { template: template.value }),
    conditions: forbear.texts('conditions'),
    ceilings: {
      ...(ceilings.has('ringSeconds') ? { ringSeconds: ceilings.whole('ringSeconds', 1) } : {}),
      ...(ceilings.has('talkSeconds') ? { talkSeconds: ceilings.whole('talkSeconds', 1) } : {}),
      attempts: ceilings.oneOf('attempts', [1]),
    },
    ...(forbear.has('endBy') ? { endBy: forbear.whole('endBy', 0) } : {}),
  }
  const wrong = [...top.wrong, ...forbear.wrong, ...ceilings.wrong, ...(template?.wrong ?? [])]
  if (wrong.length === 0 && permit.expiresAt < permit.notBefore) wrong.push('exp')
  return wrong.length === 0 ? { ok: true, permit } : { ok: false, wrong }
}
