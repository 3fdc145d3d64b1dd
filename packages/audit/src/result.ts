/** What an audit found: plain data from which every report is made, and which `--json` prints as it is. */
import type { SetFinding, Finding, NotTested, DutyFinding, FactorFound, Pair } from '@forbear/conduct/judge'
import type { SetAside, RowCounts, SoundnessReport, Warning } from '@forbear/logs'
import type { Against } from './against.ts'
import type { Review, ReviewState } from './findings/review.ts'
import type { Breakdowns } from './statistics/breakdowns.ts'
import type { Comparison } from './statistics/comparison.ts'
import type { ReadinessRow } from './readiness.ts'
import type { Versus } from './versus.ts'
import type { AssumptionWeight } from './weigh.ts'

export interface Sentence {
  readonly en: string
  readonly zh: string
}

/** What was read, with what, under which assumptions: anyone can run it again (S33). */
export interface AuditHead {
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly format: string
  readonly layout: string
  readonly jurisdiction: string
  readonly zone: string | null
  readonly logZone: string | null
  readonly context: { readonly name: string; readonly sha256: string } | null
  /** The column map that the log was read by (S33). */
  readonly map?: { readonly name: string; readonly sha256: string }
  readonly assumptions: readonly { readonly text: string; readonly says: Sentence }[]
  readonly notAssumed: readonly { readonly name: string; readonly says: Sentence }[]
  /** Set where every act was judged as if the rules of one date were in force: headed "as if", never "breach". */
  readonly rulesOf: string | null
  readonly knowledge: string
  readonly policies: readonly string[]
  /** Whether collectors and debtors stand under their names, because the user asked for it, or under pseudonyms. */
  readonly names: 'pseudonyms' | 'names'
  readonly rulebook: string
  readonly engine: string
  readonly timeZoneData: string
  /** First and last act, RFC 3339 in UTC; `null` for an empty log. */
  readonly from: string | null
  readonly until: string | null
}

/** Where a finding stands in its life (design: machine, reviewed, answered, upheld or withdrawn). */
export interface Reviewed {
  /** Stable over runs: rule, debtor, contact or contacts, debt. */
  readonly id: string
  readonly review: ReviewState
  /** Who said so, when and why; absent while the machine alone has spoken. */
  readonly reviewed?: Omit<Review, 'id' | 'state'>
}

/** One finding on one contact. */
export interface AuditFinding extends Reviewed {
  readonly matter: string
  readonly contact: string
  /** The file its rows stand in, where there are several. */
  readonly file?: string
  readonly rows: readonly number[]
  /** RFC 3339 in UTC. */
  readonly at: string
  readonly channel: string
  readonly finding: Finding
  readonly says: Sentence
}

export interface AuditedContact extends Pair {
  readonly matter: string
  readonly contact: string
  /** The file its rows stand in, where there are several. */
  readonly file?: string
  readonly rows: readonly number[]
  readonly at: string
  readonly judged: 'yes' | 'inbound' | 'direction-unknown'
  readonly tested: number
  readonly policy: Pair | null
}

/** A rule that was tested, as the rulebook tells it. */
export interface TestedRule {
  readonly rule: string
  readonly instrument: string
  readonly instrumentCitation: string
  readonly title: Finding['title']
  readonly citation: string
  readonly says: Finding['says']
  readonly force: Finding['force']
}

export interface AuditResult {
  readonly head: AuditHead
  readonly rows: RowCounts
  readonly setAside: readonly SetAside[]
  /** Notes: the reader's own, places that rows name without there being law of them, reviews and comparisons that miss. */
  readonly warnings: readonly (Omit<Warning, 'code'> & {
    readonly code:
      | Warning['code']
      | 'place-without-law'
      | 'review-without-finding'
      | 'compared-without-contacts'
      | 'compared-without-date'
  })[]
  readonly contacts: readonly AuditedContact[]
  /** Findings that are certain, law before house policy, strongest first. */
  readonly certain: readonly AuditFinding[]
  /** Findings that are possible only, without those that rest on coverage alone. */
  readonly undetermined: readonly AuditFinding[]
  /** How many more there are of each, counted but not listed: the findings' files hold them. */
  readonly omitted: {
    readonly contacts: number
    readonly certain: number
    readonly undetermined: number
    readonly sets: number
    readonly duties: number
  }
  /** "n of these", accusing no row (S16). */
  readonly sets: readonly (SetFinding & Reviewed & { readonly matter: string; readonly says: Sentence })[]
  readonly duties: readonly (DutyFinding &
    Reviewed & { readonly matter: string; readonly sentence: Sentence })[]
  /** Where the log does not reach as far as a rule counts: once per rule, with the first contacts affected (S13). */
  readonly coverage: readonly {
    readonly rule: string
    readonly citation: string
    readonly says: Sentence
    readonly contacts: readonly string[]
    /** How many there are, named or not. */
    readonly count: number
  }[]
  readonly notTested: readonly (NotTested & {
    readonly contacts: number
    readonly says: readonly Sentence[]
  })[]
  readonly factors: readonly (FactorFound & {
    readonly contacts: readonly string[]
    readonly count: number
  })[]
  /** What would decide, for each the contacts it leaves undecided, most first. */
  readonly needs: readonly {
    readonly need: ReadinessRow['need']
    readonly contacts: number
    readonly says: Sentence
  }[]
  /** Which missing fact leaves how many contacts undecided or untested, the cheapest to answer first. */
  readonly readiness: readonly ReadinessRow[]
  readonly openStandards: readonly {
    readonly instrument: string
    readonly citation: string
    readonly says: Sentence
  }[]
  readonly notEncoded: readonly {
    readonly instrument: string
    readonly clause: string
    readonly says: Sentence
    readonly why: string
    readonly closedBy: string
  }[]
  readonly pointers: readonly {
    readonly instrument: string
    readonly citation: string
    readonly says: Sentence
  }[]
  readonly totals: {
    readonly contacts: number
    readonly judged: number
    readonly inbound: number
    readonly directionUnknown: number
    /** Judged, and yet no rule could be tested on them: they are not "clear". */
    readonly untested: number
    readonly rulesTested: number
    /** What the machine found; withdrawn ones are still among them, and the exit status rests on them. */
    readonly certainByGroup: Readonly<Record<string, number>>
    /** How many of these a reviewer withdrew. */
    readonly withdrawnByGroup: Readonly<Record<string, number>>
    /** Certain findings on contacts, among contacts of the same time, and of duties, by where each stands. */
    readonly reviews: Readonly<Record<ReviewState, number>>
    /** Reviews given for findings that this run did not make. */
    readonly reviewsWithoutFinding: number
    readonly undetermined: number
  }
  /** Rules that were tested on some contact. */
  readonly rules: readonly TestedRule[]
  /** How sound the log is, before any law is asked. */
  readonly soundness: SoundnessReport
  /** A second log of the same contacts held against it, where one was named. */
  readonly against: Against | null
  /** What the findings look like together; withdrawn findings are in none of these counts. */
  readonly breakdowns: Breakdowns
  /** Two agencies or two periods side by side, where that was asked for. */
  readonly comparison: Comparison | null
  /** The same log under another knowledge, date or rulebook, where that was asked for. */
  readonly versus: Versus | null
  /** How many certain findings rest on each assumption; empty where that was not weighed. */
  readonly weights: readonly AssumptionWeight[]
  /** 0 tested and clear, 1 findings, 2 nothing could be tested, 3 only undetermined. */
  readonly exit: 0 | 1 | 2 | 3
}
