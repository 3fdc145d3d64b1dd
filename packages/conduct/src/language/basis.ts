/** How a text is known, and what weight it therefore has (semantics S4). */

/**
 * - `read`: the instrument's own text was read (S1 in the law notes)
 * - `quoted`: the clause was read as a quotation (S2, Q)
 * - `reported`: a regulator's notice, press or law firm reports it, numbers agree (P, N)
 * - `unverified`: general knowledge of high trust, text not consulted (M-hi); stops, never accuses
 *
 * Weaker leads (W, M-lo) are not law: they stand in `notEncoded` or in house policy.
 */
export type Basis = 'read' | 'quoted' | 'reported' | 'unverified'

/** What kind of instrument speaks; heads reports (S3). */
export type Force =
  | 'criminal'
  | 'statute'
  | 'regulation'
  | 'local-rule'
  | 'ministry-rule'
  | 'judicial-interpretation'
  | 'official-interpretation'
  | 'court-decision'
  | 'national-standard-recommended'
  | 'regulator-guideline'
  | 'industry-guideline'
  | 'contract'
  | 'own-policy'

/**
 * What the text does: `forbid` and an unmet `require` bar, `presume` presumes a violation,
 * `should-not` discourages (S3).
 */
export type Effect = 'forbid' | 'require' | 'presume' | 'should-not'
